import { type Day, fail, type Problem, Refusal, type Result, unwrap } from '#lib'
import { type Asking, findRegister, mayWrite, type RecordsContext } from '#records'
import type { Register } from '#registers'
import { readTable, type Table, type TableSource } from '#workbook'
import { ImportJudge, type Judged } from './import-judge.ts'
import type { RecordLookup } from './import-lookup.ts'
import type { ImportMode } from './import-mode.ts'
import { importProblems } from './import-problem.ts'
import { ImportReader, type ReadRow } from './import-read.ts'
import { findSheets } from './import-sheet.ts'
import { layoutOf } from './layout.ts'
import type { RefusedRows } from './refused-rows.ts'

export interface ImportRequest extends Asking {
  readonly register: string
  /** A path, or an open source (which is closed at the end). */
  readonly file: string | TableSource
  readonly mode: ImportMode
  /** Stops it between rows; nothing stays written. */
  readonly signal?: AbortSignal
  readonly progress?: (progress: ImportProgress) => void
  /** Keeps what is refused, for `refusedWorkbook`. */
  readonly refused?: RefusedRows
}

export interface ImportProgress {
  /** A preview only reads; an import writes what it has read as it goes. */
  readonly phase: 'reading' | 'writing'
  /** Rows of the records' sheet. */
  readonly done: number
  /** Absent where it cannot be told beforehand (a text table). */
  readonly total?: number
}

/** A file that has been opened and whose heads have been understood. */
export interface OpenImport {
  readonly register: Register
  readonly reader: ImportReader
  readonly table: Table
  /** Warnings about the file's sheets and heads. */
  readonly remarks: readonly Problem[]
  readonly request: ImportRequest
}

/** How many rows are compared with the database at once. */
const batchSize = 200

/**
 * Opens the file, runs `work` with it, and closes it whatever happens. Expected failures come back as problems:
 * access/…, records/unknown-register, file/…, import/….
 */
export async function withImport<T>(
  ctx: RecordsContext,
  request: ImportRequest,
  work: (open: OpenImport) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { actor, unit, mode } = request
  let table: Table | undefined
  try {
    const register = unwrap(findRegister(ctx.catalogue, request.register))
    mayWrite({ actor, unit }, register, {
      zh: `导入${register.label.zh}`,
      en: `import ${register.label.en}`,
    })
    table = unwrap(await readTable(request.file))
    const layout = layoutOf(register)
    const found = unwrap(await findSheets(table, layout, mode))
    const reader = new ImportReader(table, layout, found)
    return await work({ register, table, request, reader, remarks: found.remarks })
  } catch (error) {
    if (error instanceof Refusal) return fail(...error.problems)
    throw error
  } finally {
    await table?.close()
  }
}

/** Judges every row, in the order of the file. Throws a Refusal: import/cancelled, file/damaged. */
export async function* judgeRows(
  ctx: RecordsContext,
  { register, reader, request }: OpenImport,
  {
    lookup,
    today,
    phase,
  }: { readonly lookup: RecordLookup; readonly today: Day; readonly phase: ImportProgress['phase'] },
): AsyncGenerator<readonly Judged[]> {
  const { mode, signal, progress } = request
  const ownKeys = await keysOf(register, reader)
  const judge = new ImportJudge({ register, reader, mode, lookup, today, catalogue: ctx.catalogue, ownKeys })
  const total = reader.main.rows
  let done = 0
  const report = (): void =>
    progress?.({ phase, done, ...(total > 0 ? { total: Math.max(total, done) } : {}) })
  for await (const batch of inBatches(reader.rows(), signal)) {
    yield await judge.judge(batch)
    done += batch.length
    report()
  }
}

async function* inBatches(
  rows: AsyncGenerator<readonly ReadRow[]>,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly ReadRow[]> {
  const batch: ReadRow[] = []
  for await (const some of rows) {
    refuseIfStopped(signal)
    batch.push(...some)
    while (batch.length >= batchSize) yield batch.splice(0, batchSize)
  }
  refuseIfStopped(signal)
  if (batch.length > 0) yield batch
}

export function refuseIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refusal(importProblems.cancelled())
}

/** The keys of all rows, where a row may refer to another that stands further down. */
async function keysOf(register: Register, reader: ImportReader): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  const { key } = register
  if (key === undefined || !refersToItself(register)) return keys
  for await (const rows of reader.rows())
    for (const { raw } of rows) if (typeof raw[key] === 'string') keys.add(raw[key].trim())
  reader.tally.clear()
  return keys
}

export function refersToItself({ name, fields }: Register): boolean {
  return Object.values(fields).some((field) =>
    field.kind === 'list'
      ? Object.values(field.fields).some((inner) => inner.kind === 'reference' && inner.register === name)
      : field.kind === 'reference' && field.register === name,
  )
}
