import {
  absolute,
  baseValue,
  canonical,
  compare,
  type Decimal,
  isZero,
  scales,
  shift,
  subtract,
  sum,
} from '#lib'
import { quoted, type Remark } from '../checks/check.ts'
import type { Grid, GridCell, GridColumn } from './grid.ts'

/** What a total is the sum of. */
type Parts = readonly number[]

const amountOf = ({ quantity }: GridCell) => baseValue(quantity)
const finest = (cells: readonly GridCell[]) =>
  Math.min(...cells.map(({ quantity }) => scales[quantity.scale] - quantity.decimals))

/** The sum of parts, and whether the total is it: one in the last digit is let pass where parts are rounded. */
function added(
  total: GridCell,
  parts: readonly GridCell[],
): { readonly sum: Decimal; readonly closes: boolean } {
  const all = sum(parts.map(amountOf))
  const gap = absolute(subtract(all, amountOf(total)))
  const power = finest([total, ...parts])
  const closes = power >= 0 ? isZero(gap) : compare(gap, shift('1', power)) <= 0
  return { sum: all, closes }
}

const numbered = /^(?:[一二三四五六七八九十]+|[（(][一二三四五六七八九十]+[）)])[、.．]?/

/** The rows that a total may be the sum of, one reading of the table each. */
function readings({ rows }: Grid, at: number): readonly Parts[] {
  const isLine = (row: number) => rows[row]?.kind === 'line'
  const span = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step)
  const ends = (row: number) =>
    rows[row]?.kind === 'total' || (rows[at]?.kind === 'subtotal' && rows[row]?.kind === 'subtotal')
  const before = span(0, at).findLast(ends)
  const after = span(at + 1, rows.length).find(ends)
  const above = span((before ?? -1) + 1, at)
  const below = span(at + 1, after ?? rows.length)
  const subtotals = above.filter((row) => rows[row]?.kind === 'subtotal')
  const outline = (of: Parts) => of.filter((row) => isLine(row) && numbered.test(rows[row]?.label ?? ''))
  return [
    above.filter(isLine),
    subtotals,
    below.filter(isLine),
    outline(above),
    outline(below),
    span(0, at).filter(isLine),
  ].filter((parts) => parts.length >= 2)
}

interface Column {
  readonly column: GridColumn
  readonly total: GridCell
  readonly parts: readonly GridCell[]
  readonly sum: Decimal
  readonly closes: boolean
}

function under({ columns }: Grid, at: number, parts: Parts): readonly Column[] {
  return columns.flatMap((column): readonly Column[] => {
    const total = column.cells[at]
    const cells = parts.flatMap((row) => column.cells[row] ?? [])
    if (column.isRate || !total || cells.length < 2) return []
    return [{ column, total, parts: cells, ...added(total, cells) }]
  })
}

/** What a total should be, where its own number is not it: whoever divides by it may take either. */
export type Corrections = ReadonlyMap<GridCell, Decimal>

/** Total rows at any depth: the reading by which most columns add up is the table's own; a column that does not is wrong. */
function rowSums(grid: Grid): readonly Column[] {
  return grid.rows.flatMap(({ kind }, at) => {
    if (kind !== 'total' && kind !== 'subtotal') return []
    const all = readings(grid, at).map((parts) => under(grid, at, parts))
    const count = (columns: readonly Column[]) => columns.filter(({ closes }) => closes).length
    const best = all.reduce<readonly Column[]>(
      (found, one) => (count(one) > count(found) ? one : found),
      all[0] ?? [],
    )
    const open = best.filter(({ closes }) => !closes)
    // Of a single column nothing confirms which rows it adds: only a plain list is sure.
    const isPlain =
      grid.rows.every((row, other) => other === at || row.kind === 'line') &&
      best.length === 1 &&
      (best[0]?.parts.length ?? 0) >= 3
    return count(best) > 0 || isPlain ? open : []
  })
}

const written = ({ quantity }: GridCell, value: Decimal) => canonical(shift(value, -scales[quantity.scale]))

function rowRemarks(grid: Grid): readonly Remark[] {
  return rowSums(grid).map(({ column, total, parts, sum: all }) => {
    const row = grid.rows[column.cells.indexOf(total)]
    const right = written(total, all)
    return {
      severity: 'error' as const,
      message: `「${row?.label ?? '合计'}」的「${column.head}」是 ${total.text}，各行相加是 ${right}（${parts
        .slice(0, 12)
        .map(({ text }) => text)
        .join(' + ')}${parts.length > 12 ? ' + …' : ''}）。`,
      at: [
        quoted(total.place, total.text),
        ...(row ? [quoted(row.place, row.label)] : []),
        ...parts.slice(0, 8).map(({ place, text }) => quoted(place, text)),
      ],
      expected: right,
      found: total.text,
      sure: 0.9,
      why: '这一行的其他各列都等于所列各行之和，只有这一列不等。',
    }
  })
}

const totalHead = /合计|总计|小计|总数|总额|^计$|^总和$/

/** Columns beside a total column that it may be the sum of: those to its right, or those to its left. */
function besides(columns: readonly GridColumn[], at: number): readonly (readonly GridColumn[])[] {
  const isPart = (column: GridColumn | undefined) =>
    column !== undefined && !column.isRate && !totalHead.test(column.head)
  const right: GridColumn[] = []
  for (let next = at + 1; isPart(columns[next]); next += 1) right.push(columns[next] as GridColumn)
  const left: GridColumn[] = []
  for (let next = at - 1; isPart(columns[next]); next -= 1) left.unshift(columns[next] as GridColumn)
  const runs = [right, left].flatMap((run, side) =>
    run.map((_, length) => (side === 0 ? run.slice(0, length + 1) : run.slice(run.length - length - 1))),
  )
  return runs.filter((run) => run.length >= 2)
}

const mostRows = 0.7

function columnRemarks({ rows, columns }: Grid): readonly Remark[] {
  return columns.flatMap((column, at): readonly Remark[] => {
    if (column.isRate || !totalHead.test(column.head)) return []
    const tried = besides(columns, at).map((parts) =>
      column.cells.flatMap((total, row) => {
        const cells = parts.flatMap(({ cells: own }) => own[row] ?? [])
        return total && cells.length === parts.length ? [{ row, total, cells, ...added(total, cells) }] : []
      }),
    )
    const fit = tried.find((lines) => {
      const closing = lines.filter(({ closes }) => closes).length
      return closing >= 2 && closing >= lines.length * mostRows
    })
    return (fit ?? [])
      .filter(({ closes }) => !closes)
      .map(({ row, total, cells, sum: all }) => ({
        severity: 'error' as const,
        message: `「${rows[row]?.label ?? ''}」的「${column.head}」是 ${total.text}，各列相加是 ${written(total, all)}（${cells.map(({ text }) => text).join(' + ')}）。`,
        at: [quoted(total.place, total.text), ...cells.map(({ place, text }) => quoted(place, text))],
        expected: written(total, all),
        found: total.text,
        sure: 0.9,
        why: '其他各行的这一列都等于各列之和。',
      }))
  })
}

/** Totals of rows and of columns that are not the sums that the table shows them to be. */
export function checkSums(grid: Grid): readonly Remark[] {
  return [...rowRemarks(grid), ...columnRemarks(grid)]
}

/** Totals that should be something else. */
export function correctionsOf(grid: Grid): Corrections {
  return new Map(rowSums(grid).map(({ total, sum: all }) => [total, all]))
}
