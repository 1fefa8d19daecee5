import { type Condition, inState } from './condition.ts'
import type { Field } from './field.ts'
import { provable } from './provable.ts'
import type { Register } from './register.ts'
import { indexable } from './unique-set.ts'

/**
 * 上限: what records take of what another record holds (places of a class, the amount of a contract) never comes to more
 * than it holds, on whatever way they are written; nor is what it holds lowered below what is taken. What is left is
 * never stored.
 */
export interface Limit {
  readonly name: string
  /** The field that refers to the holder; an index on it (`indexed`) makes the sum quick. */
  readonly of: string
  /** The holder's number. A holder that leaves it empty sets no limit. */
  readonly total: string
  /** Numbers of a record that it takes, added up. Absent: each record takes one. */
  readonly takes?: readonly string[]
  /** Numbers of a record that it has given back. */
  readonly gives?: readonly string[]
  /** Only these records take something; of their own fields and state, not of sub-rows. */
  readonly when?: Condition
}

const numbers: readonly string[] = ['money', 'integer', 'decimal']

function needNumber(field: Field | undefined, name: string, where: string): string {
  if (!field || !numbers.includes(field.kind)) throw new Error(`${where}: ${name} is no number`)
  return field.kind
}

/** Throws where a limit speaks of what its register or the holder's does not have, or adds money to numbers. */
export function proveLimit(
  { name, of, total, takes, gives = [], when }: Limit,
  register: Register,
  others: ReadonlyMap<string, Register>,
): void {
  const where = `register ${register.name}: limit ${name}`
  const reference = register.fields[of]
  if (reference?.kind !== 'reference') throw new Error(`${where}: ${of} refers to nothing`)
  const held = needNumber(others.get(reference.register)?.fields[total], total, where)
  for (const field of [...(takes ?? []), ...gives]) {
    const kind = needNumber(register.fields[field], field, where)
    if ((kind === 'money') !== (held === 'money')) throw new Error(`${where}: ${field} is of another unit`)
  }
  if (!takes && (held === 'money' || gives.length > 0)) throw new Error(`${where} does not say what is taken`)
  if (!when) return
  provable(when, register.fields, where)
  indexable(when, where)
}

/** Records in these states take one each of what the holder has: places, quotas. */
export function placesWithin(name: string, of: string, total: string, ...states: readonly string[]): Limit {
  return { name, of, total, when: inState(...states) }
}
