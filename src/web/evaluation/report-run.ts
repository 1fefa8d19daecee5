import type { Cell, Ground, ReportDocument, Run, Table } from '#report'

/** A piece of printed text, with what it stands on where it is a number. */
export interface PrintedRun {
  readonly text: string
  readonly ground?: Ground
  /** A reference that could not be printed. */
  readonly isMissing?: true
}

function plain(cell: Cell): string {
  return cell.paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n')
}

function tablesOf(document: ReportDocument): readonly Table[] {
  return document.parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? [block] : []))
}

/**
 * How the report prints what was done for each task: from the table in which the tasks' names stand, the last cell
 * of their rows. A task that the form does not print is absent.
 */
export function printedTasks(
  document: ReportDocument,
  names: readonly string[],
): ReadonlyMap<string, readonly PrintedRun[]> {
  const grounds = new Map(document.grounds.map((ground) => [ground.id, ground]))
  const rowsIn = tablesOf(document).map((table) => taskRows(table, new Set(names)))
  const most = rowsIn.reduce((best, rows) => (rows.size > best.size ? rows : best), new Map<string, Cell>())
  return new Map(
    [...most].map(([name, cell]) => [name, cell.paragraphs.flat().map((run) => printed(run, grounds))]),
  )
}

function taskRows(table: Table, names: ReadonlySet<string>): Map<string, Cell> {
  const rows = new Map<string, Cell>()
  for (const cells of table.body) {
    const name = cells.map(plain).find((text) => names.has(text))
    const last = cells[cells.length - 1]
    if (name !== undefined && last) rows.set(name, last)
  }
  return rows
}

function printed(run: Run, grounds: ReadonlyMap<string, Ground>): PrintedRun {
  if (run.kind === 'missing') return { text: run.text, isMissing: true }
  const ground = run.kind === 'number' ? grounds.get(run.ground) : undefined
  return ground ? { text: run.text, ground } : { text: run.text }
}
