import { addMinutes, fail, formatMoment, momentOf, ok, unwrap } from '#lib'
import { type During, printTitle } from '#registers'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

/** Problems: procedure/session-not-begun, procedure/session-over. */
export async function performDuring(
  { of, from, to, before = 0, after = 0 }: During,
  { cause: { record, writer, at }, register, catalogue }: Performing,
): ReturnType<Behaviour> {
  const field = register.fields[of]
  const id = record.values[of]
  if (field?.kind !== 'reference' || typeof id !== 'string') return ok({})
  const session = unwrap(findRegister(catalogue, field.register))
  const { values } = await writer.get(session.name, id)
  const now = momentOf(at)
  const named = { session: session.label, name: printTitle(session, values), now: formatMoment(now) }
  const [begins, ends] = [values[from], values[to]]
  if (typeof begins === 'string' && now < addMinutes(begins, -before)) {
    const opens = formatMoment(addMinutes(begins, -before))
    return fail(problems['session-not-begun']({ ...named, opens }, { field: of }))
  }
  if (typeof ends === 'string' && now > addMinutes(ends, after)) {
    const closed = formatMoment(addMinutes(ends, after))
    return fail(problems['session-over']({ ...named, closed }, { field: of }))
  }
  return ok({})
}
