import type { Field } from '../field.ts'
import type { ScoringRule } from '../panel-ranking.ts'
import type { Register } from '../register.ts'
import { need, needMove, needRegister, needStates } from './need.ts'

/** 评审: items of a round are scored by reviewers, each on a sheet of their own, criterion by criterion. */
export interface Panel {
  /** The register of rounds, with its list of criteria and what bounds their points. */
  readonly round: string
  readonly criteria: {
    readonly list: string
    readonly name: string
    readonly most: string
    /** A decimal by which the points are multiplied; absent: points count as they are. */
    readonly weight?: string
  }
  /** Of the round, where given: the least score that passes, and how many pass. */
  readonly threshold?: string
  readonly most?: string
  readonly ties: 'in' | 'out'
  readonly rule: ScoringRule
  /** So many scores an item has at least. */
  readonly atLeast: number
  readonly items: {
    readonly register: string
    /** Their field that refers to the round, and the state in which they are judged. */
    readonly by: string
    readonly in: readonly string[]
    /** The system's move that each takes with its result. */
    readonly move: string
    /** Fields that take it: the score, the rank, whether it passes, and how that came about, in words. */
    readonly score: string
    readonly rank: string
    readonly passed: string
    readonly reason: string
  }
  readonly sheets: {
    readonly register: string
    readonly item: string
    readonly reviewer: string
    /** The list of points: the criterion's name, and the points. */
    readonly scores: string
    readonly criterion: string
    readonly points: string
    readonly total: string
    /** States in which a sheet counts, and those in which it still has to be dealt with. */
    readonly submitted: readonly string[]
    readonly open: readonly string[]
  }
}

/** 打分: every criterion of the round has its points, once, within its bound; the total is worked out, exactly. */
export interface ScoreSheetWord {
  readonly word: 'scoreSheet'
  readonly panel: Panel
}
export const scoreSheet = (panel: Panel): ScoreSheetWord => ({ word: 'scoreSheet', panel })

/**
 * 汇总排序: no sheet is open, every item has its scores; extremes are left out, items rank by what is printed, and each
 * takes its move with score, rank, whether it passes, and why, in words.
 */
export interface RankPanel {
  readonly word: 'rankPanel'
  readonly panel: Panel
}
export const rankPanel = (panel: Panel): RankPanel => ({ word: 'rankPanel', panel })

/** 取阅: fields of what the record refers to are taken over, as they stand at the move: what a reviewer may read from now on. */
export interface TakeFrom {
  readonly word: 'takeFrom'
  /** The field that refers to it. */
  readonly of: string
  /** Our field, and theirs. */
  readonly fields: { readonly [ours: string]: string }
}
export const takeFrom = (asked: Omit<TakeFrom, 'word'>): TakeFrom => ({ word: 'takeFrom', ...asked })

function needInner(field: Field, name: string, where: string): void {
  if (field.kind !== 'list' || !(name in field.fields))
    throw new Error(`${where} names an unknown field ${name}`)
}

export function provePanel(
  { word, panel }: ScoreSheetWord | RankPanel,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const { round: name, criteria, threshold, most, items, sheets } = panel
  const round = needRegister(others, name, where)
  const list = need(round, criteria.list, where, 'list')
  for (const field of [
    criteria.name,
    criteria.most,
    ...(criteria.weight === undefined ? [] : [criteria.weight]),
  ])
    needInner(list, field, where)
  if (threshold !== undefined) need(round, threshold, where, 'decimal', 'integer')
  if (most !== undefined) need(round, most, where, 'integer')
  const judged = needRegister(others, items.register, where)
  need(judged, items.by, where, 'reference')
  needStates(judged, items.in, where)
  needMove(judged, items.move, where)
  need(judged, items.score, where, 'decimal')
  need(judged, items.rank, where, 'integer')
  need(judged, items.passed, where, 'yesNo')
  need(judged, items.reason, where, 'text', 'longText')
  const asks = judged.lifecycle?.moves[items.move]?.asks ?? []
  for (const field of [items.score, items.rank, items.passed, items.reason])
    if (!asks.includes(field))
      throw new Error(`${where}: ${judged.name} ${items.move} does not ask for ${field}`)
  const scored = needRegister(others, sheets.register, where)
  need(scored, sheets.item, where, 'reference')
  need(scored, sheets.reviewer, where)
  need(scored, sheets.total, where, 'decimal')
  const points = need(scored, sheets.scores, where, 'list')
  for (const field of [sheets.criterion, sheets.points]) needInner(points, field, where)
  needStates(scored, [...sheets.submitted, ...sheets.open], where)
  const owner = word === 'scoreSheet' ? scored : round
  if (register.name !== owner.name) throw new Error(`${where}: it is a word of ${owner.name}`)
}

export function proveTakeFrom(
  { of, fields }: TakeFrom,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const field = need(register, of, where, 'reference')
  const theirs = needRegister(others, field.kind === 'reference' ? field.register : '', where)
  for (const [ours, from] of Object.entries(fields))
    need(register, ours, where, need(theirs, from, where).kind)
}
