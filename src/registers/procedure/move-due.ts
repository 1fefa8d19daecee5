import type { Register } from '../register.ts'
import { need, needMove, needRegister } from './need.ts'

/**
 * 到期清理: those of another register that belong to this record and whose move is due take it now, whenever the system
 * would come to them.
 */
export interface MoveDue {
  readonly word: 'moveDue'
  readonly of: string
  /** Their field that refers to this record. */
  readonly by: string
  readonly move: string
}

export const moveDue = (asked: Omit<MoveDue, 'word'>): MoveDue => ({ word: 'moveDue', ...asked })

export function proveMoveDue(
  { of, by, move }: MoveDue,
  _register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const theirs = needRegister(others, of, where)
  need(theirs, by, where, 'reference')
  needMove(theirs, move, where)
  if (!theirs.lifecycle?.moves[move]?.due) throw new Error(`${where}: ${of} ${move} is never due`)
}
