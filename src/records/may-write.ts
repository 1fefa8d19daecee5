import { isInsider, may } from '#access'
import { type Label, Refusal, unwrap } from '#lib'
import type { Register } from '#registers'
import { notFound } from './amend.ts'
import { mayFromOutside } from './readable.ts'
import type { RecordVersion } from './record.ts'
import { findCurrent } from './store.ts'
import type { Writing } from './writing.ts'

/** Another's record, as people from outside are told of it. */
export const notNamed = { title: { zh: '他人', en: 'somebody else' }, other: '' }

/** Whether the actor writes as one of the unit's own people. Of others only the own records are theirs to write. */
export function writesInside({ actor, unit }: Pick<Writing, 'actor' | 'unit'>, register: Register): boolean {
  return isInsider(actor, unit, register.name)
}

/**
 * Whether one of the unit's own people may record or amend records of a register: those whom the register names, else
 * clerks and approvers. Throws a Refusal with what `may` says.
 */
export function mayWrite(
  { actor, unit }: Pick<Writing, 'actor' | 'unit'>,
  register: Register,
  what: Label,
): void {
  const { writtenBy: roles } = register
  const inside = roles ? ({ roles, inside: true } as const) : {}
  unwrap(may(actor, 'write', { unit, register: register.name, ...inside, what }))
}

/**
 * Proves that a record as it stands, or as it was just written, is one that a person from outside may write. Throws a
 * Refusal with access/not-opened, access/not-yours; it rolls back what was written.
 */
export async function provesOwn(
  writing: Writing,
  register: Register,
  record: RecordVersion,
  roles?: readonly string[],
): Promise<void> {
  unwrap(await mayFromOutside(writing, writing, register, roles ? { roles } : {}, record))
}

/**
 * The same of a record by its id, before anything is said of how it stands: of one that is not the actor's nothing is
 * told, not even that it is there. Throws a Refusal with records/not-found, access/not-opened.
 */
export async function provesOwnById(
  writing: Writing,
  register: Register,
  id: string,
  roles?: readonly string[],
): Promise<void> {
  const [record] = await findCurrent(writing.session, writing.unit, register, [id])
  if (!record) throw new Refusal(notFound(register, id))
  const own = await mayFromOutside(writing, writing, register, roles ? { roles } : {}, record)
  if (own.ok) return
  const isHidden = own.problems.some(({ code }) => code === 'access/not-yours')
  throw new Refusal(...(isHidden ? [notFound(register, id)] : own.problems))
}
