import type { Label } from '#lib'
import { and, type Condition, isSet, not, or } from './condition.ts'
import type { Check } from './register.ts'

/** A record refers to one of several registers: of these references exactly one is set. `says` asks for it. */
export function exactlyOne(fields: readonly [string, ...string[]], says: Label): Check {
  const alone = (one: string): Condition =>
    and(...fields.map((field) => (field === one ? isSet(field) : not(isSet(field)))))
  return { name: `one-of-${fields.join('-')}`, that: or(...fields.map(alone)), at: fields[0], says }
}
