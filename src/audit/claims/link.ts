import { type Quantity, scales } from '#lib'
import { agree, sameKind, sameNumber } from './agree.ts'
import type { Claim, Passage } from './claim.ts'
import {
  type Heard,
  hear,
  type Likeness,
  likeness,
  type Name,
  type PairWeight,
  readName,
  type Words,
  weighPairs,
} from './likeness.ts'
import { bigrams, unitClass } from './subject.ts'
import type { TableFact } from './table-fact.ts'

/** That a sentence and a row of a table speak of one thing, how sure that is, and why. */
export interface Link {
  readonly claim: number
  readonly fact: number
  /** 0 to 1. */
  readonly sure: number
  /** For people: what speaks for it. */
  readonly why: string
}

interface Pairing {
  readonly claim: Claim
  readonly fact: TableFact
  readonly score: number
  readonly likeness: Likeness
  readonly isSame: boolean
}

/** Names that share a pair with this many others are looked at no further: time stays linear in the document. */
const mostRivals = 24
/** Less of a name than this, and it is not named. */
const leastNamed = 0.5
const leastScore = 0.55
/** Of what a clause says beside the name of a line of the budget, so much must be that name. */
const leastOwn = 0.75
/** How far the next best must be behind for the best to be sure. */
const margin = 0.12

/** 「结余数 ÷ 预算数 × 100 %」: a number of a formula claims nothing. */
const formula = /[÷×]\s*$|[÷×+]\s*\p{Script=Han}/u

const isSkipped = ({ within, period, measured, words }: Claim) =>
  within !== undefined ||
  period !== '' ||
  measured === 'growth' ||
  measured === 'change' ||
  formula.test(words)

/** A number of few digits says little about being the same. */
const digitsOf = ({ value }: Quantity) => value.replace(/^[-0.]+/, '').replace('.', '').length

const rateName = /[率度]$/
const moneyName = /额|资金|经费|投资|产值|收入|成本|费$|价|原值|税收|利润/

const isRate = ({ unit }: Quantity) => unit === '%' || unit === '‰'
const isMoney = ({ unit }: Quantity) => unit.endsWith('元')

/** Whether a sentence's number and a cell's can measure the same: rates with rates, money with money, 家 with 家. */
export function canBeOne(claim: Claim, fact: TableFact): boolean {
  const [a, b] = [claim.quantity, fact.quantity]
  // A cell without a unit is told by its name: 「全市技术合同成交额 1080.3」 is money, 「补助 310」 a count.
  if (b.unit === '') return isRate(a) ? rateName.test(fact.plain) : isMoney(a) === moneyName.test(fact.plain)
  if (isRate(a) !== isRate(b) || isMoney(a) !== isMoney(b)) return false
  return sameKind(a, b) || a.unit === '个' || b.unit === '个'
}

const wordsOf = (claim: Claim): readonly Words[] => [
  { text: claim.own === '' ? claim.before : claim.own, weight: 1 },
  { text: `${claim.topic}${claim.subject}`, weight: 0.95 },
  { text: claim.before, weight: 0.8 },
  { text: claim.under, weight: 0.6 },
]

class Linker {
  private readonly index = new Map<string, number[]>()
  private readonly weight: PairWeight
  private readonly facts: readonly TableFact[]
  private readonly names: readonly Name[]
  private readonly repeated: ReadonlySet<string>

  constructor(facts: readonly TableFact[]) {
    this.facts = facts
    const names = [...new Set(facts.map(({ plain }) => plain))]
    this.weight = weighPairs(names)
    const read = new Map(names.map((name) => [name, readName(name, this.weight)] as const))
    this.names = facts.flatMap(({ plain }) => read.get(plain) ?? [])
    const tables = Map.groupBy(facts, ({ plain, role }) => `${role}|${plain}`)
    this.repeated = new Set([...tables].filter(([, of]) => of.length > 1).map(([name]) => name))
    for (const fact of facts)
      for (const pair of bigrams(fact.plain)) {
        const list = this.index.get(pair)
        if (list) list.push(fact.index)
        else this.index.set(pair, [fact.index])
      }
  }

  /** The rows that share a pair of characters with the words around a number, those of the rarest pairs first. */
  private rivals(pairs: readonly string[]): readonly TableFact[] {
    const lists = pairs.flatMap((pair) => {
      const list = this.index.get(pair)
      return list ? [list] : []
    })
    if (lists.length > mostRivals) lists.sort((a, b) => a.length - b.length)
    const shared = new Map<number, number>()
    for (const list of lists) {
      for (const fact of list.length > mostRivals ? list.slice(0, mostRivals) : list)
        shared.set(fact, (shared.get(fact) ?? 0) + 1)
      if (shared.size > mostRivals * 4) break
    }
    // Of many the nearest, by how many pairs they share.
    const found =
      shared.size <= mostRivals * 2
        ? [...shared.keys()]
        : [...shared]
            .sort(([, a], [, b]) => b - a)
            .slice(0, mostRivals)
            .map(([fact]) => fact)
    return found.flatMap((at) => this.facts[at] ?? [])
  }

  pairings(claim: Claim, table: number | undefined): readonly Pairing[] {
    const words = wordsOf(claim)
    const heard = hear(words, this.weight)
    // Every other sentence speaks of budgets and spending: a line of the budget is named by the number's own clause.
    let own: Heard | undefined
    const near = () => {
      own ??= hear(words.slice(0, 2), this.weight)
      return own
    }
    return this.rivals([...heard.held.keys()]).flatMap((fact) => {
      if (fact.role !== claim.role && fact.kind === 'indicator') return []
      if (table !== undefined && fact.table !== table) return []
      // One of several tables that name it: the sentence does not say which.
      if (table === undefined && this.repeated.has(`${fact.role}|${fact.plain}`)) return []
      const name = this.names[fact.index]
      if (!name || !canBeOne(claim, fact)) return []
      const like = likeness(name, fact.kind === 'indicator' ? heard : near())
      if (like.named < leastNamed || like.apart !== '') return []
      const isSame = holds(claim, fact)
      if (fact.kind === 'fund' && !isSame && like.own < leastOwn) return []
      const score = scoreOf(claim, fact, like, isSame)
      return score < leastScore ? [] : [{ claim, fact, score, likeness: like, isSame }]
    })
  }
}

/** Whether the sentence's number is the cell's, or what the row has for the other role. */
export function holds(
  { role, quantity }: Pick<Claim, 'role' | 'quantity'>,
  fact: Pick<TableFact, 'quantity'>,
): boolean {
  if (!isNear(quantity, fact.quantity, 2)) return false
  return role === 'target' ? sameNumber(fact.quantity, quantity) : agree(fact.quantity, quantity)
}

function scoreOf(claim: Claim, fact: TableFact, like: Likeness, isSame: boolean): number {
  const [a, b] = [claim.quantity, fact.quantity]
  const isUnit = a.unit !== '' && unitClass(a.unit) === unitClass(b.unit)
  const bonus = isUnit && !isRate(a) ? 0.08 : isUnit ? 0.03 : 0
  const number = isSame ? Math.min(0.25, 0.08 * digitsOf(a)) : isNear(a, b) ? 0 : -0.15
  return like.named * 0.7 + like.own * 0.22 + bonus + number
}

/** Only to tell sizes apart: no sum and no comparison rests on it. */
const roughly = ({ value, scale }: Quantity) => Number(value) * 10 ** scales[scale]

/** Two values of one thing are rarely ten times apart. */
function isNear(a: Quantity, b: Quantity, times = 10): boolean {
  const isBare = b.unit === ''
  const [p, q] = isBare ? [Number(a.value), Number(b.value)] : [roughly(a), roughly(b)]
  return p === q || (p > 0 && q > 0 && p / q < times && q / p < times)
}

function whyOf({ claim, fact, isSame, likeness: like }: Pairing, isOnly: boolean): string {
  const words = claim.words.trim() || claim.subject
  const parts = [`「${words}」与表中「${fact.name}」`]
  parts.push(like.named > 0.95 ? '名称相同' : `名称有 ${Math.round(like.named * 100)}% 相合`)
  const { unit } = claim.quantity
  if (unit !== '' && unitClass(unit) === unitClass(fact.quantity.unit)) parts.push(`单位同为「${unit}」`)
  if (isSame) parts.push('数也相同')
  if (isOnly) parts.push('表中没有更相近的一行')
  return parts.join('，')
}

/**
 * Links the claims of the prose with the numbers of the tables: within a passage a number of the table has one sentence
 * at most and a sentence one number, the best first. A cell's sentences meet only rows of its own table.
 */
export function linkClaims(
  claims: readonly Claim[],
  passages: readonly Passage[],
  facts: readonly TableFact[],
): readonly Link[] {
  if (facts.length === 0) return []
  const linker = new Linker(facts)
  const tables = new Set(facts.map(({ table }) => table))
  const links: Link[] = []
  for (const [at, of] of Map.groupBy(claims, ({ passage }) => passage)) {
    const cell = passages[at]?.cell
    const table = cell && tables.has(cell.table) ? cell.table : undefined
    const pairings = of.flatMap((claim) => (isSkipped(claim) ? [] : linker.pairings(claim, table)))
    links.push(...assign(pairings))
  }
  return links
}

/** The best pairs of one passage; how sure depends on how far the next best is behind. */
function assign(pairings: readonly Pairing[]): readonly Link[] {
  const sorted = [...pairings].sort((a, b) => b.score - a.score)
  const rivalsOfClaim = Map.groupBy(sorted, ({ claim }) => claim.index)
  const rivalsOfFact = Map.groupBy(sorted, ({ fact }) => fact.index)
  const [claims, facts] = [new Set<number>(), new Set<number>()]
  const links: Link[] = []
  for (const pairing of sorted) {
    const { claim, fact, score, isSame } = pairing
    if (claims.has(claim.index) || (facts.has(fact.index) && !isSame)) continue
    const next = Math.max(
      0,
      ...(rivalsOfClaim.get(claim.index) ?? []).filter((one) => one.fact !== fact).map((one) => one.score),
      ...(rivalsOfFact.get(fact.index) ?? [])
        .filter((one) => one.claim !== claim && !(isSame && one.isSame))
        .map((one) => one.score),
    )
    claims.add(claim.index)
    facts.add(fact.index)
    const isOnly = score - next >= margin
    const isPart = claim.partOf !== undefined || claim.limit !== ''
    // Money of a whole that is far from it is of another whole.
    const isFar = fact.kind === 'fund' && !isSame && !isNear(claim.quantity, fact.quantity)
    const doubt = (isOnly ? 1 : 0.75) * (isPart && !isSame ? 0.7 : 1) * (isFar ? 0.5 : 1)
    const sure = Math.min(1, score) * doubt
    links.push({ claim: claim.index, fact: fact.index, sure, why: whyOf(pairing, isOnly) })
  }
  return links
}
