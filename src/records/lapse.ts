import { canonicalJson, type Json } from '#lib'
import type { FieldValue, Register, Values } from '#registers'

type Lapsing = readonly (readonly [name: string, withFields: readonly string[]])[]

const known = new WeakMap<Register, Lapsing>()

function lapsingOf(register: Register): Lapsing {
  const found =
    known.get(register) ??
    Object.entries(register.fields).flatMap(([name, { lapsesWith }]) =>
      lapsesWith ? [[name, lapsesWith] as const] : [],
    )
  known.set(register, found)
  return found
}

/**
 * `after` without what no longer holds: a field that says something of others' values, such as who confirmed them, is
 * cleared where one of these has changed, unless it was given another value itself. Given the same value it is not
 * given anew: a form and a workbook send along what they were filled with.
 */
export function withoutLapsed(register: Register, before: Values, after: Values): Values {
  const isSame = (name: string) => text(before[name]) === text(after[name])
  const gone = lapsingOf(register).filter(
    ([name, others]) => after[name] !== undefined && isSame(name) && !others.every(isSame),
  )
  if (gone.length === 0) return after
  const values: Record<string, FieldValue | undefined> = { ...after }
  for (const [name] of gone) delete values[name]
  return values as Values
}

function text(value: FieldValue | undefined): string | undefined {
  return value === undefined ? undefined : canonicalJson(value as Json)
}
