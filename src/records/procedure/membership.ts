import { type Day, fail, ok, unwrap } from '#lib'
import { type HoldsMembership, heldOn, type Membership, printValue } from '#registers'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { RecordVersion } from '../record.ts'
import type { RecordWriter } from '../writer.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

/** Who is on the list on a day, each once with the record that began last, in the order of who they are. */
export async function membersOn(
  writer: RecordWriter,
  membership: Membership,
  day: Day,
): Promise<readonly RecordVersion[]> {
  const { of, who, since } = membership
  const began = ({ values }: RecordVersion) => (since === undefined ? '' : String(values[since]))
  const latest = new Map<string, RecordVersion>()
  for (const record of await writer.list(of, heldOn(membership, day))) {
    const one = String(record.values[who])
    const other = latest.get(one)
    if (!other || began(other) < began(record)) latest.set(one, record)
  }
  return [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record)
}

/** Whether somebody is on the list on a day. `by` names what else must be so of it, by its fields. */
export async function isMember(
  writer: RecordWriter,
  membership: Membership,
  who: string,
  day: Day,
  by: { readonly [field: string]: string } = {},
): Promise<boolean> {
  const condition = heldOn(membership, day, { ...by, [membership.who]: who })
  return (await writer.list(membership.of, condition, 1)).length > 0
}

/** Problems: procedure/not-held. */
export async function performHoldsMembership(
  { membership, who, told = {} }: HoldsMembership,
  { cause: { record, writer, today }, register, catalogue }: Performing,
): ReturnType<Behaviour> {
  const { values } = record
  const by: Record<string, string> = {}
  for (const [theirs, ours] of Object.entries(told)) {
    if (values[ours] === undefined) return ok({})
    by[theirs] = String(values[ours])
  }
  if (await isMember(writer, membership, String(values[who]), today, by)) return ok({})
  const [field = who] = Object.values(told)
  const shown = register.fields[who]
  const params = {
    register: unwrap(findRegister(catalogue, membership.of)).label,
    what: Object.values(by).join(' '),
    who: shown?.label ?? who,
    name: shown ? printValue(shown, values[who]) : '',
    day: today,
  }
  return fail(problems['not-held'](params, { field }))
}
