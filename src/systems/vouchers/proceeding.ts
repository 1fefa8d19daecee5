import { rolesIn } from '#access'
import { type Day, fail, ok, type Problem } from '#lib'
import type { Behaviour, RecordVersion } from '#records'
import { type Member, programmeOf } from './facts.ts'
import { problems } from './problems.ts'
import type { programmes } from './programme.ts'

type MemberBehaviour = Behaviour<Member>

/** A claim is filed while its programme is open; its rules are the programme's from here on. */
export const recordSubmission: MemberBehaviour = async ({ writer, record, today, set }) => {
  const closed = notOpen(await programmeOf(writer, record.values), today)
  return closed ? fail(closed) : set({ submittedAt: today })
}

/** Why a programme takes no claims on a day; undefined where it does. */
export function notOpen({ state, values }: RecordVersion<typeof programmes>, day: Day): Problem | undefined {
  const { name, opensOn, closesOn } = values
  if (state === 'open' && day >= opensOn && day <= closesOn) return undefined
  return problems['programme-not-open']({ name, day, from: opensOn, to: closesOn }, { field: 'programme' })
}

export const recordCheck: MemberBehaviour = async ({ actor, today, set }) =>
  set({ checker: actor.id, checkedAt: today })

/** The local administrator, who may do everything, is let through: there is nobody else to ask. */
export const secondPerson: MemberBehaviour = async ({ actor, record }) => {
  const roles = rolesIn(actor, record.unit, record.register)
  if (record.values.checker === actor.id && !roles.includes('administrator'))
    return fail(problems['same-person']({ person: actor.name }))
  return ok({})
}

/** The budget that was reserved is granted: it stays taken. */
export const confirm: MemberBehaviour = async ({ record, today, set }) =>
  set({ committed: record.values.reserved, reserved: undefined, issuedAt: today })

/** The budget is free again. */
export const releaseBudget: MemberBehaviour = async ({ set }) =>
  set({ reserved: undefined, committed: undefined })

export const recordPayment: MemberBehaviour = async ({ record, today, set }) =>
  set({ paidAt: today, paidAmount: record.values.committed })

export const recordRecovery: MemberBehaviour = async ({ today, set }) => set({ recoveredAt: today })
