import { may } from '#access'
import type { Register } from '#registers'
import type { Asking, RecordsContext } from './context.ts'
import { mayReveal } from './may-reveal.ts'
import { writesInside } from './may-write.ts'
import { mayFromOutside } from './readable.ts'
import type { RecordVersion } from './record.ts'

/**
 * Whether a write by the actor would be let through to a record, as far as who writes goes: to amend it, or to take a
 * step that is for some roles. It is for what pages offer; the writer asks again.
 */
export async function mayChange(
  ctx: Pick<RecordsContext, 'database' | 'catalogue'>,
  asking: Asking,
  register: Register,
  record: RecordVersion,
  roles?: readonly string[],
): Promise<boolean> {
  const { actor, unit } = asking
  if (writesInside(asking, register))
    return roles
      ? may(actor, 'move', { unit, register: register.name, roles }).ok
      : mayReveal(asking, register).ok
  const { catalogue } = ctx
  const own = await ctx.database.read({ actor: actor.id, units: [unit] }, (session) =>
    mayFromOutside({ session, catalogue }, asking, register, roles ? { roles } : {}, record),
  )
  return own.ok
}
