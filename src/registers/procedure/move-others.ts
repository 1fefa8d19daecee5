import type { Scalar } from '../condition.ts'
import type { Register } from '../register.ts'
import { need, needMove, needRegister, needStates } from './need.ts'

/** What another record is given with its move: this record's field, its id, a text with fields in braces, or nothing. */
export type GivenOther =
  | 'id'
  | 'nothing'
  | { readonly of: string }
  | { readonly text: string }
  | { readonly value: Scalar }

/**
 * 联动: records that belong to this one take a move of their own in the same transaction, all or none: what was used is
 * set free, the lists that name it turn void, who has not reported has missed.
 */
export interface MoveOthers {
  readonly word: 'moveOthers'
  /** Their register. */
  readonly of: string
  /** Which: their fields (`list.field` in a list's rows) that hold this record's `id`, or what its field holds. */
  readonly by: { readonly [theirs: string]: string }
  /** Those in these states. */
  readonly in: readonly string[]
  readonly move: string
  /** In texts `{move}` is the name of this record's move. */
  readonly gives?: { readonly [theirs: string]: GivenOther }
}

export const moveOthers = (asked: Omit<MoveOthers, 'word'>): MoveOthers => ({ word: 'moveOthers', ...asked })

export function proveMoveOthers(
  { of, by, in: states, move, gives = {} }: MoveOthers,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const theirs = needRegister(others, of, where)
  for (const [name, ours] of Object.entries(by)) {
    const [list = '', inner] = name.split('.')
    const field = need(theirs, list, where)
    if (inner !== undefined && !(field.kind === 'list' && inner in field.fields))
      throw new Error(`${where} names an unknown field ${of} ${name}`)
    if (ours !== 'id') need(register, ours, where)
  }
  needStates(theirs, states, where)
  needMove(theirs, move, where)
  const asks = theirs.lifecycle?.moves[move]?.asks ?? []
  for (const [name, given] of Object.entries(gives)) {
    if (!asks.includes(name)) throw new Error(`${where} gives ${name}, for which ${of} ${move} does not ask`)
    if (typeof given === 'object' && 'of' in given) need(register, given.of, where)
    if (typeof given === 'object' && 'text' in given)
      for (const [, field = ''] of given.text.matchAll(/\{(\w+)\}/g))
        if (field !== 'move') need(register, field, where)
  }
}
