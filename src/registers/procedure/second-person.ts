import type { Condition } from '../condition.ts'
import { provable } from '../provable.ts'
import type { Register } from '../register.ts'
import { need } from './need.ts'

/**
 * 复核: the move is made by somebody else than those whom these fields name. `when` says for which records, such as
 * those from an amount on; absent: for all. The administrator, who may do everything, is let through: where there is
 * one, there is nobody else to ask.
 */
export interface SecondPerson {
  readonly word: 'secondPerson'
  readonly unlike: readonly string[]
  readonly when?: Condition
}

export const secondPerson = (asked: Omit<SecondPerson, 'word'>): SecondPerson => ({
  word: 'secondPerson',
  ...asked,
})

export function proveSecondPerson({ unlike, when }: SecondPerson, register: Register, where: string): void {
  for (const field of unlike) need(register, field, where, 'person', 'text')
  if (when) provable(when, register.fields, where)
}
