import type { Register } from '../register.ts'
import { need, needRegister, needStates } from './need.ts'

/**
 * 随主记录锁定: while the record that this one belongs to is in one of these states, such as an evaluation that is
 * submitted, this one stands as it is: nothing of it is added, amended or moved, whoever writes and however.
 */
export interface LockedBy {
  readonly of: string
  /** How they belong together: the other's field, or its `id`, and this record's. */
  readonly by: { readonly [theirs: string]: string }
  readonly in: readonly string[]
}

export function proveLockedBy(register: Register, others: ReadonlyMap<string, Register>): void {
  for (const { of, by, in: states } of register.lockedBy ?? []) {
    const where = `register ${register.name}: locked by ${of}`
    const parents = needRegister(others, of, where)
    needStates(parents, states, where)
    for (const [theirs, ours] of Object.entries(by)) {
      const field = need(register, ours, where)
      if (theirs !== 'id') need(parents, theirs, where, field.kind)
      else if (field.kind !== 'reference' || field.register !== of)
        throw new Error(`${where}: ${ours} refers to no ${of}`)
    }
  }
}
