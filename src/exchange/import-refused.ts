import { isDay, ok, type Problem, type Result, shift, wordPlace, wordProblem } from '#lib'
import type { RecordsContext } from '#records'
import {
  type Cell,
  columnLetter,
  type Row,
  type SheetWriter,
  type StyleName,
  textStyle,
  WorkbookWriter,
  type WrittenCell,
} from '#workbook'
import { columnStyle } from './export-cell.ts'
import { Collected } from './export-template.ts'
import { cellReader, unguarded } from './import-cell.ts'
import { type ImportRequest, type OpenImport, withImport } from './import-run.ts'
import type { FoundSheet } from './import-sheet.ts'
import { problemSheet } from './layout.ts'
import type { RefusedRows, ReturnedRows } from './refused-rows.ts'

/**
 * The refused rows of a file as a workbook: the same columns, a comment in every bad cell that says what is wrong and
 * what to do, and a sheet that lists it all. Mended, it imports again. `refused` is what a preview or an import of the
 * same file kept. Problems: access/…, records/unknown-register, file/… and import/… of the file as a whole.
 */
export function refusedWorkbook(
  ctx: RecordsContext,
  request: ImportRequest,
  refused: RefusedRows,
): Promise<Result<Uint8Array>> {
  return withImport(ctx, request, async (open) => {
    const bytes = new Collected()
    const book = new WorkbookWriter(bytes)
    for (const sheet of open.reader.sheets) await writeSheet(book, open, sheet, refused.of(sheet.sheet.name))
    await writeProblems(book, refused)
    await book.finish()
    return ok(bytes.whole())
  })
}

/** A list's sheet comes along even without rows: that it is there says that records without sub-rows have none. */
async function writeSheet(
  book: WorkbookWriter,
  open: OpenImport,
  found: FoundSheet,
  returned: ReturnedRows,
): Promise<void> {
  const width = Math.max(...[...found.head.columns, ...found.head.unknown].map(({ index }) => index)) + 1
  const copy = copierOf(open, found)
  const sheet = await book.sheet({
    name: found.layout.name,
    headRows: 1,
    columns: Array.from({ length: width }, (_, index) => ({
      width: 18,
      style: copy.styles.get(index) ?? 'plain',
    })),
  })
  for await (const batch of found.sheet.rows())
    for (const row of batch) {
      if (row.row === found.head.row) await sheet.row(headCells(row, width))
      const problems = returned.get(row.row)
      if (problems && row.row > found.head.row) await writeRow(sheet, row, width, problems, copy)
    }
  await sheet.close()
}

function headCells({ cells }: Row, width: number): readonly (WrittenCell | undefined)[] {
  return Array.from({ length: width }, (_, index) => {
    const cell = cells[index]
    return cell && { kind: 'text', text: cell.text, style: 'head' }
  })
}

async function writeRow(
  sheet: SheetWriter,
  row: Row,
  width: number,
  problems: readonly Problem[],
  copy: Copier,
): Promise<void> {
  const words = new Map<number, string[]>()
  for (const problem of problems) {
    const column = indexOf(problem.at?.column, width)
    words.set(column, [...(words.get(column) ?? []), sentenceOf(problem)])
  }
  await sheet.row(
    Array.from({ length: width }, (_, index) => copy.cell(row.cells[index], index, words.has(index))),
  )
  for (const [column, said] of words) sheet.comment(sheet.rows, column, said.join('\n'))
}

/** The column that a problem names; the first one for a problem of the row as a whole. */
function indexOf(letter: string | undefined, width: number): number {
  for (let index = 0; index < width; index++) if (columnLetter(index) === letter) return index
  return 0
}

function sentenceOf(problem: Problem): string {
  const { message, todo } = wordProblem(problem)
  return todo === undefined ? `${message}。` : `${message}。${todo}。`
}

interface Copier {
  readonly styles: ReadonlyMap<number, StyleName>
  cell(cell: Cell | undefined, index: number, isBad: boolean): WrittenCell | undefined
}

/** Copies cells so that they read again as they did: the file's own conventions (1904, apostrophes) do not carry over. */
function copierOf({ table }: OpenImport, { head, sheet }: FoundSheet): Copier {
  const isGuarded = table.kind === 'text'
  const fields = new Map(head.columns.map(({ index, column }) => [index, column.field]))
  const styles = new Map(
    [...fields].map(([index, field]) => [index, field ? columnStyle(field) : ('text' as const)]),
  )
  return {
    styles,
    cell(cell, index, isBad) {
      if (cell === undefined || cell.kind === 'uncomputed')
        return isBad ? { kind: 'text', text: '', style: 'badText' } : undefined
      const field = fields.get(index)
      const day =
        (field?.kind === 'date' || field?.kind === 'moment') && cell.kind === 'number'
          ? cellReader(field, 0, { dates: sheet.dates, isGuarded })(cell)
          : undefined
      const text = isGuarded ? unguarded(cell.text) : cell.text
      if (typeof day === 'string' && isDay(day)) return styled({ kind: 'date', text: day }, isBad)
      if (typeof day === 'string') return styled({ kind: 'text', text: day }, isBad)
      return styled(copied({ ...cell, text }), isBad)
    },
  }
}

function copied({ kind, text }: Cell): WrittenCell {
  if (kind === 'date') return isDay(text) ? { kind: 'date', text } : { kind: 'text', text }
  if (kind === 'percent') return { kind: 'text', text: `${shift(text, 2)}%` }
  if (kind === 'yesNo') return { kind: 'text', text: text === 'true' ? '是' : '否' }
  // A number that lost digits is no number to go on with.
  return kind === 'number' && text.replace(/\D/g, '').length <= 15
    ? { kind: 'number', text }
    : { kind: 'text', text }
}

function styled(cell: WrittenCell, isBad: boolean): WrittenCell {
  if (!isBad) return cell
  if (cell.kind === 'number') return { ...cell, style: 'badNumber' }
  if (cell.kind === 'date') return { ...cell, style: 'badDate' }
  return { ...cell, style: textStyle(cell.text) === 'quoted' ? 'badQuoted' : 'badText' }
}

/** All problems in one list, for those who would rather read than hover. */
async function writeProblems(book: WorkbookWriter, { problems, leftOut }: RefusedRows): Promise<void> {
  const sheet = await book.sheet({
    name: problemSheet,
    headRows: 1,
    columns: [44, 60, 60].map((width) => ({ width })),
  })
  await sheet.row(['原文件中的位置', '问题', '怎么办'].map((text) => ({ kind: 'text', text, style: 'head' })))
  for (const problem of problems) {
    const { message, todo = '' } = wordProblem(problem)
    const { sheet: name, row, column } = problem.at ?? {}
    const at = wordPlace({
      ...(name === undefined ? {} : { sheet: name }),
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    })
    await sheet.row([at, message, todo].map((text) => ({ kind: 'text', text, style: 'note' })))
  }
  if (leftOut > 0)
    await sheet.row([
      { kind: 'text', text: `另有 ${leftOut} 行也被退回，改好以上各行后再导入时给出。`, style: 'note' },
    ])
  await sheet.close()
}
