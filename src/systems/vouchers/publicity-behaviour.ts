import { fail, ok, round, sum } from '#lib'
import { type Behaviour, lastPublicDay } from '#records'
import { and, inState, is, isSet, not } from '#registers'
import { programmeOf, researchRuleOf, transferRuleOf } from './facts.ts'
import { claimsRegister, membersOf, refTo } from './member.ts'
import { problems } from './problems.ts'
import type { objections, publicities } from './publicity.ts'

type PublicityBehaviour = Behaviour<typeof publicities>
type ObjectionBehaviour = Behaviour<typeof objections>

/** Takes in what is approved, and says until when it stands: the day it starts is the first. */
export const takeInApproved: PublicityBehaviour = async ({ writer, record, today, set }) => {
  const programme = await programmeOf(writer, record.values)
  const { kind, name } = programme.values
  const rule = kind === 'transfer' ? transferRuleOf(programme.values) : researchRuleOf(programme.values)
  if (!rule.ok) return rule
  const approved = await writer.list(
    claimsRegister(programme.values),
    and(is('programme', programme.id), inState('approved'), not(isSet('flag'))),
  )
  if (approved.length === 0) return fail(problems['nothing-to-publicise']({ name }, { field: 'programme' }))
  for (const { register, id, version } of approved) await writer.move(register, id, version, 'publicise')
  const members = approved.map((one) => ({ ...refTo(one), amount: one.values.approvedAmount ?? '0' }))
  const { publicityDays: days } = rule.value.params
  const endsOn = lastPublicDay(today, { days, of: 'calendarDays', countsFirst: true })
  if (!endsOn.ok) return endsOn
  return set({
    endsOn: endsOn.value,
    members,
    count: members.length,
    total: round(sum(members.map(({ amount }) => amount)), 2),
  })
}

/** Grants what was made public and still stands. */
export const grant: PublicityBehaviour = async ({ writer, record }) => {
  for (const { register, id, version, state, values } of await membersOf(writer, record.values.members ?? []))
    if (state === 'publicised' && values.flag === undefined) await writer.move(register, id, version, 'issue')
  return ok({})
}

/** An objection that is upheld ends the claim that it is about, and frees its budget. */
export const refuseMember: ObjectionBehaviour = async ({ writer, record }) => {
  const [member] = await membersOf(writer, [record.values])
  if (!member || member.state === 'refused') return ok({})
  const refusalReason = `公示异议成立：${record.values.answer}`
  await writer.move(member.register, member.id, member.version, 'refuse', { refusalReason })
  return ok({})
}
