import { and, type Condition, inState, isSet, le, lt, value } from '../condition.ts'
import type { Register } from '../register.ts'
import { need, needRegister } from './need.ts'

/** How a register of payments stands to the contract that it pays for, and to the contract's milestones. */
export interface Instalments {
  /** The fields that refer to the contract and to the milestone, and the money that each of these holds. */
  readonly contract: { readonly field: string; readonly total: string }
  readonly milestone: {
    readonly field: string
    readonly total: string
    /** The milestone's own field that refers to the contract. */
    readonly contract: string
    /** The states in which it may be paid for. */
    readonly accepted: readonly string[]
  }
  readonly amount: string
  /** What was paid back. */
  readonly recovered?: string
  /** The states of a payment in which the money is ordered or gone. */
  readonly paying: readonly string[]
}

/**
 * 分期拨款: an instalment is paid for a milestone of its contract that has been accepted; what is paid, less what came
 * back, is never more than the milestone's or the contract's amount; no more comes back than was paid. These are rules of
 * the register, to be spread into it: imports obey them too.
 */
export function instalments({
  contract,
  milestone,
  amount,
  recovered,
  paying,
}: Instalments): Required<Pick<Register, 'limits' | 'fits' | 'checks'>> {
  const taken = {
    takes: [amount],
    ...(recovered === undefined ? {} : { gives: [recovered] }),
    when: inState(...paying),
  }
  return {
    limits: [
      { name: 'within-milestone', of: milestone.field, total: milestone.total, ...taken },
      { name: 'within-contract', of: contract.field, total: contract.total, ...taken },
    ],
    fits: [
      {
        name: 'accepted',
        of: milestone.field,
        in: milestone.accepted,
        same: { [milestone.contract]: contract.field },
        when: and(inState(...paying), isSet(milestone.field)),
      },
    ],
    checks:
      recovered === undefined
        ? []
        : [
            {
              name: 'recovered-within',
              that: le(recovered, amount),
              when: isSet(recovered),
              at: recovered,
              says: {
                zh: `收回的 {${recovered}} 元超过已拨的 {${amount}} 元`,
                en: `{${recovered}} recovered is more than the {${amount}} paid`,
              },
            },
          ],
  }
}

/** 逾期: what was due before a day and is still in one of these states. */
export const overdue = (due: string, day: string, ...states: readonly string[]): Condition =>
  and(lt(due, value(day)), inState(...states))

/** 计划完整: the amounts of the plan's parts come to the amount of the whole, no more and no less. */
export interface WholePlan {
  readonly word: 'wholePlan'
  readonly total: string
  /** The register of the parts, their field that refers to this record, and their amount. */
  readonly of: string
  readonly by: string
  readonly amount: string
  /** Parts in other states are none of it. */
  readonly in?: readonly string[]
}

export const wholePlan = (asked: Omit<WholePlan, 'word'>): WholePlan => ({ word: 'wholePlan', ...asked })

export function proveWholePlan(
  { total, of, by, amount }: WholePlan,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  need(register, total, where, 'money')
  const parts = needRegister(others, of, where)
  need(parts, by, where, 'reference')
  need(parts, amount, where, 'money')
}
