import type { Cell } from '../../document.ts'
import type { TablePiece } from '../piece.ts'
import { isRest, joinCell } from '../table/continued-row.ts'
import { looksLikeHead } from '../table/text-table.ts'
import { cellsOf, isOnlyCovered, onGrid, type PageTable } from './table.ts'

interface Part {
  readonly table: PageTable
  readonly page: number
}

/** Sides of two parts of one table lie this near, in points. */
const near = 8

/** Tables that follow one another without text between: those that go on from page to page become one. */
export function joinTables(parts: readonly Part[]): readonly TablePiece[] {
  const groups: Part[][] = []
  for (const part of parts) {
    const last = groups.at(-1)?.at(-1)
    if (last && last.page === part.page - 1 && isSameWidth(last.table, part.table)) groups.at(-1)?.push(part)
    else groups.push([part])
  }
  return groups.flatMap(joinGroup)
}

function isSameWidth(a: PageTable, b: PageTable): boolean {
  return (
    Math.abs((a.xs[0] ?? 0) - (b.xs[0] ?? 0)) <= near &&
    Math.abs((a.xs.at(-1) ?? 0) - (b.xs.at(-1) ?? 0)) <= near
  )
}

/** Parts on one grid: all the lines that any of them has. */
function joinGroup(parts: readonly Part[]): readonly TablePiece[] {
  const xs = commonLines(parts.map(({ table }) => table))
  const laid = parts.map(({ table }) => onGrid(table, xs))
  const page = parts[0]?.page ?? 1
  const whole = laid.filter((table) => table !== undefined)
  if (whole.length < parts.length) return parts.map((part) => pieceOf(cellsOf(part.table), part.page))
  let offset = 0
  const seams: number[] = []
  const cells = whole.flatMap((table) => {
    const from = offset
    offset += table.rows
    seams.push(from)
    return table.cells.map((cell) => ({ ...cell, top: cell.top + from, bottom: cell.bottom + from }))
  })
  const first = whole[0]
  if (!first) return []
  const rows = cellsOf({ ...first, xs, cells, rows: offset })
  return [pieceOf(closeSeams(rows, seams.slice(1)), page)]
}

function commonLines(tables: readonly PageTable[]): readonly number[] {
  const xs: number[] = []
  for (const x of tables.flatMap((table) => table.xs).sort((a, b) => a - b))
    if (xs.length === 0 || x - (xs.at(-1) ?? 0) > 5) xs.push(x)
  return xs
}

const textsOf = (row: readonly Cell[] | undefined): readonly string[] => (row ?? []).map(({ text }) => text)
const mostHeads = 3

/** Drops heads that are printed again on every page, joins rows that its end cut, and fills merges that reach over it. */
function closeSeams(rows: readonly Cell[][], seams: readonly number[]): Cell[][] {
  const whole = rows.slice(0, seams[0] ?? rows.length).filter((row) => !isOnlyCovered(row))
  for (const [index, seam] of seams.entries()) {
    const part = rows.slice(seam, seams[index + 1] ?? rows.length).filter((row) => !isOnlyCovered(row))
    const body = part.slice(repeatedHeads(rows, part))
    const steady = steadyColumns(whole)
    const above = whole.at(-1)
    const head = body[0]
    if (head && above && isRest(textsOf(head), textsOf(above), steady)) {
      whole[whole.length - 1] = above.map((cell, at) => ({
        ...cell,
        text: joinCell(cell.text, head[at]?.text ?? ''),
      }))
      body.shift()
    }
    fillOver(whole.at(-1), body)
    for (const row of body) whole.push(row)
  }
  return whole
}

function repeatedHeads(rows: readonly Cell[][], part: readonly Cell[][]): number {
  let count = 0
  while (
    count < mostHeads &&
    count < part.length &&
    textsOf(rows[count]).join('\t') === textsOf(part[count]).join('\t')
  )
    count++
  return count > 0 && textsOf(part[0]).some((text) => text !== '') ? count : 0
}

function steadyColumns(rows: readonly Cell[][]): readonly number[] {
  const body = rows.slice(1)
  return (rows[0] ?? []).flatMap((_, at) =>
    body.filter((row) => (row[at]?.text ?? '') !== '').length >= body.length * 0.75 ? [at] : [],
  )
}

/** A group's cell that a page cut in two is empty on the second: from the left, as long as cells are. */
function fillOver(above: readonly Cell[] | undefined, body: Cell[][]): void {
  const first = body[0]
  if (!above || !first || first.every(({ text }) => text === '')) return
  for (const [at, cell] of first.entries()) {
    const text = above[at]?.text ?? ''
    if (cell.text !== '' || text === '') return
    for (const row of body) {
      const own = row[at]
      if (own?.text !== '' || (row !== first && !own.covered)) break
      row[at] = { text, covered: true }
    }
  }
}

function pieceOf(rows: readonly (readonly Cell[])[], page: number): TablePiece {
  return { kind: 'table', rows, headRows: looksLikeHead(textsOf(rows[0])) ? 1 : 0, page }
}
