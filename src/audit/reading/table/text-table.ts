import type { Cell } from '../../document.ts'
import { fillDown, joinBroken } from './continued-row.ts'
import { shiftRows } from './shifted-row.ts'
import type { PastedRow } from './table-row.ts'

/**
 * A table again from the rows of a pasted one, as a careful person would lay it out: rows that lost their leading
 * cells at a page's end are moved back under their heads, cells cut by it are joined, and cells that a merge covered
 * repeat what stands above. `isHead` is whether its first row has heads.
 */
export function rebuildTable(pasted: readonly PastedRow[]): {
  rows: readonly (readonly Cell[])[]
  headRows: number
} {
  const width = widthOfTable(pasted)
  const placed = shiftRows(pasted, width)
  const whole = joinBroken(placed, width)
  const headRows = looksLikeHead(whole[0] ?? []) ? 1 : 0
  return { rows: fillDown(whole, headRows), headRows }
}

/** Most rows have the table's width; where few have, its head decides. */
function widthOfTable(rows: readonly PastedRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let [width, most] = [0, 0]
  for (const [cells, count] of counts)
    if (count > most || (count === most && cells > width)) [width, most] = [cells, count]
  return Math.max(width, rows[0]?.cells.length ?? 0)
}

/** Heads are short words without figures. */
export function looksLikeHead(cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text !== '')
  return (
    filled.length >= 2 && filled.every((text) => text.length <= 30 && !/^[<>=≤≥]?-?[\d.,]+%?$/.test(text))
  )
}
