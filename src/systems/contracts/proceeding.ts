import { rolesIn } from '#access'
import { type Day, ok, type Problem, type Result } from '#lib'
import type { Behaviour, Cause } from '#records'
import { amountOf, type Contract, type ContractBehaviour } from './duplicate.ts'
import { isLarge, judge, ruleOfAcceptance } from './judge.ts'
import { voidListsOf } from './list-behaviour.ts'
import { problems } from './problems.ts'
import type { registrationLists } from './registration-list.ts'

/** Acceptance starts the office's time; the regime in force that day governs the contract from here on. */
export const startClock: ContractBehaviour = async ({ record, today, set }) => {
  const clock = runClock({ ...record.values, acceptedAt: today }, today)
  return clock.ok ? set({ acceptedAt: today, ...clock.value }) : clock
}

/** Time runs anew from the day on which the corrections arrive. */
export const restartClock: ContractBehaviour = async ({ record, today, set }) => {
  const clock = runClock(record.values, today)
  return clock.ok ? set(clock.value) : clock
}

function runClock(contract: Contract, from: Day): Result<{ clockFrom: Day; dueAt: Day }> {
  const rule = ruleOfAcceptance(contract.acceptedAt ?? from)
  if (!rule.ok) return rule
  const judged = judge(rule.value, from, amountOf(contract))
  return judged.ok ? ok({ clockFrom: from, dueAt: judged.value.dueAt }) : judged
}

/** The technical amount is verified (the declared one, where none is given), and with it the way the contract takes. */
export const verifyAmount: ContractBehaviour = async ({ record, actor, today, set }) => {
  const contract = record.values
  const acceptedAt = contract.acceptedAt ?? today
  const rule = ruleOfAcceptance(acceptedAt)
  if (!rule.ok) return rule
  const techAmount = amountOf(contract)
  const judged = judge(rule.value, contract.clockFrom ?? acceptedAt, techAmount)
  return judged.ok ? set({ techAmount, ...judged.value, clerk: actor.id }) : judged
}

/** Who reviewed first; the second approver must be someone else. */
export const firstPerson: Behaviour<typeof registrationLists> = async ({ actor, set }) =>
  set({ clerk: actor.id })

export const secondPerson: ContractBehaviour = async (cause) => {
  const same = samePerson(cause)
  return same ? { ok: false, problems: [same] } : cause.set({ approver: cause.actor.id })
}

export const secondPersonOfList: Behaviour<typeof registrationLists> = async (cause) => {
  const same = samePerson(cause)
  return same ? { ok: false, problems: [same] } : cause.set({ approver: cause.actor.id })
}

/** The local administrator, who may do everything, is let through: there is nobody else to ask. */
function samePerson({ actor, record }: Pick<Cause, 'actor' | 'record'>): Problem | undefined {
  const roles = rolesIn(actor, record.unit, record.register)
  return record.values.clerk === actor.id && !roles.includes('administrator')
    ? problems['same-person']({ person: actor.name })
    : undefined
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
  if (large && !mayApproveLarge(cause)) {
    const problem = problems['large-change']({ amount: amountOf(contract) }, { field: 'techAmount' })
    return { ok: false, problems: [problem] }
  }
  if (large !== contract.large)
    await voidListsOf(cause, `所列合同「${contract.title}」变更后${large ? '成为' : '不再是'}大额合同`)
  return cause.set({ large, changedAt: cause.today, changes: (contract.changes ?? 0) + 1 })
}

function mayApproveLarge({ actor, record }: Pick<Cause, 'actor' | 'record'>): boolean {
  const roles = rolesIn(actor, record.unit, record.register)
  return roles.includes('largeApprover') || roles.includes('administrator')
}

export const end: ContractBehaviour = async ({ today, set }) => set({ endedAt: today })
