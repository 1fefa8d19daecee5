import { fail, ok } from '#lib'
import type { Behaviour } from '#records'
import { programmeOf } from './facts.ts'
import { problems } from './problems.ts'

/** A claim is filed while its programme is open; its rules are the programme's from here on. */
export const recordSubmission: Behaviour = async ({ writer, record, today }) => {
  const { state, values } = await programmeOf(writer, record.values)
  const { name, opensOn, closesOn } = values
  if (state !== 'open' || today < opensOn || today > closesOn) {
    const params = { name, day: today, from: opensOn, to: closesOn }
    return fail(problems['programme-not-open'](params, { field: 'programme' }))
  }
  return ok({ patch: { submittedAt: today } })
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
