import { addDays, ok } from '#lib'
import { type Behaviour, type Cause, isMember, type RecordVersion } from '#records'
import { and, ge, heldOn, inState, is, type RecordOf, ruleOn, value } from '#registers'
import { type ConductRule, conductRules, isBanDue } from './conduct-rule.ts'
import { qualifications } from './qualification.ts'
import { bans, violations } from './violation.ts'

type Violation = RecordOf<typeof violations>
type Context = Pick<Cause, 'writer' | 'today'>

export function conductRuleOn(day: string): ConductRule {
  const rule = ruleOn(conductRules, day)
  if (!rule) throw new Error(`no conduct rule on ${day}`)
  return rule.params
}

const banned = { of: 'instruments.bans', who: 'person', in: ['banned'], since: 'from', until: 'to' }

/** A person's bans in force, at whatever institution. */
export function bansOf({ writer, today }: Context, person: string): Promise<RecordVersion<typeof bans>[]> {
  return writer.list(bans, heldOn(banned, today, { person }))
}

/** The last day of a ban in force of a person at an institution. */
export async function bannedTo(context: Context, person: string, owner: string): Promise<string | undefined> {
  const found = await bansOf(context, person)
  return found
    .filter(({ values }) => values.owner === owner)
    .map(({ values }) => values.to)
    .sort()
    .at(-1)
}

/** Who may use an instrument without its operator. */
const qualified = { of: qualifications.name, who: 'person', until: 'validTo' }

export function isQualified(
  { writer, today }: Context,
  person: string,
  instrument: string,
): Promise<boolean> {
  return isMember(writer, qualified, person, today, { instrument })
}

/** Records a violation, and bans the person where it is one too many. */
export async function recordViolation(
  { writer, today }: Context,
  violation: Pick<Violation, 'person' | 'personName' | 'owner' | 'kind' | 'note' | 'booking'>,
): Promise<void> {
  const rule = conductRuleOn(today)
  await writer.propose(violations, { ...violation, happenedOn: today })
  const { person, personName, owner } = violation
  const count = await countViolations({ writer, today }, violation)
  if (!isBanDue(rule, count) || (await bannedTo({ writer, today }, person, owner))) return
  await writer.propose(bans, {
    person,
    personName,
    owner,
    from: today,
    to: addDays(today, rule.banDays),
    reason: `${rule.withinDays} 天内违约 ${count} 次`,
  })
}

/** Those that count: recent, and not lifted. */
async function countViolations(
  { writer, today }: Context,
  { person, owner }: Pick<Violation, 'person' | 'owner'>,
): Promise<number> {
  const since = value(addDays(today, -conductRuleOn(today).withinDays))
  const counting = inState('recorded', 'appealed', 'upheld')
  const where = and(is('person', person), is('owner', owner), counting, ge('happenedOn', since))
  return (await writer.list(violations, where)).length
}

/** A ban ends with the violation that was one too many. It runs once the violation is lifted. */
export const liftBan: Behaviour<typeof violations> = async ({
  record: { values: violation },
  writer,
  today,
}) => {
  const count = await countViolations({ writer, today }, violation)
  if (isBanDue(conductRuleOn(today), count)) return ok({})
  const { person, owner } = violation
  const inForce = await writer.list(bans, and(is('person', person), is('owner', owner), inState('banned')))
  for (const { id, version } of inForce)
    await writer.move(bans, id, version, 'lift', { liftReason: '违约记录经申诉撤销' })
  return ok({})
}
