import type { Condition } from '../condition.ts'
import { provable } from '../provable.ts'
import type { Register } from '../register.ts'
import { need, needRegister } from './need.ts'

/** 汇总: how many records belong to this one, or what a number of theirs adds up to, is put down with the move. */
export interface Tally {
  readonly word: 'tally'
  readonly into: string
  /** Their register, and its field that refers to this record. */
  readonly of: string
  readonly by: string
  /** Their number that adds up. Absent: they are counted. */
  readonly adds?: string
  readonly when?: Condition
}

export const tally = (asked: Omit<Tally, 'word'>): Tally => ({ word: 'tally', ...asked })

export function proveTally(
  { into, of, by, adds, when }: Tally,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const theirs = needRegister(others, of, where)
  const field = need(theirs, by, where, 'reference')
  if (field.kind === 'reference' && field.register !== register.name)
    throw new Error(`${where}: ${of} ${by} refers to no ${register.name}`)
  const { kind } = adds === undefined ? { kind: 'integer' as const } : need(theirs, adds, where)
  need(
    register,
    into,
    where,
    ...(kind === 'money' ? (['money'] as const) : (['integer', 'decimal'] as const)),
  )
  if (when) provable(when, theirs.fields, where)
}
