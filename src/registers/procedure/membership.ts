import { and, type Condition, ge, inState, is, isSet, le, not, or, value } from '../condition.ts'
import type { Register } from '../register.ts'
import { need, needRegister, needStates } from './need.ts'

/**
 * 有效期内的资格: who stands on a list that holds for a time: a certificate, a qualification, a firm of an edition of a
 * list that somebody issued. It is decided by days, never by a state that somebody would have to set when they are over.
 */
export interface Membership {
  readonly of: string
  /** Their field with who it is. */
  readonly who: string
  /** Only in these states. */
  readonly in?: readonly string[]
  /** The first and the last day, both included; where the last is empty it holds without end. */
  readonly since?: string
  readonly until?: string
}

/** Which of them hold on a day; of one person, body, issuer or edition where such are named by their fields. */
export function heldOn(
  { in: states, since, until }: Membership,
  day: string,
  by: { readonly [field: string]: string } = {},
): Condition {
  return and(
    ...(states ? [inState(...states)] : []),
    ...(since === undefined ? [] : [le(since, value(day))]),
    ...(until === undefined ? [] : [or(not(isSet(until)), ge(until, value(day)))]),
    ...Object.entries(by).map(([field, held]) => is(field, held)),
  )
}

/** 资格有效: the move is made by, or for, who holds it on the day of the move. */
export interface HoldsMembership {
  readonly word: 'holdsMembership'
  readonly membership: Membership
  /** The record's field with who must hold it. */
  readonly who: string
  /** What else of it the record tells, by their fields: its number, its edition. Nothing is asked while one is empty. */
  readonly told?: { readonly [theirs: string]: string }
}

export const holdsMembership = (asked: Omit<HoldsMembership, 'word'>): HoldsMembership => ({
  word: 'holdsMembership',
  ...asked,
})

export function proveMembership(
  { of, who, in: states = [], since, until }: Membership,
  others: ReadonlyMap<string, Register>,
  where: string,
): Register {
  const kept = needRegister(others, of, where)
  need(kept, who, where)
  needStates(kept, states, where)
  for (const day of [since, until]) if (day !== undefined) need(kept, day, where, 'date')
  return kept
}

export function proveHoldsMembership(
  { membership, who, told = {} }: HoldsMembership,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const kept = proveMembership(membership, others, where)
  need(register, who, where)
  for (const [theirs, ours] of Object.entries(told)) {
    need(kept, theirs, where)
    need(register, ours, where)
  }
}
