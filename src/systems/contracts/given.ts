import { type Check, isSet } from '#registers'

/** A move that asks for a reason fails without one. */
export function given(field: string, zh: string, en: string): Check {
  return { name: `${field}-given`, that: isSet(field), at: field, says: { zh, en } }
}
