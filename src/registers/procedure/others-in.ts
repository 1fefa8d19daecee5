import type { Label } from '#lib'
import type { Register } from '../register.ts'
import { need, needRegister, needStates } from './need.ts'

/**
 * 以他人为准: the move is made only while no other record stands in the way, or only while one stands for it: of a
 * register, with what this record holds in the named fields, in one of these states.
 */
export interface OthersIn {
  readonly word: 'noneIn' | 'someIn'
  readonly of: string
  /** Their fields, and this record's. */
  readonly by: { readonly [theirs: string]: string }
  readonly in: readonly string[]
  /** Why it is refused; `{field}` shows this record's. */
  readonly says: Label
  /** The field at which that is shown. */
  readonly at?: string
}

export const noneIn = (asked: Omit<OthersIn, 'word'>): OthersIn => ({ word: 'noneIn', ...asked })
export const someIn = (asked: Omit<OthersIn, 'word'>): OthersIn => ({ word: 'someIn', ...asked })

export function proveOthersIn(
  { of, by, in: states, says, at }: OthersIn,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const theirs = needRegister(others, of, where)
  for (const [name, ours] of Object.entries(by)) {
    need(theirs, name, where)
    need(register, ours, where)
  }
  needStates(theirs, states, where)
  if (at !== undefined) need(register, at, where)
  for (const text of [says.zh, says.en])
    for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) need(register, name, where)
}
