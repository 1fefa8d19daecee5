import { type Problem, Refusal, round, shift } from '#lib'
import { readTable, type Sheet, type Cell as SheetCell, type TableSource } from '#workbook'
import type { Cell } from '../document.ts'
import type { Limits } from './limits.ts'
import { cellText, paragraphText } from './normal-text.ts'
import type { Piece, Reading } from './piece.ts'
import { readingProblems } from './problems.ts'
import { mostCells, widestTable } from './table/table-grid.ts'
import { looksLikeHead } from './table/text-table.ts'

/** A workbook, sheet by sheet: the forms on each, and the lines above and below them. Throws a Refusal. */
export async function readXlsx(source: TableSource, limits: Limits): Promise<Reading> {
  const opened = await readTable(source)
  if (!opened.ok) throw new Refusal(...opened.problems)
  const table = opened.value
  const pieces: Piece[] = []
  const problems: Problem[] = []
  try {
    for (const sheet of table.sheets) {
      limits.check()
      if (sheet.isHidden) {
        const isEmpty = (await sheet.rows().next()).done === true
        if (!isEmpty) problems.push(readingProblems['hidden-sheet']({ sheet: sheet.name }))
        continue
      }
      const grid = await readGrid(sheet, limits, problems)
      for (const piece of formsOf(grid, sheet.name, limits)) pieces.push(piece)
    }
  } finally {
    await table.close()
  }
  return { pieces, problems }
}

/** The cells of a sheet by row and column, both 0-based; merges laid out. */
async function readGrid(sheet: Sheet, limits: Limits, problems: Problem[]): Promise<Cell[][]> {
  const grid: Cell[][] = []
  let width = 0
  let count = 0
  let uncomputed = 0
  let isTooLong = false
  reading: for await (const batch of sheet.rows()) {
    limits.check()
    for (const { row, cells } of batch) {
      const filled = cells.findLastIndex((cell) => cell !== undefined && cell.text.trim() !== '')
      uncomputed += cells.reduce((sum, cell) => sum + (cell?.kind === 'uncomputed' ? 1 : 0), 0)
      if (filled < 0) continue
      count += filled + 1
      isTooLong = row > mostRows || count > mostCells
      if (isTooLong) break reading
      width = Math.max(width, filled + 1)
      grid[row - 1] = Array.from({ length: filled + 1 }, (_, at) => ({ text: shownText(cells[at]) }))
    }
  }
  if (uncomputed > 0)
    problems.push(readingProblems['formula-without-value']({ sheet: sheet.name, count: uncomputed }))
  if (isTooLong) problems.push(readingProblems['table-too-long']({ most: mostCells }))
  if (width > widestTable) {
    problems.push(readingProblems['table-too-wide']({ columns: width, most: widestTable }))
    return []
  }
  const { merges } = await sheet.survey()
  let covered = 0
  for (const { top, left, bottom, right } of merges) {
    const text = grid[top]?.[left]?.text ?? ''
    for (let row = top; row <= Math.min(bottom, grid.length - 1); row++)
      for (let column = left; column <= Math.min(right, width - 1); column++) {
        if (++covered > mostCells) return grid
        if (row === top && column === left) continue
        grid[row] ??= []
        const cells = grid[row]
        if (cells) cells[column] = { text, covered: true }
      }
  }
  return grid
}

/** Rows of a published form's sheet; beyond, a sheet is data. */
const mostRows = 200_000

/** What a cell shows: a rate with its sign, a number at the precision of its format. */
function shownText(cell: SheetCell | undefined): string {
  if (!cell) return ''
  const { kind, text, decimals } = cell
  switch (kind) {
    case 'number':
      return decimals === undefined ? text : round(text, decimals)
    case 'percent': {
      const rate = shift(text, 2)
      return `${decimals === undefined ? rate : round(rate, decimals)}%`
    }
    case 'yesNo':
      return text === 'true' ? '是' : '否'
    default:
      return cellText(text)
  }
}

interface Stretch {
  readonly first: number
  /** Exclusive. */
  readonly end: number
}

const ownCells = (row: readonly Cell[] | undefined): readonly Cell[] =>
  (row ?? []).filter((cell) => cell !== undefined && !cell.covered && cell.text !== '')

/** Parts a sheet into its forms. Lines of a single cell above and below a form are text; a blank row may part two forms. */
function* formsOf(grid: readonly Cell[][], sheet: string, limits: Limits): Generator<Piece> {
  for (const { first, end } of stretches(grid)) {
    limits.check()
    let top = first
    while (top < end && ownCells(grid[top]).length < 2) top++
    let bottom = end
    const width = widthOf(grid, top, end)
    while (bottom > top && isNote(grid[bottom - 1], width)) bottom--
    yield* lines(grid, first, top)
    if (top < bottom) yield tablePiece(grid, sheet, { first: top, end: bottom })
    yield* lines(grid, bottom, end)
  }
}

/** A form ends at a blank row only where what follows has a title or heads of its own. */
function stretches(grid: readonly Cell[][]): readonly Stretch[] {
  const found: { first: number; end: number }[] = []
  let isAfterBlank = true
  for (let row = 0; row < grid.length; row++) {
    const own = ownCells(grid[row])
    if (own.length === 0) {
      isAfterBlank ||= !(grid[row] ?? []).some((cell) => cell?.covered)
      continue
    }
    const last = found.at(-1)
    const begins = own.length === 1 || looksLikeHead(own.map(({ text }) => text))
    if (last && !(isAfterBlank && begins)) last.end = row + 1
    else found.push({ first: row, end: row + 1 })
    isAfterBlank = false
  }
  return found
}

/** Below a form: a single cell across all of it, or one that begins or reads as a note does. A bare label belongs to it. */
function isNote(row: readonly Cell[] | undefined, width: number): boolean {
  const own = ownCells(row)
  const [only] = own
  if (!only) return own.length === 0 && !(row ?? []).some((cell) => cell?.covered)
  if (own.length > 1) return false
  const covered = (row ?? []).filter((cell) => cell?.covered && cell.text === only.text).length
  return covered + 1 >= width || noteWords.test(only.text)
}

const noteWords = /^(?:备?注|说明|填[表报]|单位负责人|联系人|审核)[：:\d]?|。$|^.{30,}/

function widthOf(grid: readonly Cell[][], from: number, end: number): number {
  let width = 0
  for (let row = from; row < end; row++) width = Math.max(width, grid[row]?.length ?? 0)
  return width
}

function* lines(grid: readonly Cell[][], from: number, end: number): Generator<Piece> {
  for (let row = from; row < end; row++)
    for (const { text } of ownCells(grid[row])) {
      const tidy = paragraphText(text)
      if (tidy !== '') yield { kind: 'text', text: tidy }
    }
}

function tablePiece(grid: readonly Cell[][], sheet: string, { first, end }: Stretch): Piece {
  const rows = grid.slice(first, end)
  let left = widestTable
  let width = 0
  for (const row of rows) {
    const begin = (row ?? []).findIndex((cell) => cell !== undefined && cell.text !== '')
    if (begin < 0) continue
    left = Math.min(left, begin)
    width = Math.max(width, row.findLastIndex((cell) => cell !== undefined && cell.text !== '') + 1)
  }
  return {
    kind: 'table',
    rows: Array.from({ length: end - first }, (_, at) =>
      Array.from({ length: width - left }, (_, column) => rows[at]?.[left + column] ?? { text: '' }),
    ),
    headRows: 0,
    sheet,
    row: first + 1,
    column: left + 1,
  }
}
