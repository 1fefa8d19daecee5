import { bigrams, canonicalSubject, isGenericPair, withoutCounting } from './subject.ts'
import { rateWords, stages } from './vocabulary.ts'

/** Words that may say what a number is about, and how much what they say weighs: its own clause 1, a heading less. */
export interface Words {
  readonly text: string
  readonly weight: number
}

/** How much two namings of a thing have in common, and what keeps them apart. */
export interface Likeness {
  /** 0 to 1: the part of the name that the words cover. */
  readonly named: number
  /** 0 to 1: the part of the words next to the number that the name covers. */
  readonly own: number
  /** Both name a step (申报, 入库) or a rate (合格率, 及时率), and it is another one. */
  readonly apart: string
}

/** How much a pair of characters tells: less, the more names of the document hold it. */
export type PairWeight = (pair: string) => number

/** Weights by how many of some names hold a pair: what all rows share tells none of them apart. */
export function weighPairs(names: readonly string[]): PairWeight {
  const count = new Map<string, number>()
  for (const name of names) for (const pair of bigrams(name)) count.set(pair, (count.get(pair) ?? 0) + 1)
  const weights = new Map<string, number>()
  return (pair) => {
    const known = weights.get(pair)
    if (known !== undefined) return known
    const weight = (isGenericPair(pair) ? 0.35 : 1) / (1 + Math.log2(count.get(pair) ?? 1))
    weights.set(pair, weight)
    return weight
  }
}

/** A name made ready to be compared with many: its pairs of characters, and what each character weighs. */
export interface Name {
  readonly pairs: readonly string[]
  readonly held: ReadonlySet<string>
  /** Each character weighs as its most telling pair. */
  readonly weights: readonly number[]
  readonly whole: number
  readonly rate: string
  readonly steps: readonly string[]
}

const pairsOf = (text: string): readonly string[] => {
  const pairs: string[] = []
  for (let at = 0; at + 1 < text.length; at += 1) pairs.push(text.slice(at, at + 2))
  return pairs
}

export function readName(text: string, weight: PairWeight): Name {
  const pairs = pairsOf(text)
  const weights = Array.from({ length: text.length }, () => 0)
  for (const [at, pair] of pairs.entries()) {
    const own = weight(pair)
    weights[at] = Math.max(weights[at] ?? 0, own)
    weights[at + 1] = Math.max(weights[at + 1] ?? 0, own)
  }
  let whole = 0
  for (const one of weights) whole += one
  return { pairs, held: new Set(pairs), weights, whole, rate: rateOf(text), steps: stagesOf(text) }
}

/** The part of a name's characters that stand in a pair which others hold too, each as much as it weighs. */
function covered({ pairs, weights, whole }: Name, held: (pair: string) => number): number {
  if (whole === 0) return 0
  let sum = 0
  let before = 0
  for (let at = 0; at <= pairs.length; at += 1) {
    const pair = pairs[at]
    const now = pair === undefined ? 0 : held(pair)
    sum += (weights[at] ?? 0) * Math.max(before, now)
    before = now
  }
  return sum / whole
}

const stepOf = new Map(stages.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)))
const anyStep = new RegExp([...stepOf.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')
const anyRate = new RegExp([...rateWords].sort((a, b) => b.length - a.length).join('|'))

/** The steps of a process that a text names, each under its first word. */
export function stagesOf(text: string): readonly string[] {
  const found = text.match(anyStep)
  return found ? [...new Set(found.map((word) => stepOf.get(word) ?? word))] : []
}

/** 合格率, 及时率, 满意度: which of its rates a name speaks of. */
export function rateOf(text: string): string {
  return anyRate.exec(text)?.[0] ?? ''
}

/** What both name and is not the same: a step or a rate. Empty where nothing speaks against. */
export function apartBy(name: Pick<Name, 'rate' | 'steps'>, { own, around }: Heard): string {
  if (name.rate !== '' && own.rate !== '' && name.rate !== own.rate) return `${name.rate}与${own.rate}`
  const isShared =
    name.steps.length === 0 || name.steps.some((step) => own.steps.includes(step) || around.includes(step))
  if (own.steps.length > 0 && !isShared) return `${name.steps[0]}与${own.steps[0]}`
  // A step that only one of them names makes it a narrower thing: 入库企业 is not every 企业.
  const narrower = own.steps.find((step) => !name.steps.includes(step))
  return narrower !== undefined && name.steps.length === 0 && narrowing.has(narrower) ? narrower : ''
}

const narrowing: ReadonlySet<string> = new Set(['入库', '立项', '获批', '获奖', '通过', '新增', '退回', '未'])

/** The words around a number made ready to be compared with many names. */
export interface Heard {
  readonly held: ReadonlyMap<string, number>
  readonly own: Name
  readonly around: string
}

export function hear(words: readonly Words[], weight: PairWeight): Heard {
  const held = new Map<string, number>()
  for (const { text, weight: of } of words)
    for (const pair of pairsOf(text)) if ((held.get(pair) ?? 0) < of) held.set(pair, of)
  return { held, own: readName(words[0]?.text ?? '', weight), around: words.map(({ text }) => text).join('') }
}

/** Compares a name (of a row, of a claim) with the words around a number. Linear in both. */
export function likeness(name: Name, heard: Heard): Likeness {
  return {
    named: covered(name, (pair) => heard.held.get(pair) ?? 0),
    own: covered(heard.own, (pair) => (name.held.has(pair) ? 1 : 0)),
    apart: apartBy(name, heard),
  }
}

/** A name without what it says of the unit and of how it is counted: 「会议培训举办次数（次）」. */
export function plainName(name: string): string {
  return withoutCounting(canonicalSubject(name.normalize('NFKC').replace(/\([^()]{1,4}\)$/, '')))
}
