import { addDays, fail, ok, round, sum } from '#lib'
import type { Behaviour } from '#records'
import { and, inState, is, isSet, not, type RecordOf } from '#registers'
import { programmeOf, researchRuleOf, transferRuleOf } from './facts.ts'
import { claimsRegister, type MemberRef, membersOf, refTo } from './member.ts'
import { problems } from './problems.ts'
import { openObjection, type publicities } from './publicity.ts'

type Publicity = RecordOf<typeof publicities>

/** Takes in what is approved, and says until when it stands: the day it starts is the first. */
export const startPublicity: Behaviour = async ({ writer, record, today }) => {
  const programme = await programmeOf(writer, record.values)
  const { kind, name } = programme.values
  const rule = kind === 'transfer' ? transferRuleOf(programme.values) : researchRuleOf(programme.values)
  if (!rule.ok) return rule
  const register = claimsRegister(programme.values).name
  const approved = await writer.list(
    register,
    and(is('programme', programme.id), inState('approved'), not(isSet('flag'))),
  )
  if (approved.length === 0) return fail(problems['nothing-to-publicise']({ name }, { field: 'programme' }))
  for (const { id, version } of approved) await writer.move(register, id, version, 'publicise')
  const members = approved.map((one) => ({ ...refTo(one), amount: String(one.values.approvedAmount) }))
  return ok({
    patch: {
      startsOn: today,
      endsOn: addDays(today, rule.value.params.publicityDays - 1),
      members,
      count: members.length,
      total: round(sum(members.map(({ amount }) => amount)), 2),
    },
  })
}

/** Grants what was made public and still stands, once the days are over and no objection is open. */
export const endPublicity: Behaviour = async ({ writer, record, today }) => {
  const { endsOn = '', members = [] } = record.values as unknown as Publicity
  const open = await writer.list('vouchers.objections', and(is('publicity', record.id), openObjection))
  const numbers = open.map(({ values }) => String(values.objectionNo)).join('、')
  const refused = [
    ...(today <= endsOn ? [problems['publicity-not-over']({ endsOn, day: today })] : []),
    ...(open.length > 0 ? [problems['objection-open']({ count: open.length, numbers })] : []),
  ]
  if (refused.length > 0) return fail(...refused)
  for (const { register, id, version, state, values } of await membersOf(writer, members))
    if (state === 'publicised' && values.flag === undefined) await writer.move(register, id, version, 'issue')
  return ok({ patch: { closedOn: today } })
}

export const recordDecision: Behaviour = async ({ today }) => ok({ patch: { decidedOn: today } })

/** An objection that is upheld ends the claim that it is about, and frees its budget. */
export const refuseMember: Behaviour = async ({ writer, record }) => {
  const [member] = await membersOf(writer, [record.values as MemberRef])
  if (!member || member.state === 'refused') return ok({})
  const refusalReason = `公示异议成立：${String(record.values.answer)}`
  await writer.move(member.register, member.id, member.version, 'refuse', { refusalReason })
  return ok({})
}
