import type { Ground, Block as ReportBlock, Cell as ReportCell, Table as ReportTable, Run } from '#report'
import type { Spot } from './spot.ts'

export const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')
export const textOfCell = (cell: ReportCell) => cell.paragraphs.map(textOf).join('')

interface Standing {
  readonly row: number
  readonly column: number
  readonly cell: ReportCell
}

/** The cells of a table, each with where it begins in the grid that spans leave. */
export function cellsInGrid({ head, body }: ReportTable): readonly Standing[] {
  const found: Standing[] = []
  const taken = new Set<string>()
  for (const [row, cells] of [...head, ...body].entries()) {
    let column = 0
    for (const cell of cells) {
      while (taken.has(`${row}/${column}`)) column += 1
      found.push({ row, column, cell })
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1)
        for (let across = 0; across < (cell.columnSpan ?? 1); across += 1)
          taken.add(`${row + down}/${column + across}`)
    }
  }
  return found
}

/** A number of our own report that a measure or a manual figure gives, and where it stands in the report's blocks. */
export interface ReportNumber {
  readonly spot: Spot & { readonly from: number; readonly to: number }
  readonly ground: Ground
}

/**
 * The numbers of one block that are kept true by their grounds, as offsets in the text that an audit shows of it. Those of
 * a table stand in its grid.
 */
export function numbersOfBlock(
  block: ReportBlock,
  index: number,
  grounds: ReadonlyMap<string, Ground>,
): readonly ReportNumber[] {
  if (block.kind !== 'table') {
    const before = block.kind === 'heading' ? block.number : (block.marker ?? '')
    return numbersIn(block.runs, { block: index }, before.length, grounds)
  }
  return cellsInGrid(block).flatMap(({ row, column, cell }) => {
    const text = textOfCell(cell)
    const skipped = text.length - text.trimStart().length
    return numbersIn(cell.paragraphs.flat(), { block: index, row, column }, -skipped, grounds)
  })
}

function numbersIn(
  runs: readonly Run[],
  place: Spot,
  start: number,
  grounds: ReadonlyMap<string, Ground>,
): readonly ReportNumber[] {
  const found: ReportNumber[] = []
  let from = start
  for (const run of runs) {
    const to = from + run.text.length
    const ground = run.kind === 'number' ? grounds.get(run.ground) : undefined
    if (ground) found.push({ spot: { ...place, from, to }, ground })
    from = to
  }
  return found
}
