import { type BudgetRow, budgetNatures, type Evaluation } from '#indicators'
import type { Figure, FigureRequest } from '#measures'
import { figureKey } from './ground-book.ts'

/** The columns of the budget table that are numbers, and the measure of each. */
export const budgetMeasures = {
  initial: 'evaluation.budget.initial',
  adjustment: 'evaluation.budget.adjustment',
  adjusted: 'evaluation.budget.adjusted',
  spent: 'evaluation.budget.spent',
  rate: 'evaluation.budget.executionRate',
} as const

export type BudgetColumn = keyof typeof budgetMeasures
const columns = Object.keys(budgetMeasures) as BudgetColumn[]

type Narrowing = { readonly [scope: string]: string }

/** What a total may be of: everything, or all lines of one nature. */
const wholes: readonly Narrowing[] = [{}, ...budgetNatures.items.map(({ code }) => ({ nature: code }))]

function request(column: BudgetColumn, narrowed: Narrowing, { unit, year }: Evaluation): FigureRequest {
  return { measure: budgetMeasures[column], period: String(year), scope: { unit, ...narrowed } }
}

/** Every figure that the table's numbers may stand on. */
export function budgetRequests(evaluation: Evaluation): readonly FigureRequest[] {
  const lines = evaluation.budget.map((row) => ({ line: row.code }))
  return [...wholes, ...lines].flatMap((narrowed) =>
    columns.map((column) => request(column, narrowed, evaluation)),
  )
}

/**
 * The figure behind a cell of the budget table. Of a total it is the one that stands on the very records of the rows
 * below it (with or without those that are totals themselves), which their digests prove; undefined where no measure
 * sums just these.
 */
export function budgetFigure(
  row: BudgetRow,
  column: BudgetColumn,
  evaluation: Evaluation,
  figures: ReadonlyMap<string, Figure>,
): Figure | undefined {
  const figureOf = (of: BudgetColumn, narrowed: Narrowing) =>
    figures.get(figureKey(request(of, narrowed, evaluation)))
  if (!row.isTotal) return figureOf(column, { line: row.code })
  const digestOf = (rows: readonly BudgetRow[]) =>
    combine(rows.map(({ code }) => figureOf('initial', { line: code })?.digest ?? ''))
  const below = rowsBelow(row, evaluation.budget)
  const proofs = new Set([digestOf(below.filter((line) => !line.isTotal)), digestOf([row, ...below])])
  const whole = wholes.find((narrowed) => proofs.has(figureOf('initial', narrowed)?.digest ?? ''))
  return whole && figureOf(column, whole)
}

function rowsBelow(total: BudgetRow, rows: readonly BudgetRow[]): readonly BudgetRow[] {
  const after = rows.slice(rows.indexOf(total) + 1)
  const end = after.findIndex((row) => row.level <= total.level)
  return end < 0 ? after : after.slice(0, end)
}

/** The digest over several sets of records that share none: digests combine by exclusive or. */
function combine(digests: readonly string[]): string {
  const bits = digests.reduce((sum, digest) => sum ^ BigInt(`0x${digest || '0'}`), 0n)
  return bits.toString(16).padStart(32, '0')
}
