import { canonical, formatYuan, type Instant, type Problem, parseYuan } from '#lib'
import type { Figure } from '#measures'
import { budgetLines } from './budget-register.ts'
import type { BudgetLine } from './budget-table.ts'
import { placeIn } from './evaluation-field.ts'
import { paid } from './payment-measure.ts'
import { problems } from './problems.ts'

/** The figures that the check asks for. */
export const paymentFigures: readonly string[] = [paid.name]

/**
 * Once the year is over the months' payments come to what the budget table says was spent. Where no payment is
 * recorded, or the year still runs, there is nothing to compare.
 */
export function paymentsAgree(
  lines: readonly BudgetLine[],
  figures: ReadonlyMap<string, Figure>,
  { year, asOf }: { readonly year: number; readonly asOf: Instant },
): readonly Problem[] {
  const figure = figures.get(paid.name)
  if (!figure || figure.records === 0 || figure.value === null || asOf < `${year + 1}-02-01`) return []
  const spent = lines.reduce((sum, { values }) => sum + (parseYuan(values.spent ?? '0') ?? 0n), 0n)
  const [first] = lines
  if (!first || canonical(formatYuan(spent)) === canonical(figure.value)) return []
  const texts = { paid: figure.value, spent: formatYuan(spent) }
  return [problems['payments-differ'](texts, placeIn(budgetLines, first.id, 'spent'))]
}
