import { rm } from 'node:fs/promises'
import type { Actor } from '#access'
import {
  type ImportMode,
  type ImportOutcome,
  type ImportPreview,
  type ImportRequest,
  importFile,
  previewImport,
  RefusedRows,
  refusedWorkbook,
} from '#exchange'
import { fail, type Id, type Language, newId, ok, type Problem, Refusal, type Result } from '#lib'
import { findRegister } from '#records'
import type { App } from './open.ts'
import { appProblems } from './problems.ts'
import { type ChangeShown, showChanges } from './record.ts'
import { parseMode } from './transfer.ts'
import { unitOf } from './unit.ts'

export type ImportPhase = 'reading' | 'previewed' | 'writing' | 'done' | 'failed' | 'cancelled'

/** Where an import stands. It lives in the server's memory: nothing is written before it is applied, all at once. */
export interface ImportJob {
  readonly id: Id
  readonly actor: Actor
  readonly register: string
  readonly unit: string
  readonly mode: ImportMode
  readonly file: string
  /** The uploaded file's folder, which goes with the job. */
  readonly folder: string
  readonly name: string
  readonly stop: AbortController
  phase: ImportPhase
  done: number
  total?: number
  /** What would be done; where the writing was refused, what it found. */
  preview?: ImportPreview
  /** Of what is done: it stands in the records, or they had it already. */
  outcome?: Exclude<ImportOutcome, { readonly status: 'refused' }>
  /** What the preview refused; once it is written, what was left out. */
  refused: RefusedRows
  problems: readonly Problem[]
  touched: number
}

export interface ImportBegun {
  readonly register: string
  readonly unit?: string | undefined
  readonly mode?: string | undefined
  readonly file: string
  readonly folder: string
  readonly name: string
}

const lifetime = 3600_000

/** Imports that people have begun in the browser; one that nobody touches for an hour is cleaned up. */
export class ImportJobs {
  readonly #app: App
  readonly #jobs = new Map<Id, ImportJob>()
  readonly #running = new Set<Promise<void>>()

  constructor(app: App) {
    this.#app = app
  }

  /**
   * Begins to read a file and to compare it with what stands; the preview follows.
   * Problems: those of `unitOf`, app/unknown-mode, records/unknown-register.
   */
  async begin(actor: Actor, { unit: named, mode: text, ...given }: ImportBegun): Promise<Result<ImportJob>> {
    await this.#sweep()
    const unit = await unitOf(this.#app, actor, named)
    if (!unit.ok) return unit
    const mode = parseMode(text)
    if (!mode.ok) return mode
    const register = findRegister(this.#app.catalogue, given.register)
    if (!register.ok) return register
    const now = Date.now()
    const job: ImportJob = {
      ...{ ...given, unit: unit.value, mode: mode.value },
      ...{ id: newId(now), actor, stop: new AbortController(), touched: now },
      ...{ phase: 'reading', done: 0, problems: [], refused: new RefusedRows() },
    }
    this.#jobs.set(job.id, job)
    this.#follow(job, previewImport(this.#app, this.#request(job, job.refused)), (preview) => {
      job.preview = preview
      job.phase = 'previewed'
    })
    return ok(job)
  }

  /** Problems: app/unknown-job. */
  get(actor: Actor, id: Id): Result<ImportJob> {
    const job = this.#jobs.get(id)
    if (!job || job.actor.id !== actor.id) return fail(appProblems['unknown-job']())
    job.touched = Date.now()
    return ok(job)
  }

  /**
   * Writes what was previewed, all or nothing, or all but the refused rows. Where nothing is written because of rows
   * that are refused by then, the job has failed. Asked twice, it is done once. Problems: app/import-not-ready.
   */
  apply(job: ImportJob, { leaveOutRefused }: { readonly leaveOutRefused: boolean }): Result<ImportJob> {
    if (job.phase === 'writing' || job.phase === 'done') return ok(job)
    if (job.phase !== 'previewed') return fail(appProblems['import-not-ready']())
    job.phase = 'writing'
    job.done = 0
    const refused = new RefusedRows()
    const request = { ...this.#request(job, refused), leaveOutRefused }
    this.#follow(job, importFile(this.#app, request), (outcome) => {
      job.refused = refused
      if (outcome.status === 'refused') {
        job.preview = outcome
        job.problems = outcome.problems
        job.phase = 'failed'
      } else {
        job.outcome = outcome
        job.phase = 'done'
      }
    })
    return ok(job)
  }

  /** Stops it wherever it is; nothing half done stays. */
  async end(job: ImportJob): Promise<void> {
    job.stop.abort()
    this.#jobs.delete(job.id)
    await rm(job.folder, { recursive: true, force: true })
  }

  async close(): Promise<void> {
    await Promise.all([...this.#jobs.values()].map((job) => this.end(job)))
    await Promise.all(this.#running)
  }

  /** The refused rows, each bad cell with its comment. Problems: those of `refusedWorkbook`. */
  refused(job: ImportJob): Promise<Result<Uint8Array>> {
    return refusedWorkbook(this.#app, this.#request(job), job.refused)
  }

  #request(job: ImportJob, refused?: RefusedRows): ImportRequest {
    const { actor, unit, register, file, mode, stop } = job
    return {
      ...{ actor, unit, register, file, mode, signal: stop.signal },
      ...(refused ? { refused } : {}),
      progress: ({ done, total }) => {
        job.done = done
        if (total !== undefined) job.total = total
      },
    }
  }

  #follow<T>(job: ImportJob, work: Promise<Result<T>>, then: (value: T) => void): void {
    const following = this.#settle(job, work, then).finally(() => this.#running.delete(following))
    this.#running.add(following)
  }

  async #settle<T>(job: ImportJob, work: Promise<Result<T>>, then: (value: T) => void): Promise<void> {
    try {
      const result = await work
      if (result.ok) return then(result.value)
      job.problems = result.problems
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error)
      job.problems = error instanceof Refusal ? error.problems : [appProblems['import-broke']()]
    }
    job.phase = job.stop.signal.aborted ? 'cancelled' : 'failed'
  }

  async #sweep(): Promise<void> {
    const before = Date.now() - lifetime
    for (const job of this.#jobs.values()) if (job.touched < before) await this.end(job)
  }
}

export interface ImportRowShown<P> {
  readonly row: number
  readonly kind: 'added' | 'updated' | 'refused'
  readonly title: string
  readonly problems: readonly P[]
  readonly changes: readonly ChangeShown[]
}

/** A job as the page shows it; `word` puts a problem into words. */
export function showImportJob<P>(
  app: App,
  job: ImportJob,
  language: Language,
  word: (problem: Problem) => P,
) {
  const { preview, outcome } = job
  const register = app.catalogue.registers.get(job.register)
  const rows = (preview?.rows ?? []).map(
    ({ at, kind, title, problems, changes }): ImportRowShown<P> => ({
      ...{ row: at.row ?? 0, kind, title },
      problems: problems.map(word),
      changes: register ? showChanges(register, changes, language) : [],
    }),
  )
  const problems = [...job.problems, ...((outcome ?? preview)?.remarks ?? [])].map(word)
  return {
    job: job.id,
    ...{ phase: job.phase, done: job.done, fileName: job.name, mode: job.mode, problems },
    ...(job.total === undefined ? {} : { total: job.total }),
    ...(preview ? { preview: { ...countsOf(preview), rows } } : {}),
    ...(outcome
      ? {
          outcome: {
            ...countsOf(outcome),
            status: outcome.status,
            ...(outcome.status === 'written' ? { entry: outcome.entry } : {}),
          },
        }
      : {}),
  }
}

function countsOf({ added, updated, unchanged, refused }: ImportPreview) {
  return { added, updated, unchanged, refused }
}
