import { ok } from '#lib'
import { type Behaviour, lastPublicDay } from '#records'
import { programmeOf, researchRuleOf, transferRuleOf } from './facts.ts'
import { membersOf } from './member.ts'
import type { objections, publicities } from './publicity.ts'

type ObjectionBehaviour = Behaviour<typeof objections>

/** Until when it stands: the day it starts is the first. */
export const lastDay: Behaviour<typeof publicities> = async ({ writer, record, today, set }) => {
  const { values } = await programmeOf(writer, record.values)
  const rule = values.kind === 'transfer' ? transferRuleOf(values) : researchRuleOf(values)
  if (!rule.ok) return rule
  const { publicityDays: days } = rule.value.params
  const endsOn = lastPublicDay(today, { days, of: 'calendarDays', countsFirst: true })
  return endsOn.ok ? set({ endsOn: endsOn.value }) : endsOn
}

/** An objection that is upheld ends the claim that it is about, and frees its budget. */
export const refuseMember: ObjectionBehaviour = async ({ writer, record }) => {
  const [member] = await membersOf(writer, [record.values])
  if (!member || member.state === 'refused') return ok({})
  const refusalReason = `公示异议成立：${record.values.answer}`
  await writer.move(member.register, member.id, member.version, 'refuse', { refusalReason })
  return ok({})
}
