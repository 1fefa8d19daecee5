import type { Day } from '#lib'
import type { Values } from '#registers'
import { fenOf, type WholeFen, yuan } from './amount.ts'

interface Payment {
  /** The month, from 1. */
  readonly month: number
  readonly line: string
  readonly planned: WholeFen
  readonly paid: WholeFen
}

/** What salaries and running costs were behind or ahead of plan, month by month, in 元; even by October. */
const offPlan = [0, -12_000, -8_000, 5_000, -15_000, -6_000, 4_000, 12_000, 15_000, 5_000, 0, 0]
const months = offPlan.map((_, index) => index + 1)

const asPlanned = (line: string, month: number, amount: string): Payment => ({
  month,
  line,
  planned: fenOf(amount),
  paid: fenOf(amount),
})

const payments: readonly Payment[] = [
  ...months.map((month, index) => {
    const planned = fenOf('559550.00')
    return { month, line: 'basic', planned, paid: planned + (offPlan[index] ?? 0) * 100 }
  }),
  ...months.map((month) => asPlanned('project.meals', month, month === 12 ? '15058.37' : '15058.33')),
  asPlanned('project.training', 5, '1800.00'),
  asPlanned('project.health', 6, '43200.00'),
  asPlanned('project.party', 7, '3500.00'),
  asPlanned('project.training', 9, '2100.00'),
  asPlanned('project.party', 10, '3500.00'),
]

function lastDayOf(month: number): Day {
  return new Date(Date.UTC(2024, month, 0)).toISOString().slice(0, 10)
}

/** The year's payments, each with the day in the month after on which the treasury's return came in. */
export const monthlyPayments: readonly { readonly cameIn: Day; readonly values: Values }[] = payments.map(
  ({ month, line, planned, paid }) => ({
    cameIn: `${month === 12 ? '2025-01' : `2024-${String(month + 1).padStart(2, '0')}`}-08`,
    values: {
      paidTo: lastDayOf(month),
      line,
      planned: yuan(planned),
      paid: yuan(paid),
      document: `${month} 月预算执行月报`,
    },
  }),
)
