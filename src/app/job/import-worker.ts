import { parentPort } from 'node:worker_threads'
import type { Actor } from '#access'
import { type DatabaseAddress, openDatabase, type Session } from '#db'
import {
  type ImportMode,
  type ImportOutcome,
  type ImportPreview,
  type ImportProgress,
  importFile,
  previewImport,
  RefusedRows,
  type RefusedRowsKept,
  refusedWorkbook,
} from '#exchange'
import { type Problem, Refusal, unwrap } from '#lib'
import type { RecordsContext } from '#records'
import type { House } from '../house.ts'
import { appProblems } from '../problems.ts'
import { importParts, partSource } from './piece.ts'
import { settleImport } from './refused-part.ts'

/** What the thread is asked to do with a file. Plain. */
export interface ImportTask {
  readonly does: 'preview' | 'write' | 'return'
  readonly actor: Actor
  readonly unit: string
  readonly register: string
  readonly mode: ImportMode
  /** The job whose upload it is, its bytes, and the name that people know it by. */
  readonly job: string
  readonly size: number
  readonly name: string
  readonly leaveOutRefused: boolean
  /** By which the server holds the job: what is written is written only while it does. */
  readonly hold?: string
  /** The rows to give back. */
  readonly refused?: RefusedRowsKept
}

export type ImportAnswer =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'previewed'; readonly preview: ImportPreview; readonly refused: RefusedRowsKept }
  | { readonly kind: 'ended'; readonly outcome: ImportOutcome; readonly refused: RefusedRowsKept }
  | { readonly kind: 'returned'; readonly workbook: Uint8Array }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'bug'; readonly reason: string }

export type ImportMessage =
  | {
      readonly kind: 'task'
      readonly task: ImportTask
      readonly address: DatabaseAddress
      /** The module of the server's house. */
      readonly house: string
      /** By how many milliseconds the server's clock is ahead of the machine's. */
      readonly ahead: number
    }
  | { readonly kind: 'stop' }
  | { readonly kind: 'close' }

let opened: Promise<RecordsContext & { close(): Promise<void> }> | undefined
let stopping = new AbortController()

async function open(address: DatabaseAddress, module: string, ahead: number) {
  const { house }: { readonly house: House } = await import(module)
  const database = await openDatabase({ ...address, connections: 2 })
  const clock = { now: () => new Date(Date.now() + ahead).toISOString() }
  return { database, clock, catalogue: house.catalogue, close: () => database.close() }
}

async function perform(ctx: RecordsContext, task: ImportTask): Promise<ImportAnswer> {
  const { does, unit, job: id, leaveOutRefused, hold } = task
  const file = partSource(ctx.database, { unit, id, part: importParts.upload }, task)
  const refused = new RefusedRows(task.refused)
  const request = {
    ...task,
    ...{ file, refused, signal: stopping.signal },
    progress: (progress: ImportProgress) => tell({ kind: 'progress', progress }),
  }
  if (does === 'return')
    return { kind: 'returned', workbook: unwrap(await refusedWorkbook(ctx, request, refused)) }
  if (does === 'preview') {
    const preview = unwrap(await previewImport(ctx, request))
    return { kind: 'previewed', preview, refused: refused.kept }
  }
  if (hold === undefined) throw new Error('an import that nobody holds')
  // What came of it stands or falls with the records, so that whoever takes the job up does nothing twice.
  const keep = async (session: Session, outcome: ImportOutcome) => {
    const change = { phase: 'done', given: { outcome, problems: [] } } as const
    if (!(await settleImport(session, { unit, id, hold }, change, refused.kept)))
      throw new Refusal(appProblems['import-stopped']())
  }
  const outcome = unwrap(await importFile(ctx, { ...request, leaveOutRefused, keep }))
  return { kind: 'ended', outcome, refused: refused.kept }
}

function tell(answer: ImportAnswer): void {
  parentPort?.postMessage(answer)
}

parentPort?.on('message', async (message: ImportMessage) => {
  if (message.kind === 'stop') return stopping.abort()
  if (message.kind === 'close') {
    await opened?.then(({ close }) => close()).catch(() => undefined)
    parentPort?.close()
    return
  }
  stopping = new AbortController()
  try {
    opened ??= open(message.address, message.house, message.ahead)
    tell(await perform(await opened, message.task))
  } catch (error) {
    if (error instanceof Refusal) tell({ kind: 'problems', problems: error.problems })
    else
      tell({ kind: 'bug', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
