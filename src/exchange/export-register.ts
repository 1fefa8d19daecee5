import { open, rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { fail, type Instant, ok, Refusal, type Result, unwrap, writeFailure } from '#lib'
import {
  type Asking,
  findRegister,
  type RecordsContext,
  type RecordVersion,
  readableBy,
  refuseProbing,
  titleOf,
} from '#records'
import type { Condition, Register } from '#registers'
import { longestCellText, mostRows, type SheetWriter, WorkbookWriter, type WrittenCell } from '#workbook'
import { CsvWriter } from './csv-write.ts'
import { exportProblems } from './export-problem.ts'
import { scanRecords } from './export-scan.ts'
import { beginSheet, choicesOf, itemRows, recordRow, writeChoices } from './export-sheet.ts'
import { layoutOf } from './layout.ts'

export interface ExportRequest extends Asking {
  readonly register: string
  /** Records as they were known at this moment; absent: as they are now. */
  readonly asOf?: Instant
  /** Only records for which it holds, and in which every word of `search` occurs. */
  readonly where?: Condition
  readonly search?: string
  /** A path (by its ending a workbook or a text table), or a stream for a workbook, which is ended. */
  readonly to: string | Writable
  /** Of a stream; a path says it by its ending. */
  readonly format?: 'xlsx' | 'csv'
  readonly signal?: AbortSignal
  readonly progress?: (progress: { readonly done: number }) => void
}

export interface Exported {
  readonly rows: number
}

/**
 * Writes a register's records to a workbook (or text table) that imports again unchanged. A file stands under its name
 * only once it is whole.
 * Problems: access/…, records/unknown-register, export/unknown-ending, export/cannot-write, export/too-many-rows,
 * export/text-too-long, export/cancelled, db/….
 */
export async function exportRegister(ctx: RecordsContext, request: ExportRequest): Promise<Result<Exported>> {
  const { to } = request
  try {
    const register = unwrap(findRegister(ctx.catalogue, request.register))
    await readableBy(ctx, request, register)
    if (typeof to !== 'string') return ok(await writeTo(ctx, request, register, to, request.format ?? 'xlsx'))
    return ok(await writeFile(ctx, request, register, to))
  } catch (error) {
    if (error instanceof Refusal) return fail(...error.problems)
    throw error
  }
}

async function writeFile(
  ctx: RecordsContext,
  request: ExportRequest,
  register: Register,
  path: string,
): Promise<Exported> {
  if (!/\.(?:csv|xlsx)$/i.test(path)) throw new Refusal(exportProblems['unknown-ending']({ file: path }))
  const partial = `${path}.partial`
  let stream: Writable | undefined
  try {
    stream = (await open(partial, 'w')).createWriteStream()
    const written = await writeTo(ctx, request, register, stream, /\.csv$/i.test(path) ? 'csv' : 'xlsx')
    await rename(partial, path)
    return written
  } catch (error) {
    stream?.destroy()
    if (stream) await rm(partial, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || error instanceof Refusal) throw error
    const reason = writeFailure(error)
    throw new Refusal(exportProblems['cannot-write']({ file: path, reason }, { file: path }))
  }
}

async function writeTo(
  ctx: RecordsContext,
  request: ExportRequest,
  register: Register,
  to: Writable,
  format: 'xlsx' | 'csv',
): Promise<Exported> {
  const { actor, unit, asOf, where, search } = request
  // An error of the stream is met where it is next written to; without a listener it would end the process.
  to.on('error', () => undefined)
  const { scope, which, mask } = await readableBy(ctx, { actor, unit }, register)
  refuseProbing({ actor, unit }, register, { where })
  const rows = await ctx.database.read(scope, (session) => {
    const scan = {
      ...{ register, unit },
      ...(asOf === undefined ? {} : { asOf }),
      ...(which ? { which } : {}),
      ...(mask ? { mask } : {}),
      ...(where ? { where } : {}),
      ...(search === undefined ? {} : { search }),
    }
    const records = watched(scanRecords(session, ctx.catalogue, scan), request)
    return format === 'csv' ? writeCsv(register, records, to) : writeWorkbook(register, records, to)
  })
  to.end()
  await finished(to)
  return { rows }
}

async function* watched(
  batches: AsyncGenerator<readonly RecordVersion[]>,
  { signal, progress }: ExportRequest,
): AsyncGenerator<readonly RecordVersion[]> {
  let done = 0
  for await (const batch of batches) {
    if (signal?.aborted) throw new Refusal(exportProblems.cancelled())
    yield batch
    done += batch.length
    progress?.({ done })
  }
}

async function writeCsv(
  register: Register,
  batches: AsyncGenerator<readonly RecordVersion[]>,
  to: Writable,
): Promise<number> {
  const writer = new CsvWriter(layoutOf(register), to)
  await writer.head()
  let rows = 0
  for await (const batch of batches) for (const record of batch) await writer.row(record, ++rows)
  await writer.flush()
  return rows
}

async function writeWorkbook(
  register: Register,
  batches: AsyncGenerator<readonly RecordVersion[]>,
  to: Writable,
): Promise<number> {
  const layout = layoutOf(register)
  const book = new WorkbookWriter(to)
  const choices = choicesOf(register)
  const main = await beginSheet(book, layout.main, layout.main.columns, choices)
  const lists: { readonly sheet: SheetWriter; readonly of: (typeof layout.lists)[number] }[] = []
  for (const of of layout.lists) lists.push({ of, sheet: await beginSheet(book, of, of.columns, choices) })
  let rows = 0
  for await (const batch of batches)
    for (const record of batch) {
      rows++
      await put(main, register, record, recordRow(layout, record, rows))
      for (const { of, sheet } of lists)
        for (const row of itemRows(layout, of, record, rows)) await put(sheet, register, record, row)
    }
  await main.close()
  for (const { sheet } of lists) await sheet.close()
  await writeChoices(book, choices)
  await book.finish()
  return rows
}

/** What a spreadsheet cannot hold is told before half a value is written. */
async function put(
  sheet: SheetWriter,
  register: Register,
  record: RecordVersion,
  row: readonly (WrittenCell | undefined)[],
): Promise<void> {
  if (sheet.rows >= mostRows)
    throw new Refusal(exportProblems['too-many-rows']({ sheet: sheet.options.name, most: mostRows - 1 }))
  if (row.some((cell) => cell !== undefined && cell.text.length > longestCellText))
    throw new Refusal(
      exportProblems['text-too-long'](
        { title: titleOf(register, record), most: longestCellText },
        { record: record.id },
      ),
    )
  await sheet.row(row)
}
