import type { Claim } from './claim.ts'
import { stagesOf } from './likeness.ts'
import type { Statement } from './statement.ts'
import { bigrams, unitClass } from './subject.ts'

/** Numbers that stand in the same words in two places: a sentence that was written once and used twice. */
export interface Parallel {
  readonly claims: readonly Claim[]
  /** 0 to 1. */
  readonly sure: number
  readonly why: string
}

/** How many characters before and after a number are compared. */
const [leftReach, rightReach] = [36, 10]
const tailLength = 4
const leastLeft = 7
const leastAlike = 0.72
/** What stands in more places than this is a turn of phrase. */
const mostPlaces = 4

interface Window {
  readonly claim: Claim
  readonly left: string
  readonly right: string
}

const notWords = /[^\p{Script=Han}A-Za-z]/gu

/** The words around a number, other numbers left out: up to the ends of its sentence. */
function windowOf(claim: Claim, text: string): Window {
  const before = text.slice(Math.max(0, claim.numberStart - leftReach), claim.numberStart)
  const left = (before.split(/[。；;！!？?\n]/).at(-1) ?? '').replace(notWords, '')
  const after = text.slice(claim.end, claim.end + rightReach).split(/[。；;！!？?\n，,]/)[0] ?? ''
  return { claim, left, right: after.replace(notWords, '') }
}

/** 「受理申报材料」 and 「推荐上报申报材料」 are two steps. */
function isOtherStep(a: string, b: string): boolean {
  const [x, y] = [stagesOf(a), stagesOf(b)]
  return x.length !== y.length || x.some((step) => !y.includes(step))
}

/** Dice's coefficient over pairs of characters. */
function alike(a: string, b: string): number {
  const [x, y] = [bigrams(a), bigrams(b)]
  if (x.size + y.size === 0) return 1
  let shared = 0
  for (const pair of x) if (y.has(pair)) shared += 1
  return (2 * shared) / (x.size + y.size)
}

/** Claims in the same words in different places that have no name in common yet; `known` are those that have. */
export function parallelsOf(
  { claims, passages }: Statement,
  known: ReadonlySet<number>,
): readonly Parallel[] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.measured === 'change' || claim.quantity.unit === '') continue
    const tail = claim.own.slice(-tailLength)
    if (tail === '') continue
    const name = `${claim.role}|${claim.period}|${unitClass(claim.quantity.unit)}|${tail}`
    const group = groups.get(name)
    if (group) group.push(claim)
    else groups.set(name, [claim])
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2 || group.length > mostPlaces) return []
    const windows = group
      .map((claim) => windowOf(claim, passages[claim.passage]?.text ?? ''))
      .filter(({ left }) => left.length >= leastLeft)
    return pairsOf(windows).flatMap(([a, b]): readonly Parallel[] => {
      const isApart = a.claim.passage !== b.claim.passage
      if (!isApart || isOtherStep(a.left, b.left)) return []
      if (known.has(a.claim.index) && known.has(b.claim.index)) return []
      const score = alike(a.left, b.left) * 0.85 + alike(a.right, b.right) * 0.15
      if (score < leastAlike) return []
      const words = a.claim.words.trim() || a.claim.subject
      const why = `两处「${words}」前后的文字有 ${Math.round(score * 100)}% 相同`
      return [{ claims: [a.claim, b.claim], sure: 0.4 + score * 0.5, why }]
    })
  })
}

const pairsOf = <T>(of: readonly T[]): readonly (readonly [T, T])[] =>
  of.flatMap((a, at) => of.slice(at + 1).map((b) => [a, b] as const))
