import type { Register } from '../register.ts'
import { need, needRegister, needStates } from './need.ts'

/**
 * 匹配: what of another register says most of what this record says is proposed, with the reason shown; where nothing
 * comes near enough, that is told. It proposes and never decides: who accepts or declines moves the proposal.
 */
export interface ProposeMatches {
  readonly word: 'proposeMatches'
  /** Our fields with what is looked for. */
  readonly texts: readonly string[]
  readonly among: {
    readonly register: string
    readonly in?: readonly string[]
    readonly texts: readonly string[]
    /** Their fields that hold what ours do: a field of technology, a region. */
    readonly same?: { readonly [theirs: string]: string }
  }
  /** Percent of what is said here that a match covers at least, and how many are proposed at most. */
  readonly least: number
  readonly most: number
  /** What is proposed becomes a record of this register, in its first state; a pair that has one is never proposed again. */
  readonly matches: {
    readonly register: string
    readonly of: string
    readonly to: string
    /** Percent that is covered, and the reason in words. */
    readonly share: string
    readonly reason: string
  }
  /** Our field that says that there is no good match, and what came nearest. It is cleared where there is one. */
  readonly none: string
}

export const proposeMatches = (asked: Omit<ProposeMatches, 'word'>): ProposeMatches => ({
  word: 'proposeMatches',
  ...asked,
})

export function proveProposeMatches(
  { texts, among, matches, none }: ProposeMatches,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  for (const field of texts) need(register, field, where, 'text', 'longText')
  need(register, none, where, 'text', 'longText')
  const theirs = needRegister(others, among.register, where)
  needStates(theirs, among.in ?? [], where)
  for (const field of among.texts) need(theirs, field, where, 'text', 'longText')
  for (const [field, ours] of Object.entries(among.same ?? {}))
    need(theirs, field, where, need(register, ours, where).kind)
  const kept = needRegister(others, matches.register, where)
  for (const [field, target] of [
    [matches.of, register.name],
    [matches.to, theirs.name],
  ] as const) {
    const reference = need(kept, field, where, 'reference')
    if (reference.kind === 'reference' && reference.register !== target)
      throw new Error(`${where}: ${kept.name} ${field} refers to no ${target}`)
  }
  need(kept, matches.share, where, 'integer')
  need(kept, matches.reason, where, 'text', 'longText')
}
