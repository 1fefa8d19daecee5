import type { Actor } from '#access'
import { type Day, ok, type Result } from '#lib'
import type { Behaviour, BehaviourEffect } from '#records'
import { amountOf, type Contract, contractOf } from './duplicate.ts'
import { isLarge, judge, ruleOfAcceptance } from './judge.ts'
import { voidListsOf } from './list-behaviour.ts'
import { problems } from './problems.ts'

/** Acceptance starts the office's time; the regime in force that day governs the contract from here on. */
export const startClock: Behaviour = async (cause) => {
  const contract = { ...contractOf(cause), acceptedAt: cause.today }
  const clock = runClock(contract, cause.today)
  return clock.ok ? ok({ patch: { acceptedAt: cause.today, ...clock.value.patch } }) : clock
}

/** Time runs anew from the day on which the corrections arrive. */
export const restartClock: Behaviour = async (cause) => runClock(contractOf(cause), cause.today)

function runClock(contract: Contract, from: Day): Result<{ patch: { clockFrom: Day; dueAt: Day } }> {
  const rule = ruleOfAcceptance(contract.acceptedAt ?? from)
  if (!rule.ok) return rule
  const judged = judge(rule.value, from, amountOf(contract))
  return judged.ok ? ok({ patch: { clockFrom: from, dueAt: judged.value.dueAt } }) : judged
}

/** The technical amount is verified (the declared one, where none is given), and with it the way the contract takes. */
export const verifyAmount: Behaviour = async (cause) => {
  const contract = contractOf(cause)
  const acceptedAt = contract.acceptedAt ?? cause.today
  const rule = ruleOfAcceptance(acceptedAt)
  if (!rule.ok) return rule
  const techAmount = amountOf(contract)
  const judged = judge(rule.value, contract.clockFrom ?? acceptedAt, techAmount)
  return judged.ok ? ok({ patch: { techAmount, ...judged.value, clerk: cause.actor.id } }) : judged
}

/** Who reviewed first; the second approver must be someone else. */
export const firstPerson: Behaviour = async (cause) => ok({ patch: { clerk: cause.actor.id } })

/** The local administrator, who may do everything, is let through: there is nobody else to ask. */
export const secondPerson: Behaviour = async (cause) => {
  const { actor, record } = cause
  if (record.values.clerk === actor.id && !actor.roles.includes('administrator'))
    return { ok: false, problems: [problems['same-person']({ person: actor.name })] }
  return ok({ patch: { approver: actor.id } })
}

/**
 * A change keeps the contract registered. One that makes it a large one is the large approver's to make; lists on
 * which it then no longer fits turn void.
 */
export const recordChange: Behaviour = async (cause): Promise<Result<BehaviourEffect>> => {
  const contract = contractOf(cause)
  const rule = ruleOfAcceptance(contract.acceptedAt ?? cause.today)
  if (!rule.ok) return rule
  const large = isLarge(rule.value, amountOf(contract))
  if (large && !mayApproveLarge(cause.actor)) {
    const problem = problems['large-change']({ amount: amountOf(contract) }, { field: 'techAmount' })
    return { ok: false, problems: [problem] }
  }
  if (large !== cause.record.values.large)
    await voidListsOf(cause, `所列合同「${contract.title}」变更后${large ? '成为' : '不再是'}大额合同`)
  return ok({ patch: { large, changedAt: cause.today, changes: (contract.changes ?? 0) + 1 } })
}

function mayApproveLarge(actor: Actor): boolean {
  return actor.roles.includes('largeApprover') || actor.roles.includes('administrator')
}

export const end: Behaviour = async (cause) => ok({ patch: { endedAt: cause.today } })
