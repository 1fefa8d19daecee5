import type { Label } from '#lib'
import { type Condition, inState } from '../condition.ts'
import type { Lifecycle } from '../lifecycle.ts'
import { provable } from '../provable.ts'
import type { Register } from '../register.ts'
import { type MoveOthers, moveOthers } from './move-others.ts'
import { need, needMove, needRegister, needStates } from './need.ts'

/**
 * 一次使用: what serves one record only, such as a patent, an invoice, a certificate, is kept as a use in a register of
 * its own: `used` while the record stands that took it, free again when that came to nothing. The unique set of the
 * register of uses stands behind the word, for every way by which one is written.
 */
export interface TakeUses {
  readonly word: 'takeUses'
  /** The register of uses, with a state `used` and a move `release`. */
  readonly uses: string
  /** Their field that refers to the record that takes. */
  readonly by: string
  /** The record's list of what it takes. */
  readonly list: string
  /** Its field by which a thing is known, and what else of it the use keeps, by the same names. */
  readonly of: string
  readonly keeps?: readonly string[]
  /** The record's own fields that the use keeps, by the same names. */
  readonly with?: readonly string[]
  /** What of them serves once, by fields of the use. Absent: all. */
  readonly once?: Condition
  /** What does not may serve again, but only records that hold the same in this field. */
  readonly owner?: string
  /** Who has it, for whom it is refused, of the use's fields: 「{name}」在 {year} 年申报. */
  readonly told: Label
}

export const takeUses = (asked: Omit<TakeUses, 'word'>): TakeUses => ({ word: 'takeUses', ...asked })

/** What the record had taken is free again. */
export const freeUses = ({ uses, by }: { readonly uses: string; readonly by: string }): MoveOthers =>
  moveOthers({ of: uses, by: { [by]: 'id' }, in: ['used'], move: 'release' })

/** In use, which a unique set may be bound to. */
export const used = inState('used')

/** The lifecycle of uses that the word makes: in use, then free. */
export const lifecycleOfUses = (by: readonly string[]): Lifecycle => ({
  initial: 'used',
  states: {
    used: { label: { zh: '已使用', en: 'Used' }, tone: 'good' },
    released: { label: { zh: '已释放', en: 'Released' }, tone: 'ended' },
  },
  moves: {
    release: { label: { zh: '释放', en: 'Release' }, from: ['used'], to: 'released', by },
  },
})

export function proveTakeUses(
  { uses, by, list, of, keeps = [], with: own = [], once, owner, told }: TakeUses,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const kept = needRegister(others, uses, where)
  const rows = need(register, list, where, 'list')
  for (const name of [of, ...keeps]) {
    if (rows.kind === 'list' && !(name in rows.fields))
      throw new Error(`${where} names an unknown field ${list}.${name}`)
    need(kept, name, where)
  }
  for (const name of [...own, ...(owner === undefined ? [] : [owner])]) {
    need(register, name, where)
    need(kept, name, where)
  }
  need(kept, by, where, 'reference')
  needStates(kept, ['used'], where)
  needMove(kept, 'release', where)
  if (once) provable(once, kept.fields, where)
  for (const text of [told.zh, told.en])
    for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) need(kept, name, where)
}
