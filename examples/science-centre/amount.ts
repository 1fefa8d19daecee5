import { type Decimal, shift } from '#lib'
import type { Random } from './random.ts'

/** Amounts in the sample's arithmetic are whole fen; the largest sum (10^13) is far within a safe integer. */
export type WholeFen = number

export function yuan(fen: WholeFen): Decimal {
  const text = String(fen).padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}

/** 元 -> whole fen. */
export function fenOf(amount: Decimal): WholeFen {
  return Number(shift(amount, 2))
}

/** How contracts round their price: most to thousands or ten thousands of 元, some to the 元, few to the fen. */
const grains = [
  [1_000_000, 45],
  [100_000, 38],
  [10_000, 9],
  [100, 6],
  [1, 2],
] as const

/**
 * `count` amounts with a long tail (log-normal: most are small, a few make the sum), that add up to `total` exactly.
 */
export function makeAmounts(random: Random, count: number, total: WholeFen): WholeFen[] {
  const spread = 1.9
  const raw = Array.from({ length: count }, () =>
    Math.min(Math.exp(spread * Math.max(random.normal(), -2.4)), 900),
  )
  const scale = total / raw.reduce((sum, value) => sum + value, 0)
  const amounts = raw.map((value) => toGrain(value * scale, random.weighted(grains)))
  settle(amounts, total)
  return amounts
}

/** To the grain, or to a finer one where that would swallow the amount. */
function toGrain(value: number, grain: number): WholeFen {
  const fitting = value >= 3 * grain ? grain : 10_000
  return Math.max(Math.round(value / fitting), 1) * fitting
}

/** Spreads what rounding left over the largest amounts, so that the sum is exact and no amount moves by much. */
function settle(amounts: WholeFen[], total: WholeFen): void {
  const largest = amounts.map((_, i) => i).sort((a, b) => (amounts[b] ?? 0) - (amounts[a] ?? 0))
  const few = largest.slice(0, Math.min(40, amounts.length))
  let rest = total - amounts.reduce((sum, value) => sum + value, 0)
  few.forEach((index, i) => {
    const share = i === few.length - 1 ? rest : Math.round(rest / (few.length - i) / 100) * 100
    amounts[index] = (amounts[index] ?? 0) + share
    rest -= share
  })
}
