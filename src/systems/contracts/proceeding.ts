import { rolesIn } from '#access'
import { fail, type Result } from '#lib'
import type { Cause } from '#records'
import type { contracts } from './contract.ts'
import { amountOf, type ContractBehaviour } from './duplicate.ts'
import { isLarge, type Judgement, judge, ruleOfAcceptance } from './judge.ts'
import { voidListsOf } from './list-behaviour.ts'
import { problems } from './problems.ts'

/** The regime in force on the day of acceptance governs the contract; its time runs from there, or from corrections. */
function judgedOn({ record: { values: contract }, today }: Cause<typeof contracts>): Result<Judgement> {
  const { acceptedAt = today, clockFrom = acceptedAt } = contract
  const rule = ruleOfAcceptance(acceptedAt)
  return rule.ok ? judge(rule.value, clockFrom, amountOf(contract)) : rule
}

export const setDueDay: ContractBehaviour = async (cause) => {
  const judged = judgedOn(cause)
  return judged.ok ? cause.set({ dueAt: judged.value.dueAt }) : judged
}

/** The technical amount is verified (the declared one, where none is given), and with it the way the contract takes. */
export const verifyAmount: ContractBehaviour = async (cause) => {
  const judged = judgedOn(cause)
  return judged.ok ? cause.set({ techAmount: amountOf(cause.record.values), ...judged.value }) : judged
}

/**
 * A change keeps the contract registered. One that makes it a large one is the large approver's to make; lists on
 * which it then no longer fits turn void.
 */
export const recordChange: ContractBehaviour = async (cause) => {
  const contract = cause.record.values
  const rule = ruleOfAcceptance(contract.acceptedAt ?? cause.today)
  if (!rule.ok) return rule
  const large = isLarge(rule.value, amountOf(contract))
  if (large && !mayApproveLarge(cause))
    return fail(problems['large-change']({ amount: amountOf(contract) }, { field: 'techAmount' }))
  if (large !== contract.large)
    await voidListsOf(cause, `所列合同「${contract.title}」变更后${large ? '成为' : '不再是'}大额合同`)
  return cause.set({ large })
}

function mayApproveLarge({ actor, record }: Pick<Cause, 'actor' | 'record'>): boolean {
  const roles = rolesIn(actor, record.unit, record.register)
  return roles.includes('largeApprover') || roles.includes('administrator')
}
