import type { AuditShown } from '../client/audit.ts'

export type Block = AuditShown['blocks'][number]
export type Table = Extract<Block, { kind: 'table' }>
export type Heading = Extract<Block, { kind: 'heading' }>

/** What is drawn as one: a block, or so many rows of a long table. `end` is one after the last row. */
export interface Piece {
  readonly key: string
  readonly block: number
  readonly first: number
  readonly end: number
}

/** So many rows make a piece of a long table; its head stands over each, as on printed pages. */
export const mostRows = 40

export function piecesOf(blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return [{ key: `${index}`, block: index, first: 0, end: 0 }]
    const head = headRowsOf(block)
    // The last piece takes what is left over, so that no table ends in a piece of two rows.
    const count = Math.max(1, Math.floor((block.rows.length - head) / mostRows))
    return Array.from({ length: count }, (_, at) => {
      const first = head + at * mostRows
      const end = at === count - 1 ? block.rows.length : first + mostRows
      return { key: `${index}/${at}`, block: index, first, end }
    })
  })
}

/** A table that is all head has none. */
export function headRowsOf({ headRows, rows }: Table): number {
  return headRows < rows.length ? headRows : 0
}

/** The piece that a place stands in, sought from one of its block's pieces on; -1 where there is none. */
export function pieceOf(
  pieces: readonly Piece[],
  spot: { readonly block: number; readonly row?: number },
  start = 0,
): number {
  for (let at = start; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece?.block === spot.block && (piece.end === 0 || (spot.row ?? 0) < piece.end)) return at
  }
  return -1
}

/** About how high a piece will be (px): what is out of sight takes so much until it is drawn. */
export function heightOf(block: Block, { first, end }: Piece): number {
  if (block.kind === 'table') return (end - first + headRowsOf(block)) * 32
  return Math.ceil(block.text.length / 44) * 27
}

export interface RowDrawn {
  readonly row: number
  readonly cells: readonly CellDrawn[]
}

export interface CellDrawn {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly rowSpan: number
  readonly columnSpan: number
}

/**
 * The cells of rows `first` to `end`, each with how far it reaches: a merge is a rectangle of covered cells that repeat
 * its text. What a merge from above covers begins anew in the first row.
 */
export function cellsOf(rows: Table['rows'], first: number, end: number): readonly RowDrawn[] {
  const taken = new Set<string>()
  const isCovered = (row: number, column: number, text: string) => {
    const cell = row < end ? rows[row]?.[column] : undefined
    return cell?.covered === true && cell.text === text && !taken.has(`${row}/${column}`)
  }
  const drawn: RowDrawn[] = []
  for (let row = first; row < end; row += 1) {
    const cells: CellDrawn[] = []
    for (const [column, { text }] of (rows[row] ?? []).entries()) {
      if (taken.has(`${row}/${column}`)) continue
      let columnSpan = 1
      while (isCovered(row, column + columnSpan, text)) columnSpan += 1
      const isRowCovered = (below: number) =>
        Array.from({ length: columnSpan }, (_, at) => column + at).every((at) => isCovered(below, at, text))
      let rowSpan = 1
      while (isRowCovered(row + rowSpan)) rowSpan += 1
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < columnSpan; across += 1) taken.add(`${row + down}/${column + across}`)
      cells.push({ row, column, text, rowSpan, columnSpan })
    }
    drawn.push({ row, cells })
  }
  return drawn
}

/** How deep each heading lies under those before it, from 1, by block: a level that is left out leaves no gap. */
export function headingDepths(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const above: number[] = []
  const depths = new Map<number, number>()
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue
    while ((above.at(-1) ?? -1) >= block.level) above.pop()
    above.push(block.level)
    depths.set(index, above.length)
  }
  return depths
}
