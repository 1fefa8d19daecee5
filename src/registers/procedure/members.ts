import type { Register } from '../register.ts'
import { need, needMove, needRegister, needStates } from './need.ts'

/**
 * 成批办理: the records that a list of this one names are fit for it, each of them told that is not, and take a move of
 * their own together.
 */
export interface MoveMembers {
  readonly word: 'moveMembers'
  readonly list: string
  /** The list's fields that refer to the members; of several kinds of records each row sets one. */
  readonly of: readonly string[]
  /** A member is in one of these states. Absent: in any. */
  readonly in?: readonly string[]
  /** What a member's field must hold: what this record's field holds. */
  readonly same?: { readonly [theirs: string]: string }
  /** A member's field that says why it cannot go on; it must be empty. */
  readonly flag?: string
  /** Those that do not fit are left as they are. Absent: they refuse the step. */
  readonly others?: 'left'
  /** The move that each takes. Absent: they are only looked at. */
  readonly move?: string
}

export const moveMembers = (asked: Omit<MoveMembers, 'word'>): MoveMembers => ({
  word: 'moveMembers',
  ...asked,
})

export function proveMoveMembers(
  { list, of, in: states = [], same = {}, flag, move }: MoveMembers,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const rows = need(register, list, where, 'list')
  if (rows.kind !== 'list') return
  for (const name of of) {
    const field = rows.fields[name]
    if (field?.kind !== 'reference') throw new Error(`${where}: ${list}.${name} refers to nothing`)
    const members = needRegister(others, field.register, where)
    needStates(members, states, where)
    for (const [theirs, ours] of Object.entries(same)) {
      need(members, theirs, where)
      need(register, ours, where)
    }
    if (flag !== undefined) need(members, flag, where)
    if (move !== undefined) needMove(members, move, where)
  }
}
