import { type Day, fail, ok, type Problem, unwrap } from '#lib'
import { printTitle, type Register, type WithinCall } from '#registers'
import { stateLabel } from '../amend.ts'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { RecordVersion } from '../record.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

/** Problems: procedure/call-not-open, procedure/call-not-begun, procedure/call-over, procedure/corrections-over. */
export async function performWithinCall(
  window: WithinCall,
  { cause: { record, writer, today }, register, catalogue }: Performing,
): ReturnType<Behaviour> {
  const field = register.fields[window.call]
  const id = record.values[window.call]
  if (field?.kind !== 'reference' || typeof id !== 'string') return ok({})
  const called = unwrap(findRegister(catalogue, field.register))
  const closed = outsideCall(window, called, await writer.get(called.name, id), today)
  return closed ? fail(closed) : ok({})
}

/** Why a call takes nothing on a day; undefined where it does. */
export function outsideCall(
  { call, opens, closes, corrections, corrects, while: states }: WithinCall,
  register: Register,
  { state = '', values }: Pick<RecordVersion, 'state' | 'values'>,
  day: Day,
): Problem | undefined {
  const at = { field: call }
  const named = { call: register.label, name: printTitle(register, values) }
  if (corrects) {
    const last = corrections === undefined ? undefined : values[corrections]
    return typeof last === 'string' && day > last
      ? problems['corrections-over']({ ...named, closes: last, day }, at)
      : undefined
  }
  if (states && !states.includes(state))
    return problems['call-not-open']({ ...named, state: stateLabel(register, state) }, at)
  const first = values[opens]
  if (typeof first === 'string' && day < first)
    return problems['call-not-begun']({ ...named, opens: first, day }, at)
  const last = values[closes]
  return typeof last === 'string' && day > last
    ? problems['call-over']({ ...named, closes: last, day }, at)
    : undefined
}
