import { fail, type Problem, round, sum } from '#lib'
import type { Behaviour, RecordVersion } from '#records'
import type { Member } from './facts.ts'
import { idOf, membersOf, titleOf } from './member.ts'
import type { payments } from './payment.ts'
import { problems } from './problems.ts'

type PaymentBehaviour = Behaviour<typeof payments>

function flagProblems(member: RecordVersion<Member>, index: number): Problem[] {
  const { flag } = member.values
  if (flag === undefined) return []
  const params = { item: index + 1, title: titleOf(member), flag }
  return [problems['member-flagged'](params, { field: 'members', item: index + 1 })]
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
