import type { Scope } from '#db'
import type { Label } from '#lib'
import { type Grant, isInside, systemOf } from './grant.ts'
import type { Repeatable } from './repeated.ts'

/** Who acts. Every use case takes one. */
export interface Actor {
  readonly id: string
  readonly name: string
  /** What the actor may be and where, as far as it is in force now. */
  readonly grants: readonly Grant[]
  /** Personal data is not masked: for what the system itself works out, and where showing it was recorded. */
  readonly seesPersonal?: true
  /** The request by which the actor acts, where it may arrive twice. */
  readonly repeatable?: Repeatable
}

const local: { readonly id: string; readonly label: Label } = {
  id: 'local-administrator',
  label: { zh: '本机管理员', en: 'local administrator' },
}

const system: typeof local = { id: 'system', label: { zh: '系统', en: 'the system' } }

/** What an actor whose id the ledger keeps is called; the id itself where nobody is known by it. */
export function actorLabel(id: string): Label {
  return [local, system].find((known) => known.id === id)?.label ?? { zh: id, en: id }
}

/** Of a grant that is for no unit, but for the house: who has it makes units, backs up and restores. */
export const everywhere = ''

/** Who sits at the machine: may do everything in every unit given, and administers the house. */
export function localAdministrator(units: readonly string[]): Actor {
  const grants = [everywhere, ...units].map((unit) => Object.freeze({ role: 'administrator', unit }))
  return Object.freeze({ id: local.id, name: local.label.zh, grants: Object.freeze(grants) })
}

/** The system itself, for work in a unit that nobody started: what is due, what was put off. */
export function systemIn(unit: string): Actor {
  const grants = [Object.freeze({ role: 'administrator', unit })]
  return Object.freeze({ id: system.id, name: system.label.zh, grants: Object.freeze(grants) })
}

/**
 * Reads in a unit for a page that itself decides what it shows of what it read: a public certificate, a calendar whose
 * address somebody has, the hours that are taken.
 */
export function readerFor(unit: string, what: string): Actor {
  return Object.freeze({
    id: what,
    name: what,
    seesPersonal: true,
    grants: Object.freeze([{ role: 'reader', unit }]),
  })
}

/** The actor's grants in a unit; of those that are bound to a system, only those that reach the register. */
export function grantsIn({ grants }: Actor, unit: string, register?: string): readonly Grant[] {
  return grants.filter(
    ({ unit: where, system }) =>
      where === unit && (system === undefined || (register !== undefined && systemOf(register) === system)),
  )
}

/** The units in which the actor may be anything at all. */
export function unitsOf({ grants }: Actor): readonly string[] {
  return [...new Set(grants.flatMap(({ unit }) => (unit === everywhere ? [] : [unit])))]
}

/** What the actor may be in a unit. */
export function rolesIn(actor: Actor, unit: string, register?: string): readonly string[] {
  return [...new Set(grantsIn(actor, unit, register).map(({ role }) => role))]
}

/** Whether the actor is one of the unit's own people, for a register or (absent) for all of it. */
export function isInsider(actor: Actor, unit: string, register?: string): boolean {
  return grantsIn(actor, unit, register).some(isInside)
}

/** The second wall: what a transaction on the actor's behalf can reach at all, as one of the units' own people. */
export function scopeOf(actor: Actor): Scope {
  return { actor: actor.id, units: unitsOf(actor).filter((unit) => isInsider(actor, unit)) }
}
