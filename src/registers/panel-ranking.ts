import {
  add,
  compare,
  type Decimal,
  divide,
  equals,
  isZero,
  multiply,
  round,
  squareRoot,
  subtract,
  sum,
} from '#lib'

/** What a reviewer gave an item: the whole, and by criterion. */
export interface PanelScore {
  readonly item: string
  readonly reviewer: string
  readonly total: Decimal
  readonly criteria?: { readonly [criterion: string]: Decimal }
}

export interface ScoringRule {
  /** So many of the highest and as many of the lowest scores are left out, by how many there are: the last step reached. */
  readonly drop?: readonly { readonly from: number; readonly each: number }[]
  /** Each reviewer's scores are brought to the mean and spread of all, so that strict and lenient ones count alike. */
  readonly isNormalised?: boolean
  /** Decimals of an item's score, half up. Items rank by what is printed. */
  readonly places: number
  /** Criteria that decide between items of one score, in this order. */
  readonly first?: readonly string[]
}

export interface CutOff {
  /** An item's score is at least this. */
  readonly threshold?: Decimal
  /** So many items pass, at most. */
  readonly most?: number
  /** Of items that are alike where the cut falls, all pass or none does. */
  readonly ties: 'in' | 'out'
}

/** Why an item passes or not. */
export type PanelOutcome = 'passed' | 'passed-tied' | 'below-threshold' | 'beyond-cut' | 'tied-at-cut'

export interface Ranked {
  readonly item: string
  readonly score: Decimal
  /** Means of the criteria that decide between equals, in their order. */
  readonly criteria: readonly Decimal[]
  /** How many scores made it, and those that were left out, the lowest first. */
  readonly counted: number
  readonly dropped: readonly Decimal[]
  /** 1 is the best; who is alike in everything shares a rank, and the ranks after it are left out. */
  readonly rank: number
  /** How many others share it. */
  readonly tied: number
  readonly outcome: PanelOutcome
}

/** Decimals that are carried on the way; what is printed has far fewer. */
const carried = 24

/**
 * Items in their order, best first; those that are alike by their ids. Exact up to the carried decimals, and the same in
 * whatever order scores come. Items without scores are not there.
 */
export function rankItems(scores: readonly PanelScore[], rule: ScoringRule, cut: CutOff): readonly Ranked[] {
  const brought = rule.isNormalised ? normalised(scores) : scores
  const items = [...grouped(brought, ({ item }) => item)].map(([item, given]) => scoreOf(item, given, rule))
  items.sort((a, b) => worse(a, b) || (a.item < b.item ? -1 : 1))
  return alike(items).flatMap(({ rank, group }) =>
    group.map((one) => {
      const placed = { ...one, rank, tied: group.length - 1 }
      return Object.freeze({ ...placed, outcome: outcomeOf(placed, cut) })
    }),
  )
}

/** Items in order, those that are alike together under the rank that they share. */
function alike(items: readonly Scored[]): readonly { readonly rank: number; readonly group: Scored[] }[] {
  const groups: { rank: number; group: Scored[] }[] = []
  for (const [index, item] of items.entries()) {
    const last = groups.at(-1)
    const [first] = last?.group ?? []
    if (last && first && worse(first, item) === 0) last.group.push(item)
    else groups.push({ rank: index + 1, group: [item] })
  }
  return groups
}

type Scored = Omit<Ranked, 'rank' | 'tied' | 'outcome'>

/** Negative: a is better. */
function worse(a: Scored, b: Scored): number {
  const pairs = [
    [a.score, b.score] as const,
    ...a.criteria.map((mean, i) => [mean, b.criteria[i] ?? mean] as const),
  ]
  for (const [one, other] of pairs) {
    const difference = compare(other, one)
    if (difference !== 0) return difference
  }
  return 0
}

function outcomeOf(
  { score, rank, tied }: Omit<Ranked, 'outcome'>,
  { threshold, most, ties }: CutOff,
): PanelOutcome {
  if (threshold !== undefined && compare(score, threshold) < 0) return 'below-threshold'
  if (most === undefined || rank + tied <= most) return 'passed'
  if (rank > most) return 'beyond-cut'
  return ties === 'in' ? 'passed-tied' : 'tied-at-cut'
}

function scoreOf(item: string, given: readonly PanelScore[], rule: ScoringRule): Scored {
  // Of equal scores the reviewer decides which is left out, so that the order in which they came does not.
  const inOrder = given.toSorted((a, b) => compare(a.total, b.total) || (a.reviewer < b.reviewer ? -1 : 1))
  const each = dropped(inOrder.length, rule)
  const counted = inOrder.slice(each, inOrder.length - each)
  const left = [...inOrder.slice(0, each), ...inOrder.slice(inOrder.length - each)]
  return {
    item,
    score: round(mean(counted.map(({ total }) => total)), rule.places),
    criteria: (rule.first ?? []).map((name) =>
      round(mean(counted.map(({ criteria }) => criteria?.[name] ?? '0')), rule.places),
    ),
    counted: counted.length,
    dropped: left.map(({ total }) => round(total, rule.places)),
  }
}

/** How many are left out at each end: as the rule says, as long as one remains. */
function dropped(count: number, { drop = [] }: ScoringRule): number {
  const step = drop.filter(({ from }) => count >= from).toSorted((a, b) => b.from - a.from)[0]
  return Math.min(step?.each ?? 0, Math.floor((count - 1) / 2))
}

function mean(values: readonly Decimal[]): Decimal {
  return divide(sum(values), String(values.length), carried)
}

/** The standard deviation of all of them. */
function spread(values: readonly Decimal[]): Decimal {
  const middle = mean(values)
  const squares = values.map((value) => {
    const apart = subtract(value, middle)
    return multiply(apart, apart)
  })
  return squareRoot(mean(squares), carried)
}

/** A reviewer of one item alone gives nothing to compare with and keeps the score as it is. */
function normalised(scores: readonly PanelScore[]): readonly PanelScore[] {
  const all = scores.map(({ total }) => total)
  if (all.length === 0) return []
  const [middle, wide] = [mean(all), spread(all)]
  return [...grouped(scores, ({ reviewer }) => reviewer).values()].flatMap((own) => {
    const totals = own.map(({ total }) => total)
    if (own.length < 2) return own
    const [ownMiddle, ownWide] = [mean(totals), spread(totals)]
    return own.map((score) => {
      if (isZero(ownWide) || equals(ownMiddle, score.total)) return { ...score, total: middle }
      const apart = divide(multiply(subtract(score.total, ownMiddle), wide), ownWide, carried)
      return { ...score, total: add(middle, apart) }
    })
  })
}

function grouped(
  scores: readonly PanelScore[],
  by: (score: PanelScore) => string,
): Map<string, PanelScore[]> {
  const groups = new Map<string, PanelScore[]>()
  // In an order of their own, so that sums are carried alike whatever order they come in.
  const inOrder = scores.toSorted((a, b) => {
    const [one, other] = [`${a.item}\n${a.reviewer}`, `${b.item}\n${b.reviewer}`]
    return one < other ? -1 : one > other ? 1 : 0
  })
  for (const score of inOrder) {
    const group = groups.get(by(score)) ?? []
    groups.set(by(score), group)
    group.push(score)
  }
  return groups
}
