import { compare, type Decimal, divide, isZero, multiply } from '#lib'
import type { FindingPlace } from '../finding.ts'
import type { FundRow } from './fund-row.ts'
import type { IndicatorRow } from './indicator-row.ts'
import type { Statement } from './statement.ts'

/** How much of the budget was spent, where the document says so, and where it does. */
export interface Execution {
  /** In percent. */
  readonly rate: Decimal
  readonly text: string
  readonly at: FindingPlace
}

function ofFunds(row: FundRow): Execution | undefined {
  const spent = row.amounts.get('spent')
  const budget = row.amounts.get('adjusted') ?? row.amounts.get('initial')
  if (!spent?.quantity || !budget?.quantity || isZero(budget.quantity.value)) return undefined
  const rate = divide(multiply(spent.quantity.value, '100'), budget.quantity.value, 2)
  const text = row.rate?.text ?? `${rate}%`
  return { rate, text, at: { ...(row.rate ?? row).place, quote: row.rate?.text ?? spent.text } }
}

function ofIndicator({ done, actual }: IndicatorRow): Execution | undefined {
  if (!done || !actual || done.unit !== '%') return undefined
  return { rate: done.value, text: actual.text, at: { ...actual.place, quote: actual.text } }
}

export const isExecutionRate = (name: string) =>
  /^(?:部门|资金)?预算(?:资金)?(?:执行|完成)率$/.test(name.trim())

/** From the budget table's whole, else from an indicator of that name. */
export function executionOf({ funds, indicators }: Statement): Execution | undefined {
  // Several projects in one document have several rates.
  const totals = funds.filter(({ level }) => level === 'total')
  const [total] = totals
  if (totals.length > 1) return undefined
  const row = total ?? (funds.length === 1 ? funds[0] : undefined)
  const indicator = indicators.find(({ name }) => isExecutionRate(name))
  return (row && ofFunds(row)) ?? (indicator && ofIndicator(indicator))
}

/** Whether less than everything was spent. */
export function isBelow({ rate }: Execution, percent: Decimal): boolean {
  return compare(rate, percent) < 0
}
