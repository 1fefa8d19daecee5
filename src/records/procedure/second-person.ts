import { rolesIn } from '#access'
import { fail, ok } from '#lib'
import { holds, type SecondPerson } from '#registers'
import type { Behaviour } from '../behaviour.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

/** Problems: procedure/same-person. */
export async function performSecondPerson(
  { unlike, when }: SecondPerson,
  { cause: { record, move, actor }, register }: Performing,
): ReturnType<Behaviour> {
  if (when && !holds(when, record.values, record.state, register.fields)) return ok({})
  const same = unlike.find((field) => record.values[field] === actor.id)
  if (same === undefined || rolesIn(actor, record.unit, register.name).includes('administrator'))
    return ok({})
  const earlier = register.fields[same]?.label ?? same
  const label = register.lifecycle?.moves[move]?.label ?? move
  return fail(problems['same-person']({ move: label, earlier, person: actor.name }))
}
