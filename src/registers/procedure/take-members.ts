import type { Label } from '#lib'
import type { Register } from '../register.ts'
import { need, needMove, needRegister, needStates } from './need.ts'

/** What a list tells of its members, row by row and in all. */
export interface MemberSum {
  /** The row's field with the amount, and the member's. */
  readonly amount: string
  readonly from: string
  /** The record's fields with how many there are, and what they come to. */
  readonly count: string
  readonly total: string
}

/** 列入清单: takes every record onto the list that is fit for it, each with its amount, and says how many and how much. */
export interface TakeMembers {
  readonly word: 'takeMembers'
  readonly list: string
  /** The list's fields that refer to the members, of one register each. */
  readonly of: readonly string[]
  readonly in: readonly string[]
  /** What a member's field must hold: what this record's field holds. */
  readonly same: { readonly [theirs: string]: string }
  /** A member's field that says why it cannot go on; those with one are left out. */
  readonly flag?: string
  readonly sums: MemberSum
  /** The move that each takes. */
  readonly move?: string
  /** Why the step is refused where there is none. Absent: the list is empty then. */
  readonly orElse?: Label
}

export const takeMembers = (asked: Omit<TakeMembers, 'word'>): TakeMembers => ({
  word: 'takeMembers',
  ...asked,
})

/** 核对清单: what the list tells of its members is what they are now. */
export interface SumMembers {
  readonly word: 'sumMembers'
  readonly list: string
  readonly of: readonly string[]
  readonly sums: MemberSum
}

export const sumMembers = (asked: Omit<SumMembers, 'word'>): SumMembers => ({ word: 'sumMembers', ...asked })

export function proveMembersTaken(
  word: TakeMembers | SumMembers,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const { list, of, sums } = word
  const rows = need(register, list, where, 'list')
  if (rows.kind !== 'list') return
  if (!(sums.amount in rows.fields)) throw new Error(`${where} names an unknown field ${list}.${sums.amount}`)
  need(register, sums.count, where, 'integer')
  need(register, sums.total, where, 'money')
  for (const name of of) {
    const field = rows.fields[name]
    if (field?.kind !== 'reference') throw new Error(`${where}: ${list}.${name} refers to nothing`)
    const members = needRegister(others, field.register, where)
    need(members, sums.from, where, 'money')
    if (word.word === 'sumMembers') continue
    needStates(members, word.in, where)
    for (const [theirs, ours] of Object.entries(word.same)) {
      need(members, theirs, where)
      need(register, ours, where)
    }
    if (word.flag !== undefined) need(members, word.flag, where)
    if (word.move !== undefined) needMove(members, word.move, where)
  }
}
