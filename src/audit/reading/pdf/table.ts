import type { Cell } from '../../document.ts'
import { cellText } from '../normal-text.ts'
import type { RuledGrid } from './grid.ts'
import { cellTextOf, type TextLine } from './line.ts'
import { type Fragment, middleOf, type Rule } from './shape.ts'

/** A cell with the columns that it covers by their places, so that parts of one table can be laid together. */
export interface PlacedCell {
  readonly text: string
  readonly left: number
  /** Exclusive, as an index of the row's grid. */
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PageTable {
  readonly xs: readonly number[]
  readonly rows: number
  readonly cells: readonly PlacedCell[]
  readonly top: number
  readonly bottom: number
}

/** A run that reaches over a ruling line belongs to the cells on both sides of it. */
export function splitAtRules(fragment: Fragment, standing: readonly Rule[]): readonly Fragment[] {
  const middle = middleOf(fragment)
  const cuts = standing
    .filter(
      ({ at, from, to }) =>
        from < middle &&
        to > middle &&
        at > fragment.left + fragment.size * 0.6 &&
        at < fragment.right - fragment.size * 0.6,
    )
    .map(({ at }) => at)
  if (cuts.length === 0 || !fragment.text.includes(' ')) return [fragment]
  const weights = [...fragment.text].map((character) => (character.charCodeAt(0) > 0x2e7f ? 2 : 1))
  const unit = (fragment.right - fragment.left) / weights.reduce((sum, weight) => sum + weight, 0)
  const parts: Fragment[] = []
  let [text, left, at] = ['', fragment.left, fragment.left]
  let cut = 0
  for (const [index, character] of [...fragment.text].entries()) {
    at += (weights[index] ?? 1) * unit
    if (
      character === ' ' &&
      cuts[cut] !== undefined &&
      Math.abs(at - (cuts[cut] ?? 0)) <= fragment.size * 1.5
    ) {
      parts.push({ ...fragment, text, left, right: at })
      ;[text, left] = ['', at]
      cut += 1
    } else text += character
  }
  return [...parts, { ...fragment, text, left, right: fragment.right }].filter(
    (part) => part.text.trim() !== '',
  )
}

/** Fills a ruled grid with the runs that lie in its cells; gives those that do not. */
export function fillGrid(
  grid: RuledGrid,
  fragments: readonly Fragment[],
): { readonly table: PageTable; readonly rest: readonly Fragment[] } {
  const { areas, xs, ys } = grid
  const owner = new Map<number, number>()
  for (const [at, area] of areas.entries())
    for (let row = area.top; row < area.bottom; row++)
      for (let column = area.left; column < area.right; column++) owner.set(row * xs.length + column, at)
  const held: Fragment[][] = areas.map(() => [])
  const rest: Fragment[] = []
  for (const fragment of fragments) {
    const column = stepAt(xs, (fragment.left + fragment.right) / 2)
    const row = stepAt(ys, middleOf(fragment))
    const at = column < 0 || row < 0 ? undefined : owner.get(row * xs.length + column)
    if (at === undefined) rest.push(fragment)
    else held[at]?.push(fragment)
  }
  const cells = areas.map((area, at) => ({
    text: cellText(cellTextOf(held[at] ?? [], xs[area.right] ?? 0)),
    ...area,
  }))
  const table = { xs, rows: ys.length - 1, cells, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 }
  return { table, rest }
}

/** Which step between two places a value falls into; -1 outside of all. */
function stepAt(places: readonly number[], value: number): number {
  if (value < (places[0] ?? 0) || value > (places.at(-1) ?? 0)) return -1
  let [low, high] = [0, places.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  return low
}

/** The cells on a full grid: covered ones repeat their text, and columns in which no cell begins are left out. */
export function cellsOf({ cells, rows, xs }: PageTable): Cell[][] {
  const begins = [...new Set(cells.map(({ left }) => left))].sort((a, b) => a - b)
  const place = new Map(begins.map((left, at) => [left, at]))
  const grid = Array.from({ length: rows }, () => begins.map((): Cell => ({ text: '' })))
  for (const { bottom, left, right, text, top } of cells) {
    const first = place.get(left) ?? 0
    let end = first + 1
    while (end < begins.length && (begins[end] ?? xs.length) < right) end++
    for (let row = top; row < bottom; row++)
      for (let column = first; column < end; column++) {
        const cells = grid[row]
        if (cells) cells[column] = row === top && column === first ? { text } : { text, covered: true }
      }
  }
  return grid
}

/** At a page's end a table may be drawn on to the page's edge; such a row says nothing of its own. */
export function isOnlyCovered(row: readonly Cell[]): boolean {
  const covered = row.filter((cell) => cell.covered && cell.text !== '').length
  return covered > row.length / 2 && row.every((cell) => cell.covered || cell.text === '')
}

/** The same table on the grid of another whose lines include its own; undefined where they do not. */
export function onGrid(table: PageTable, xs: readonly number[]): PageTable | undefined {
  const places = table.xs.map((x) => xs.findIndex((other) => Math.abs(other - x) <= 5))
  if (places.some((place, at) => place < 0 || place <= (places[at - 1] ?? -1))) return undefined
  return {
    ...table,
    xs,
    cells: table.cells.map((cell) => ({
      ...cell,
      left: places[cell.left] ?? cell.left,
      right: places[cell.right] ?? cell.right,
    })),
  }
}

/** Lines whose words stand under one another at least so often are a table without ruling lines. */
const fewestRows = 3
const fewestColumns = 3

/** Finds tables that only their columns make, in lines that stand one below the other. */
export function alignedTables(lines: readonly TextLine[]): readonly (TextLine | PageTable)[] {
  const out: (TextLine | PageTable)[] = []
  for (let at = 0; at < lines.length; ) {
    let end = at
    while (end < lines.length && isRow(lines, at, end)) end++
    const run = lines.slice(at, end)
    const table =
      run.filter(({ segments }) => segments.length >= fewestColumns).length >= fewestRows
        ? alignedTable(run)
        : undefined
    if (table) {
      out.push(table)
      at = end
      continue
    }
    const line = lines[at]
    if (line) out.push(line)
    at += 1
  }
  return out
}

function isRow(lines: readonly TextLine[], first: number, at: number): boolean {
  const line = lines[at]
  const above = lines[at - 1]
  if (!line || (at === first && line.segments.length < fewestColumns)) return false
  if (at > first && above && line.base - above.base > line.size * 3) return false
  return (
    line.segments.length >= 2 ||
    (at > first && line.segments.length === 1 && line.right - line.left < line.size * 12)
  )
}

function alignedTable(lines: readonly TextLine[]): PageTable | undefined {
  const spans: [number, number][] = []
  const all = lines.flatMap(({ segments }) => segments).sort((a, b) => a.left - b.left)
  for (const { left, right } of all) {
    const last = spans.at(-1)
    if (last && left < last[1] - 1) last[1] = Math.max(last[1], right)
    else spans.push([left, right])
  }
  if (
    spans.length < fewestColumns ||
    spans.length < Math.max(...lines.map(({ segments }) => segments.length))
  )
    return undefined
  const xs = [
    spans[0]?.[0] ?? 0,
    ...spans.slice(1).map(([left], at) => ((spans[at]?.[1] ?? left) + left) / 2),
    spans.at(-1)?.[1] ?? 0,
  ]
  const rows = rowsOf(lines, spans)
  return {
    xs,
    rows: rows.length,
    top: (lines[0]?.base ?? 0) - (lines[0]?.size ?? 0),
    bottom: lines.at(-1)?.base ?? 0,
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column) => ({
        text: cellText(text),
        left: column,
        right: column + 1,
        top: row,
        bottom: row + 1,
      })),
    ),
  }
}

/** A line with nothing in its first columns, close under another, is the rest of that row's cells. */
function rowsOf(
  lines: readonly TextLine[],
  spans: readonly (readonly [number, number])[],
): readonly string[][] {
  const rows: string[][] = []
  const gaps = lines.slice(1).map((line, at) => line.base - (lines[at]?.base ?? 0))
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  for (const [at, line] of lines.entries()) {
    const texts = spans.map(([left, right]) =>
      line.segments
        .filter((segment) => segment.left < right && segment.right > left)
        .map(({ text }) => text)
        .join(''),
    )
    const above = rows.at(-1)
    const filled = texts.filter((text) => text !== '').length
    const isRest =
      above !== undefined &&
      filled < spans.length / 2 &&
      texts[0] === '' &&
      (gaps[at - 1] ?? 0) <= usual * 1.05
    if (isRest) for (const [column, text] of texts.entries()) above[column] = (above[column] ?? '') + text
    else rows.push(texts)
  }
  return rows
}
