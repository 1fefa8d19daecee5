import { needPath, sidesOf } from '../avoid.ts'
import type { Condition } from '../condition.ts'
import { provable } from '../provable.ts'
import type { Register } from '../register.ts'
import { need, needRegister, needStates } from './need.ts'

/** 抽派评委: who reviews what, drawn by a seed that is kept, without those who must keep out, and evenly. */
export interface Assign {
  readonly word: 'assign'
  /** Of this record's items those in these states; `by` is their field that refers to it. */
  readonly items: { readonly by: string; readonly in: readonly string[] }
  /** Which reviewers take part. Absent: all there are. */
  readonly reviewers?: Condition
  /** Of this record: how many reviewers an item has, and how many items a reviewer at most, sheets that stand included. */
  readonly perItem: string
  readonly most: string
  /** The text field with the seed; where it is empty one is drawn and kept. */
  readonly seed: string
  /**
   * Each pair becomes one of these, in its first state: a register that says what it `avoids`. Pairs that have one
   * already are never drawn again.
   */
  readonly sheets: {
    readonly register: string
    /** The states in which a sheet counts; others, such as of who declared a conflict, are to be replaced. */
    readonly counts: readonly string[]
    /** What a sheet is given of its reviewer or its item, besides: `{ account: 'reviewer.account' }`. */
    readonly gives?: { readonly [theirs: string]: string }
  }
  /**
   * Where it is kept who must keep out of what, and why; without a reviewer: what could not be assigned, and why. The
   * round is this record.
   */
  readonly exclusions: {
    readonly register: string
    readonly round: string
    readonly item: string
    readonly reviewer: string
    readonly reason: string
  }
}

export const assign = (asked: Omit<Assign, 'word'>): Assign => ({ word: 'assign', ...asked })

export function proveAssign(
  { items, reviewers, perItem, most, seed, sheets, exclusions }: Assign,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const pairs = needRegister(others, sheets.register, where)
  if (!pairs.avoids) throw new Error(`${where}: ${pairs.name} does not say what it avoids`)
  const { items: judged, reviewers: judges } = sidesOf(pairs.avoids, pairs, others, where)
  need(judged, items.by, where, 'reference')
  needStates(judged, items.in, where)
  if (reviewers) provable(reviewers, judges.fields, where)
  for (const field of [perItem, most]) need(register, field, where, 'integer')
  need(register, seed, where, 'text')
  needStates(pairs, sheets.counts, where)
  for (const [theirs, from] of Object.entries(sheets.gives ?? {})) {
    need(pairs, theirs, where)
    const [side, field = ''] = from.split('.')
    if (side !== 'item' && side !== 'reviewer') throw new Error(`${where}: ${from} is of neither side`)
    needPath(side === 'item' ? judged : judges, field, where)
  }
  const kept = needRegister(others, exclusions.register, where)
  for (const field of [exclusions.round, exclusions.item, exclusions.reviewer])
    need(kept, field, where, 'reference')
  need(kept, exclusions.reason, where, 'text', 'longText')
}
