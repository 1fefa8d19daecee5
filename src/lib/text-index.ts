/** A text of the index that is like another, and how much of the other it covers: 0 nothing, 1 all that it says. */
export interface TextHit {
  readonly at: number
  readonly share: number
}

/** Robertson's constants: how soon a word said again says no more, and how much long texts are held back. */
const [k1, b] = [1.2, 0.75]
/** In a large collection what stands in so much of it tells nothing apart; leaving it out saves most of the work. */
const common = 0.25
const large = 1000

/**
 * Texts by what they say: BM25 over pairs of neighbouring Chinese characters and over whole words and numbers of other
 * scripts. It needs no dictionary, and a question in other words finds nothing, which is told and not hidden.
 */
export class TextIndex {
  readonly #texts: readonly string[]
  readonly #terms = new Map<string, number>()
  /** Where a term's postings begin; one more at the end. */
  readonly #starts: Int32Array
  readonly #docs: Int32Array
  readonly #weights: Float64Array
  readonly #idf: Float64Array
  readonly #mean: number

  constructor(texts: readonly string[]) {
    this.#texts = texts.map(plainText)
    const counted = this.#texts.map((text) => this.#count(text))
    const lengths = counted.map((terms) => total(terms))
    this.#mean = Math.max(lengths.reduce((sum, length) => sum + length, 0) / Math.max(texts.length, 1), 1)
    const found = new Int32Array(this.#terms.size)
    for (const terms of counted) for (const term of terms.keys()) found[term] = (found[term] ?? 0) + 1
    this.#idf = Float64Array.from(found, (df) => Math.log(1 + (texts.length - df + 0.5) / (df + 0.5)))
    this.#starts = new Int32Array(found.length + 1)
    for (const [term, df] of found.entries()) this.#starts[term + 1] = (this.#starts[term] ?? 0) + df
    const size = this.#starts[found.length] ?? 0
    this.#docs = new Int32Array(size)
    this.#weights = new Float64Array(size)
    const next = this.#starts.slice()
    for (const [at, terms] of counted.entries())
      for (const [term, tf] of terms) {
        const place = next[term] ?? 0
        next[term] = place + 1
        this.#docs[place] = at
        this.#weights[place] = (this.#idf[term] ?? 0) * saturated(tf, lengths[at] ?? 0, this.#mean)
      }
  }

  get size(): number {
    return this.#texts.length
  }

  /** Terms of a text of the index, with how often they stand in it. New ones are numbered. */
  #count(text: string): Map<number, number> {
    const counts = new Map<number, number>()
    for (const term of termsOf(text)) {
      let number = this.#terms.get(term)
      if (number === undefined) {
        number = this.#terms.size
        this.#terms.set(term, number)
      }
      counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    return counts
  }

  /** Those that cover most of a text, the best first, then in the order of the index; only those that `may` be found. */
  search(text: string, most: number, may: (at: number) => boolean = () => true): readonly TextHit[] {
    const asked = new Map<string, number>()
    for (const term of termsOf(plainText(text))) asked.set(term, (asked.get(term) ?? 0) + 1)
    const length = total(asked)
    const unknown = Math.log(1 + (this.size + 0.5) / 0.5)
    const tooCommon = this.size >= large ? this.size * common : Number.POSITIVE_INFINITY
    const scores = new Float64Array(this.size)
    let whole = 0
    for (const [word, tf] of asked) {
      const term = this.#terms.get(word)
      const idf = term === undefined ? unknown : (this.#idf[term] ?? 0)
      const [from, to] = term === undefined ? [0, 0] : [this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0]
      if (to - from > tooCommon) continue
      whole += idf * saturated(tf, length, this.#mean)
      for (let place = from; place < to; place++) {
        const at = this.#docs[place] ?? 0
        scores[at] = (scores[at] ?? 0) + (this.#weights[place] ?? 0)
      }
    }
    return whole === 0 ? [] : best(scores, most, whole, may)
  }

  /** The longest passages that a text shares with one of the index, the most telling first, as they stand there. */
  shared(text: string, at: number, most: number): readonly string[] {
    const [asked, found] = [plainText(text), this.#texts[at] ?? '']
    const weights = new Map<string, number>()
    for (let from = 0; from < found.length; ) {
      let to = from + 1
      while (
        to <= found.length &&
        asked.includes(found.slice(from, to)) &&
        !/\s$/.test(found.slice(from, to))
      )
        to++
      const passage = found.slice(from, to - 1).trim()
      if (passage.length >= shortest && !cutsWord(found, from, to - 1))
        weights.set(passage, this.#weightOf(passage))
      from = Math.max(to - 1, from + 1)
    }
    const inOrder = [...weights].sort(([a, one], [other, two]) => two - one || (a < other ? -1 : 1))
    return inOrder.slice(0, most).map(([passage]) => passage)
  }

  #weightOf(passage: string): number {
    let weight = 0
    for (const term of new Set(termsOf(passage))) {
      const number = this.#terms.get(term)
      weight += number === undefined ? 0 : (this.#idf[number] ?? 0)
    }
    return weight
  }
}

const shortest = 2

/** One form of what people write in several: full-width and old letters, capitals, signs and spaces. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const runs = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu
const han = /^\p{Script=Han}/u

function* termsOf(text: string): Iterable<string> {
  for (const [run] of text.matchAll(runs)) {
    if (!han.test(run) || run.length === 1) yield run
    else for (let at = 0; at + 2 <= run.length; at++) yield run.slice(at, at + 2)
  }
}

const letter = /^[^\p{Script=Han}\s]$/u

/** Whether a passage begins or ends within a word of letters. */
function cutsWord(text: string, from: number, to: number): boolean {
  const joins = (at: number) => letter.test(text[at - 1] ?? ' ') && letter.test(text[at] ?? ' ')
  return joins(from) || joins(to)
}

function total(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

function saturated(tf: number, length: number, mean: number): number {
  return (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * length) / mean))
}

/** What is printed of a share: to the hundredth, so that what reads alike is alike. */
const printed = (share: number) => Math.round(Math.min(share, 1) * 100) / 100

function best(
  scores: Float64Array,
  most: number,
  whole: number,
  may: (at: number) => boolean,
): readonly TextHit[] {
  const hits: TextHit[] = []
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0
    const last = hits.length < most ? undefined : hits.at(-1)
    if (score === 0 || (last && score <= whole * last.share - whole * 0.005) || !may(at)) continue
    const share = printed(score / whole)
    if (share === 0 || (last && share <= last.share)) continue
    const place = hits.findIndex((hit) => hit.share < share)
    hits.splice(place < 0 ? hits.length : place, 0, { at, share })
    if (hits.length > most) hits.pop()
  }
  return hits
}
