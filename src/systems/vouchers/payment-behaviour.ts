import { fail, ok, type Problem, round, sum } from '#lib'
import type { Behaviour, RecordVersion } from '#records'
import { and, inState, is, isSet, not } from '#registers'
import { type Member, programmeOf } from './facts.ts'
import { claimsRegister, idOf, membersOf, refTo, titleOf } from './member.ts'
import type { payments } from './payment.ts'
import { problems } from './problems.ts'

type PaymentBehaviour = Behaviour<typeof payments>

/** All of the programme that is granted and on no list yet. */
export const fillList: PaymentBehaviour = async ({ writer, record, set }) => {
  const programme = await programmeOf(writer, record.values)
  const waiting = await writer.list(
    claimsRegister(programme.values),
    and(is('programme', programme.id), inState('issued'), not(isSet('flag'))),
  )
  const members = waiting.map((one) => ({ ...refTo(one), amount: one.values.committed ?? '0' }))
  return set({ members, ...totals(members) })
}

function totals(members: readonly { readonly amount: string }[]) {
  return { count: members.length, total: round(sum(members.map(({ amount }) => amount)), 2) }
}

/** What is sent is what was granted, whatever the list said before. */
export const sumList: PaymentBehaviour = async ({ writer, record, set }) => {
  const members = await membersOf(writer, record.values.members ?? [])
  const listed = members.map((one) => ({ ...refTo(one), amount: one.values.committed ?? '0' }))
  return set({ members: listed, ...totals(listed) })
}

function flagProblems(member: RecordVersion<Member>, index: number): Problem[] {
  const { flag } = member.values
  if (flag === undefined) return []
  const params = { item: index + 1, title: titleOf(member), flag }
  return [problems['member-flagged'](params, { field: 'members', item: index + 1 })]
}

/** The whole list comes back: its members wait for the next one. */
export const takeBack: PaymentBehaviour = async ({ writer, record }) => {
  const { members = [] } = record.values
  for (const { register, id, version, state } of await membersOf(writer, members))
    if (state === 'listed') await writer.move(register, id, version, 'delist')
  return ok({})
}

/** Pays what the finance bureau did not return; what it returned waits for the next list. */
export const settleList: PaymentBehaviour = async ({ writer, record, set }) => {
  const { members: named = [], returns = [] } = record.values
  const members = await membersOf(writer, named)
  const returned = new Set(returns.map(idOf))
  const strangers = (await membersOf(writer, returns)).filter(({ id }) => !named.some((m) => idOf(m) === id))
  const found = [
    ...strangers.map((one) => problems['not-on-the-list']({ title: titleOf(one) }, { field: 'returns' })),
    ...members.flatMap((one, index) => (returned.has(one.id) ? [] : flagProblems(one, index))),
  ]
  if (found.length > 0) return fail(...found)
  const paid: string[] = []
  for (const { register, id, version, values } of members) {
    const move = returned.has(id) ? 'delist' : 'settle'
    await writer.move(register, id, version, move)
    if (move === 'settle') paid.push(values.committed ?? '0')
  }
  return set({ paidTotal: round(sum(paid), 2) })
}
