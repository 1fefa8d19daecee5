import { add, type Day, type Decimal, round, subtract } from '#lib'
import type { Values } from '#registers'
import { type AmountFacts, workOut } from '#systems'
import type { SampleVersion } from './course.ts'
import { versionsOf } from './history.ts'
import type { Random } from './random.ts'

/** What a claim's record says of its amount: as the system works it out. */
export function workedValues(facts: AmountFacts): {
  readonly values: Values
  readonly lines: readonly Values[]
} {
  const { steps, amount, lines } = workOut(facts)
  return {
    values: { steps: steps.map((step) => ({ ...step })), amount },
    lines: lines.map((line) => ({ ...line })),
  }
}

export interface Granted {
  readonly submittedAt: Day
  readonly issuedAt: Day
  readonly paidAt: Day
}

/** What the steps from checking to payment set, for an amount. */
export function grantSteps(
  random: Random,
  values: Values,
  amount: string,
  { submittedAt, issuedAt, paidAt }: Granted,
): readonly SampleVersion[] {
  const issued: Values = {
    ...values,
    submittedAt,
    checker: `clerk-voucher-${random.int(1, 3)}`,
    approver: 'approver-voucher-1',
    approvedAmount: amount,
    committed: amount,
    issuedAt,
    opinion: '材料齐全，符合补助条件',
  }
  return versionsOf(random, [
    { state: 'issued', on: issuedAt, values: issued },
    { state: 'paid', on: paidAt, values: { ...issued, paidAt, paidAmount: amount } },
  ])
}

/** Whole amounts, at least 1 each, that add up to `total`, each at most its own limit; heavier ones get more. */
export function shareOut(total: number, weights: readonly number[], limits: readonly number[]): number[] {
  const at = (scale: number) =>
    weights.map((weight, index) => Math.max(1, Math.min(limits[index] ?? 0, Math.floor(weight * scale))))
  const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
  let [low, high] = [0, total]
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (sumOf(at(middle)) <= total) low = middle
    else high = middle
  }
  const amounts = at(low)
  let rest = total - sumOf(amounts)
  for (const [index, limit] of limits.entries()) {
    const more = Math.min(rest, Math.max(0, limit - (amounts[index] ?? 0)))
    amounts[index] = (amounts[index] ?? 0) + more
    rest -= more
  }
  if (rest !== 0) throw new Error(`${rest} of ${total} cannot be shared out`)
  return amounts
}

/** Log-normal: most near the middle, a few several times as much. */
export function weightsOf(random: Random, count: number, spread: number): number[] {
  return Array.from({ length: count }, () => Math.exp(spread * Math.max(-2, Math.min(2.2, random.normal()))))
}

/** What of a budget is taken so far, and by whom: the order of approval decides what is left. */
export class Taken {
  #left: Decimal
  readonly #by = new Map<string, Decimal>()

  constructor(budget: Decimal) {
    this.#left = budget
  }

  get left(): Decimal {
    return this.#left
  }

  by(organisation: string): Decimal {
    return this.#by.get(organisation) ?? '0.00'
  }

  add(organisation: string, amount: Decimal): void {
    this.#left = round(subtract(this.#left, amount), 2)
    this.#by.set(organisation, round(add(this.by(organisation), amount), 2))
  }
}
