import type { Cell } from '../../document.ts'

/** A cell as HTML and Word write it: how far it reaches, and where it goes on with the one above. */
export interface SpannedCell {
  readonly text: string
  readonly columnSpan: number
  readonly rowSpan: number
  readonly isContinued?: true
  readonly isHead?: true
}

/** No honest form has more columns; wider tables are not read. */
export const widestTable = 256
/** Of one table; 100,000 figures with their heads fit well. */
export const mostCells = 1_000_000

/**
 * Lays cells out on a grid, where every cell that a merge covers repeats its text. A span that reaches beyond what any
 * row fills ends there: `colspan="1000"` only says "all the rest". Ends where cells that reach down push a row beyond the
 * widest table.
 */
export function layGrid(rows: readonly (readonly SpannedCell[])[]): readonly (readonly Cell[])[] {
  const width = widthOfRows(rows)
  const laid: Cell[][] = []
  /** By column: what still reaches down, and through how many more rows. */
  const down: ({ readonly cell: Cell; rows: number } | undefined)[] = []
  let count = 0
  for (const row of rows) {
    const cells: Cell[] = []
    let at = 0
    const passCovered = () => {
      for (let above = down[at]; above && above.rows > 0; above = down[at]) {
        cells[at] = above.cell
        above.rows -= 1
        at += 1
      }
    }
    for (const spanned of row) {
      passCovered()
      const above = spanned.isContinued ? laid.at(-1)?.[at] : undefined
      const text = above?.text ?? spanned.text
      const end = Math.max(at + 1, Math.min(at + spanned.columnSpan, width))
      for (let column = at; column < end; column++) {
        cells[column] = column > at || above ? { text, covered: true } : { text }
        if (spanned.rowSpan > 1) down[column] = { cell: { text, covered: true }, rows: spanned.rowSpan - 1 }
      }
      at = end
    }
    while (at < Math.max(width, down.length)) {
      passCovered()
      if (at >= Math.max(width, down.length)) break
      cells[at] ??= { text: '' }
      at += 1
    }
    count += cells.length
    if (count > mostCells || cells.length > widestTable) break
    laid.push(cells)
  }
  return laid
}

/** Columns of the widest row; a span far beyond sense counts once. */
export function widthOfRows(rows: readonly (readonly SpannedCell[])[]): number {
  let widest = 0
  for (const row of rows) {
    let width = 0
    for (const { columnSpan } of row) width += columnSpan > 60 ? 1 : columnSpan
    widest = Math.max(widest, width)
  }
  return widest
}
