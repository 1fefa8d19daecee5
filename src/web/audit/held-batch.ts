import { type AuditKept, type Judged, sendDocument, withJudged } from '../client/audit.ts'
import { ApiError } from '../client/http.ts'
import { Held, nextFileId, useHeld } from './held-file.ts'

/** One file of a batch: waiting, audited or refused. */
export interface BatchFile {
  readonly id: number
  /** Its path in the folder or archive; no two of a batch have the same. */
  readonly path: string
  readonly file: File
  readonly audit?: AuditKept
  readonly error?: unknown
}

export interface HeldBatch {
  readonly id: number
  readonly files: readonly BatchFile[]
  /** Files that hold no document that can be audited, and were left out. */
  readonly leftOut: readonly string[]
  readonly unit: string
  readonly year: number | undefined
  readonly isRunning: boolean
}

/** A file with the path under which it was found. */
export interface FoundFile {
  readonly path: string
  readonly file: File
}

const held = new Held<HeldBatch | undefined>(undefined)
let running: AbortController | undefined

export const useHeldBatch = (): HeldBatch | undefined => useHeld(held)

/** As many at a time as the server takes without letting others wait. */
const atOnce = 2
/** Between two tries where the server has its hands full. */
const waitMilliseconds = 1500

function change(id: number, by: (batch: HeldBatch) => HeldBatch): void {
  const now = held.value
  if (now?.id === id) held.hold(by(now))
}

function named(found: readonly FoundFile[]): readonly BatchFile[] {
  const seen = new Map<string, number>()
  return found.map(({ path, file }) => {
    const times = (seen.get(path) ?? 0) + 1
    seen.set(path, times)
    return { id: nextFileId(), path: times > 1 ? `${path} (${times})` : path, file }
  })
}

/** Begins to audit files one after the other, instead of those before. */
export function startBatch(
  found: readonly FoundFile[],
  { leftOut, unit, year }: Pick<HeldBatch, 'leftOut' | 'unit' | 'year'>,
): void {
  running?.abort()
  const files = named(found)
  held.hold({ id: nextFileId(), files, leftOut, unit, year, isRunning: true })
  void goOn()
}

/** What is done stays done. */
export function stopBatch(): void {
  running?.abort()
}

export function dropBatch(): void {
  running?.abort()
  held.hold(undefined)
}

/** What was judged of a finding of one of its files stands in the whole, too. */
export function judgeInBatch(file: number, finding: number, judged: Judged | undefined): void {
  const batch = held.value
  if (!batch) return
  const files = batch.files.map((one) =>
    one.id === file && one.audit ? { ...one, audit: withJudged(one.audit, finding, judged) } : one,
  )
  held.hold({ ...batch, files })
}

/** Audits what is still waiting. */
export async function goOn(): Promise<void> {
  const batch = held.value
  if (!batch) return
  const { id } = batch
  const abort = new AbortController()
  running = abort
  change(id, (now) => ({ ...now, isRunning: true }))
  const waiting = batch.files.filter(({ audit, error }) => audit === undefined && error === undefined)
  const work = async () => {
    for (let next = waiting.shift(); next && !abort.signal.aborted; next = waiting.shift()) {
      const done = await auditOne(next, batch, abort.signal)
      if (done)
        change(id, (now) => ({ ...now, files: now.files.map((one) => (one.id === done.id ? done : one)) }))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (running === abort) change(id, (now) => ({ ...now, isRunning: false }))
}

async function auditOne(
  file: BatchFile,
  { unit, year }: HeldBatch,
  signal: AbortSignal,
): Promise<BatchFile | undefined> {
  for (;;) {
    try {
      const { blocks: _, numbers: __, ...audit } = await sendDocument({ file: file.file, unit, year }, signal)
      return { ...file, audit: { ...audit, file: file.path } }
    } catch (error) {
      if (signal.aborted) return undefined
      const isBusy = error instanceof ApiError && error.status === 503
      if (!isBusy) return { ...file, error }
      await new Promise((go) => setTimeout(go, waitMilliseconds))
    }
  }
}
