import type { Register } from '../register.ts'
import { need, needRegister } from './need.ts'

/**
 * 预算: what records take of the sum that another one holds. What is left is never stored: it is the sum less what the
 * takers' fields add up to, looked at in the transaction that takes.
 */
export interface Budget {
  /** The register that holds the sum, and its field. */
  readonly of: string
  readonly total: string
  readonly takers: readonly {
    readonly register: string
    /** Their field that refers to the holder. */
    readonly by: string
    /** Their amounts that are taken of it, such as reserved and granted. */
    readonly fields: readonly string[]
  }[]
}

/** 占用预算: takes an amount of the budget, as far as it is there; where it is not, the move is refused. */
export interface Reserve {
  readonly word: 'reserve'
  readonly budget: Budget
  /** The field that refers to the holder. */
  readonly from: string
  readonly amount: string
  /** Where what is taken stands. */
  readonly into: string
}

export const reserve = (asked: Omit<Reserve, 'word'>): Reserve => ({ word: 'reserve', ...asked })

/** The sum is not lowered below what is taken of it. */
export interface WithinBudget {
  readonly word: 'withinBudget'
  readonly budget: Budget
}

export const withinBudget = (budget: Budget): WithinBudget => ({ word: 'withinBudget', budget })

function proveBudget(
  { of, total, takers }: Budget,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  need(needRegister(others, of, where), total, where, 'money', 'integer', 'decimal')
  for (const { register, by, fields } of takers) {
    const taker = needRegister(others, register, where)
    need(taker, by, where, 'reference')
    for (const field of fields) need(taker, field, where, 'money', 'integer', 'decimal')
  }
}

export function proveReserve(
  { budget, from, amount, into }: Reserve,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  proveBudget(budget, others, where)
  need(register, from, where, 'reference')
  need(register, amount, where, 'money', 'integer', 'decimal')
  need(register, into, where, 'money', 'integer', 'decimal')
  if (!budget.takers.some((taker) => taker.register === register.name && taker.fields.includes(into)))
    throw new Error(`${where}: ${register.name} ${into} is none of what the budget counts as taken`)
}

export function proveWithinBudget(
  { budget }: WithinBudget,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  proveBudget(budget, others, where)
  if (budget.of !== register.name) throw new Error(`${where}: the budget is held by ${budget.of}`)
}
