import { and, type Condition, oneOf, or } from './condition.ts'
import { provable } from './provable.ts'
import type { Register } from './register.ts'

/**
 * Which records are somebody's own, as data: a condition over the record and over what the actor's grant is for. What a
 * grant leaves open owns nothing.
 */
export type Belonging =
  /** The field is the body, or the district, on whose behalf the grant is; `self`: the person's own account. */
  | { readonly field: string; readonly in: 'own-organisations' | 'own-regions' | 'self' }
  /** The record that a reference names is one of these. */
  | { readonly via: string; readonly where: Belonging }
  /** An ordinary condition over the record. */
  | { readonly when: Condition }
  | { readonly every: readonly Belonging[] }
  | { readonly any: readonly Belonging[] }

/** What a register opens to people of a role who are not the unit's own. */
export interface OutsideAccess {
  /** Which records they read, list, count, search, export, and move where a step names the role. */
  readonly reads: Belonging | 'all'
  /** They also record and amend such records, where they can be amended. */
  readonly writes?: true
}

/** By role. A role that is not there reads nothing of the register. */
export type Outside = { readonly [role: string]: OutsideAccess }

/** What an actor's grant is for. */
export interface Own {
  readonly self: string
  readonly organisation?: string
  readonly region?: string
}

/** The records of another register that belong to the actor, by their ids, as far as a `via` asks for them. */
export type OwnThrough = (via: string, where: Belonging) => Promise<readonly string[]>

/** The records that belong to an actor, as a condition; undefined: all of them. */
export async function belongingTo(
  reads: Belonging | 'all',
  own: Own,
  through: OwnThrough,
): Promise<Condition | undefined> {
  return reads === 'all' ? undefined : conditionOf(reads, own, through)
}

async function conditionOf(belonging: Belonging, own: Own, through: OwnThrough): Promise<Condition> {
  if ('when' in belonging) return belonging.when
  if ('every' in belonging) return and(...(await each(belonging.every, own, through)))
  if ('any' in belonging) return or(...(await each(belonging.any, own, through)))
  if ('via' in belonging) return oneOf(belonging.via, await through(belonging.via, belonging.where))
  const value = { 'own-organisations': own.organisation, 'own-regions': own.region, self: own.self }
  const owned = value[belonging.in]
  return oneOf(belonging.field, owned === undefined ? [] : [owned])
}

function each(parts: readonly Belonging[], own: Own, through: OwnThrough): Promise<Condition[]> {
  return Promise.all(parts.map((part) => conditionOf(part, own, through)))
}

/** Throws where what is opened names what the register does not have: that is a bug. */
export function provableOutside(register: Register): void {
  for (const [role, { reads }] of Object.entries(register.outside ?? {}))
    if (reads !== 'all') provableBelonging(reads, register, `register ${register.name}: opened to ${role}`)
}

const kindOf = {
  'own-organisations': ['organisation', 'text'],
  'own-regions': ['region', 'text'],
  self: ['text', 'person'],
} as const

function provableBelonging(belonging: Belonging, register: Register, where: string): void {
  if ('when' in belonging) provable(belonging.when, register.fields, where)
  else if ('every' in belonging) for (const part of belonging.every) provableBelonging(part, register, where)
  else if ('any' in belonging) for (const part of belonging.any) provableBelonging(part, register, where)
  else if ('via' in belonging) {
    if (register.fields[belonging.via]?.kind !== 'reference')
      throw new Error(`${where}: ${belonging.via} is no reference`)
  } else {
    const kinds: readonly string[] = kindOf[belonging.in]
    if (!kinds.includes(register.fields[belonging.field]?.kind ?? ''))
      throw new Error(`${where}: ${belonging.field} cannot be ${belonging.in}`)
  }
}

/** The body on whose behalf the actor comes. */
export const ownBody = (field: string): Belonging => ({ field, in: 'own-organisations' })
/** The district for which the actor comes. */
export const ownRegion = (field: string): Belonging => ({ field, in: 'own-regions' })
/** The actor's own account. */
export const ownAccount = (field: string): Belonging => ({ field, in: 'self' })
export const through = (via: string, where: Belonging): Belonging => ({ via, where })
