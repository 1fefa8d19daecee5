import { type Day, fail, ok, type Problem } from '#lib'
import type { Behaviour, RecordVersion } from '#records'
import { type Programme, programmeOf } from './facts.ts'
import { problems } from './problems.ts'

/** A claim is filed while its programme is open; its rules are the programme's from here on. */
export const recordSubmission: Behaviour = async ({ writer, record, today }) => {
  const closed = notOpen(await programmeOf(writer, record.values), today)
  return closed ? fail(closed) : ok({ patch: { submittedAt: today } })
}

/** Why a programme takes no claims on a day; undefined where it does. */
export function notOpen({ state, values }: RecordVersion<Programme>, day: Day): Problem | undefined {
  const { name, opensOn, closesOn } = values
  if (state === 'open' && day >= opensOn && day <= closesOn) return undefined
  return problems['programme-not-open']({ name, day, from: opensOn, to: closesOn }, { field: 'programme' })
}

export const recordCheck: Behaviour = async ({ actor, today }) =>
  ok({ patch: { checker: actor.id, checkedAt: today } })

/** The local administrator, who may do everything, is let through: there is nobody else to ask. */
export const secondPerson: Behaviour = async ({ actor, record }) => {
  if (record.values.checker === actor.id && !actor.roles.includes('administrator'))
    return fail(problems['same-person']({ person: actor.name }))
  return ok({})
}

/** The budget that was reserved is granted: it stays taken. */
export const confirm: Behaviour = async ({ record, today }) =>
  ok({ patch: { committed: record.values.reserved, reserved: undefined, issuedAt: today } })

/** The budget is free again. */
export const releaseBudget: Behaviour = async () =>
  ok({ patch: { reserved: undefined, committed: undefined } })

export const recordPayment: Behaviour = async ({ record, today }) =>
  ok({ patch: { paidAt: today, paidAmount: record.values.committed } })

export const recordRecovery: Behaviour = async ({ today }) => ok({ patch: { recoveredAt: today } })
