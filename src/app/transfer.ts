import { writeFile } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import type { Actor } from '#access'
import {
  type Exported,
  exportRegister,
  type ImportMode,
  type ImportOutcome,
  type ImportPreview,
  type ImportProgress,
  importFile,
  importModes,
  previewImport,
  RefusedRows,
  refusedWorkbook,
  templateWorkbook,
} from '#exchange'
import { fail, ok, type Problem, parseAsOf, type Result, writeFailure } from '#lib'
import { findRegister } from '#records'
import { parseCondition } from '#registers'
import type { App } from './open.ts'
import { appProblems } from './problems.ts'
import { revealingActor } from './reveal.ts'
import { unitOf } from './unit.ts'

/** Problems: app/unknown-mode. */
export function parseMode(text: string | undefined): Result<ImportMode> {
  const mode = importModes.find((known) => known === (text ?? 'upsert'))
  return mode ? ok(mode) : fail(appProblems['unknown-mode']({ mode: text ?? '' }))
}

export interface ImportAsked {
  readonly register: string
  readonly file: string
  readonly mode?: string | undefined
  readonly unit?: string | undefined
  readonly signal: AbortSignal
  readonly progress: (progress: ImportProgress) => void
}

async function requestOf(app: App, actor: Actor, asked: ImportAsked) {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return unit
  const mode = parseMode(asked.mode)
  if (!mode.ok) return mode
  const { register, file, signal, progress } = asked
  return ok({ actor, unit: unit.value, register, file, mode: mode.value, signal, progress })
}

/** What importing a file would change. Problems: those of `unitOf`, `parseMode` and `importFile`. */
export async function askImport(app: App, actor: Actor, asked: ImportAsked): Promise<Result<ImportPreview>> {
  const request = await requestOf(app, actor, asked)
  return request.ok ? previewImport(app, request.value) : request
}

export type Imported = ImportOutcome & {
  /** Where the refused rows were written, if there are any. */
  readonly refusedFile?: string
}

/**
 * Imports a file, all or nothing (or all but the refused rows); refused rows go back into a workbook beside it.
 * Problems: those of `askImport`, app/cannot-write.
 */
export async function importFrom(
  app: App,
  actor: Actor,
  asked: ImportAsked & { readonly refusedFile: string; readonly leaveOutRefused?: boolean },
): Promise<Result<Imported>> {
  const request = await requestOf(app, actor, asked)
  if (!request.ok) return request
  const refused = new RefusedRows()
  const { leaveOutRefused = false } = asked
  const outcome = await importFile(app, { ...request.value, leaveOutRefused, refused })
  if (!outcome.ok || outcome.value.refused === 0) return outcome
  const workbook = await refusedWorkbook(app, request.value, refused)
  if (!workbook.ok) return workbook
  const unwritten = await tryToWrite(asked.refusedFile, workbook.value)
  return unwritten ? fail(unwritten) : ok({ ...outcome.value, refusedFile: asked.refusedFile })
}

async function tryToWrite(file: string, content: Uint8Array): Promise<Problem | undefined> {
  try {
    await writeFile(file, content)
    return undefined
  } catch (error) {
    return appProblems['cannot-write']({
      file,
      reason: writeFailure(error),
    })
  }
}

export interface ExportAsked {
  readonly register: string
  readonly unit?: string | undefined
  readonly asOf?: string | undefined
  /** Words that must all occur; absent: whatever they hold. */
  readonly search?: string | undefined
  /** A condition as JSON, untrusted. */
  readonly filter?: string | undefined
  /** With personal data in clear, for this reason; absent: it is masked. */
  readonly reason?: string | undefined
  /** A path, or a stream for a workbook. */
  readonly to: string | Writable
  readonly signal?: AbortSignal
  readonly progress?: (done: number) => void
}

/** Problems: those of `unitOf`, `parseAsOf`, `parseCondition`, `revealingActor` and `exportRegister`. */
export async function exportTo(app: App, actor: Actor, asked: ExportAsked): Promise<Result<Exported>> {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return unit
  const asOf = asked.asOf ? parseAsOf(asked.asOf, app.clock.now()) : undefined
  if (asOf && !asOf.ok) return asOf
  const { register: name, search, to, signal, progress } = asked
  const register = findRegister(app.catalogue, name)
  if (!register.ok) return register
  const where = asked.filter ? parseCondition(register.value, asked.filter) : undefined
  if (where && !where.ok) return where
  const asking = { actor, unit: unit.value }
  const by =
    asked.reason === undefined ? ok(actor) : await revealingActor(app, asking, register.value, asked.reason)
  if (!by.ok) return by
  return exportRegister(app, {
    ...{ actor: by.value, unit: unit.value, register: name, to },
    ...(asOf ? { asOf: asOf.value } : {}),
    ...(where ? { where: where.value } : {}),
    ...(search ? { search } : {}),
    ...(signal ? { signal } : {}),
    ...(progress ? { progress: ({ done }) => progress(done) } : {}),
  })
}

/** The empty workbook of a register. Problems: records/unknown-register. */
export async function makeTemplate(app: App, name: string): Promise<Result<Uint8Array>> {
  const register = findRegister(app.catalogue, name)
  return register.ok ? ok(await templateWorkbook(register.value)) : register
}
