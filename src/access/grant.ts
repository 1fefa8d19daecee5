import type { Day } from '#lib'
import { isInsideRole } from './role.ts'

/** What somebody may be somewhere, from when to when: one role, in one unit, on behalf of one body. */
export interface Grant {
  readonly role: string
  /** Whose data it is about. */
  readonly unit: string
  /** The body, by its social credit code, on whose behalf: a firm, an owner of instruments. */
  readonly organisation?: string
  /** The district, by its region code, for which: a district's bureau. */
  readonly region?: string
  /** Only the registers of this system; absent: of all. */
  readonly system?: string
  /** The first and the last day; absent: without one. */
  readonly from?: Day
  readonly to?: Day
}

/** Whether a grant is in force on a day, both its ends included. */
export function inForce({ from, to }: Pick<Grant, 'from' | 'to'>, day: Day): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to)
}

/** The system of a register: what its name begins with. */
export function systemOf(register: string): string {
  return register.split('.', 1)[0] ?? register
}

/**
 * Whether a grant makes its holder one of the unit's own people, who read all that its register holds. Everyone else
 * reads what the register opens to the role: so does a role that nobody knows.
 */
export function isInside({ role, organisation, region }: Grant): boolean {
  return isInsideRole(role) && organisation === undefined && region === undefined
}
