import type { Day, Instant } from '#lib'
import { unwrap } from '#lib'
import { newVerifyCode } from '#records'
import { ruleNamed, type Values } from '#registers'
import { judge, recognitionRules } from '#systems'
import { yuan } from './amount.ts'
import { makeReceipts } from './contract.ts'
import type { Course, SampleVersion } from './course.ts'
import { seededId } from './organisation.ts'
import type { Random } from './random.ts'
import { inOfficeHours, workingDayFrom } from './working-calendar.ts'

const rule = (() => {
  const found = ruleNamed(recognitionRules, '2001')
  if (!found) throw new Error('the old regime is gone from the rules')
  return found
})()

interface Step {
  readonly state: string
  readonly on: Day
  readonly values: Values
}

/** The versions of one record from its steps, each a later moment than the one before. */
export function versionsOf(random: Random, steps: readonly Step[]): SampleVersion[] {
  const [first] = steps
  if (!first) return []
  let last: Instant = ''
  const versions: SampleVersion[] = []
  let id = ''
  for (const { state, on, values } of steps) {
    let knownFrom = inOfficeHours(random, on)
    while (knownFrom <= last)
      knownFrom = new Date(Date.parse(last) + random.int(60_000, 1_800_000)).toISOString()
    if (!id) id = seededId(random, knownFrom)
    const judged = values.acceptedAt === undefined ? {} : { rule: rule.version }
    versions.push({ id, version: versions.length + 1, state, knownFrom, ...judged, values })
    last = knownFrom
  }
  return versions
}

/** What acceptance sets. */
export function accepted(course: Course, clockFrom: Day = course.acceptedAt): Values {
  const { draft, acceptedAt } = course
  const { dueAt } = unwrap(judge(rule, clockFrom, yuan(draft.deal - draft.deducted)))
  return { acceptedAt, clockFrom, dueAt }
}

/** What the first review sets. */
export function passed(random: Random, course: Course): Values {
  const techAmount = yuan(course.draft.deal - course.draft.deducted)
  const { large } = unwrap(judge(rule, course.acceptedAt, techAmount))
  const clerk = `clerk-${course.draft.office}-${random.int(1, 3)}`
  return { ...accepted(course), techAmount, large, clerk, opinion: '材料齐全，符合认定条件' }
}

const approvers = ['approver-1', 'approver-2']

/** What registration sets, the second approver's part of a large contract included. */
export function registered(random: Random, course: Course, regNo: string): Values {
  const first = passed(random, course)
  const chance = (size: number) => Uint8Array.from({ length: size }, () => random.int(0, 255))
  return {
    ...first,
    ...(first.large ? { approver: random.pick(approvers), reviewOpinion: '同意登记' } : {}),
    registeredAt: course.decidedAt,
    regNo,
    verifyCode: newVerifyCode(chance),
    ...makeReceipts(random, course.draft, course.decidedAt),
  }
}

/** The older system kept only the outcome; from 2025 on each step was recorded. */
export function registration(random: Random, course: Course, regNo: string, everyStep: boolean): Step[] {
  const { draft, acceptedAt, decidedAt, recordedOn } = course
  const outcome: Step = {
    state: 'registered',
    on: recordedOn,
    values: { ...draft.values, ...registered(random, course, regNo) },
  }
  if (!everyStep) return [outcome]
  return [
    { state: 'submitted', on: acceptedAt, values: draft.values },
    { state: 'accepted', on: acceptedAt, values: { ...draft.values, ...accepted(course) } },
    {
      state: 'passed',
      on: workingDayFrom(decidedAt, -1),
      values: { ...draft.values, ...passed(random, course) },
    },
    outcome,
  ]
}

/** A registered contract that was cancelled at the parties' wish, or now and then revoked. */
export function ending(random: Random, course: Course, regNo: string): Step[] {
  const revoked = random.chance(0.15)
  const endedAt = workingDayFrom(course.decidedAt, random.int(8, 48))
  const [first] = registration(random, course, regNo, false)
  if (!first) return []
  const endReason = revoked
    ? '经复核，合同主要内容不属于技术合同'
    : random.pick(['双方协商解除合同', '项目终止，合同未履行', '合同主体变更，另行签订'])
  return [
    first,
    {
      state: revoked ? 'revoked' : 'cancelled',
      on: endedAt,
      values: { ...first.values, endedAt, endReason },
    },
  ]
}

export function refusal(random: Random, course: Course): Step[] {
  const { draft, acceptedAt, decidedAt } = course
  const values = { ...draft.values, ...accepted(course) }
  const refusalReason = random.pick([
    '以货物买卖为主，未约定技术内容',
    '合同文本不完整，补正后仍不符合要求',
    '属于一般劳务，不属于技术合同',
    '未约定研究开发标的和验收标准',
  ])
  return [
    { state: 'accepted', on: acceptedAt, values },
    {
      state: 'refused',
      on: decidedAt,
      values: { ...values, clerk: `clerk-${draft.office}-1`, refusalReason },
    },
  ]
}
