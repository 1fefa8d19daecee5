import type { Register } from '../register.ts'
import { need, needRegister } from './need.ts'

/** 签到时段: the move is made within the time of what the record refers to: a session's, with some minutes around it. */
export interface During {
  readonly word: 'during'
  /** The field that refers to it. */
  readonly of: string
  /** Its moments. */
  readonly from: string
  readonly to: string
  /** Minutes before it begins, and after it ends, in which the move is still taken. */
  readonly before?: number
  readonly after?: number
}

export const during = (asked: Omit<During, 'word'>): During => ({ word: 'during', ...asked })

export function proveDuring(
  { of, from, to }: During,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const field = need(register, of, where, 'reference')
  const session = needRegister(others, field.kind === 'reference' ? field.register : '', where)
  for (const moment of [from, to]) need(session, moment, where, 'moment')
}
