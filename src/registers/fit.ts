import { type Condition, isSet } from './condition.ts'
import { needStates } from './procedure/need.ts'
import { provable } from './provable.ts'
import type { Register } from './register.ts'

/**
 * 相符: what a record refers to is in the state that it has to be in, and belongs where the record does. It is asked when
 * the record begins to be bound by it, or comes to refer to another; on whatever way it is written.
 */
export interface Fit {
  readonly name: string
  /** The field that refers to it. Where it is empty, nothing is asked. */
  readonly of: string
  readonly in?: readonly string[]
  /**
   * What their field holds is what ours does; ours may be reached through one more reference: an enrolment whose
   * `class` is the one that our session belongs to, `{ class: 'session.class' }`.
   */
  readonly same?: { readonly [theirs: string]: string }
  readonly when?: Condition
}

/** Throws where a fit speaks of what its register, or another that it reaches, does not have. */
export function proveFit(
  { name, of, in: states = [], same = {}, when }: Fit,
  register: Register,
  others: ReadonlyMap<string, Register>,
): void {
  const where = `register ${register.name}: fit ${name}`
  const target = referred(register, of, others, where)
  needStates(target, states, where)
  for (const [theirs, ours] of Object.entries(same)) {
    if (!(theirs in target.fields))
      throw new Error(`${where} names an unknown field ${target.name} ${theirs}`)
    const [via = '', beyond] = ours.split('.')
    const holder = beyond === undefined ? register : referred(register, via, others, where)
    if (!((beyond ?? via) in holder.fields))
      throw new Error(`${where} names an unknown field ${holder.name} ${beyond ?? via}`)
  }
  provable(when ?? isSet(of), register.fields, where)
}

function referred(
  register: Register,
  name: string,
  others: ReadonlyMap<string, Register>,
  where: string,
): Register {
  const field = register.fields[name]
  const target = field?.kind === 'reference' ? others.get(field.register) : undefined
  if (!target) throw new Error(`${where}: ${name} refers to nothing`)
  return target
}
