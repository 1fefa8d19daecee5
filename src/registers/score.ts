import type { Label } from '#lib'
import type { Fields } from './field.ts'
import type { Values } from './register.ts'
import { compileRequirement, type Judge, type Judged } from './requirement.ts'
import type { Rubric, RubricBlock, RubricCondition, RubricItem } from './rubric.ts'
import type { Certainty } from './rule-set.ts'
import { compileScale, leastOf, type Measuring, mostOf } from './scale.ts'

interface Line {
  readonly name: string
  readonly label: Label
  readonly source: string
  readonly certainty?: Certainty
  readonly explains?: Label
}

export interface ScoredCondition extends Line, Judged {}

export interface ScoredItem extends Line {
  readonly most: number
  /** What it gives at least and at most; the same where nothing is left to decide. */
  readonly least: number
  readonly upTo: number
  /** The step that was reached, and the number that decided it. */
  readonly step: Label
  readonly found?: string
  /** Points were given that lie outside the step's band; they are not counted. */
  readonly misfit?: number
}

export interface ScoredBlock {
  readonly name: string
  readonly label: Label
  readonly most: number
  readonly least: number
  readonly upTo: number
  readonly items: readonly ScoredItem[]
}

/** What a rubric says of one record: plain values, the same for the same record and version whenever it is asked. */
export interface ScoreSheet {
  readonly conditions: readonly ScoredCondition[]
  readonly blocks: readonly ScoredBlock[]
  /** All points, at least and at most: the same where every item is decided. */
  readonly least: number
  readonly upTo: number
  /** The direct ways, where the rubric has any. */
  readonly direct: readonly ScoredCondition[]
  /** passes, fails, or open: the conditions hold, and points that are still to be given decide. */
  readonly result: 'passes' | 'fails' | 'open'
  /** By which way it passes. */
  readonly route?: 'points' | 'direct'
  /** The conditions and items, by name, for which it fails. */
  readonly unmet: readonly string[]
}

/** A rubric made ready to be asked of many records. */
export type Scorer = (values: Values) => ScoreSheet

const scorers = new WeakMap<Rubric, Scorer>()

/** The sheet of a record by a rubric over a register's fields, which is compiled once. */
export function scoreBy(rubric: Rubric, fields: Fields, values: Values): ScoreSheet {
  const scorer = scorers.get(rubric) ?? compileRubric(rubric, fields)
  scorers.set(rubric, scorer)
  return scorer(values)
}

export function compileRubric(rubric: Rubric, fields: Fields): Scorer {
  const conditions = rubric.conditions.map((condition) => compileCondition(condition, fields))
  const direct = rubric.direct?.any.map((condition) => compileCondition(condition, fields)) ?? []
  const blocks = rubric.blocks.map((block) => compileBlock(block, fields))
  prove(rubric)
  return (values) => {
    const scored = {
      conditions: conditions.map((judge) => judge(values)),
      direct: direct.map((judge) => judge(values)),
      blocks: blocks.map((score) => score(values)),
    }
    const least = total(scored.blocks, ({ least }) => least)
    const upTo = total(scored.blocks, ({ upTo }) => upTo)
    return Object.freeze({ ...scored, least, upTo, ...conclude(rubric, scored, least, upTo) })
  }
}

function prove({ conditions, blocks, mustScore = [], direct }: Rubric): void {
  const names = [...conditions, ...blocks.flatMap(({ items }) => items), ...(direct?.any ?? [])].map(
    ({ name }) => name,
  )
  if (new Set(names).size < names.length) throw new Error('a rubric names two things alike')
  for (const name of [...mustScore, ...(direct?.needs ?? [])])
    if (!names.includes(name)) throw new Error(`a rubric has no ${name}`)
}

function lineOf({ name, label, source, certainty, explains }: RubricCondition | RubricItem): Line {
  return { name, label, source, ...(certainty ? { certainty } : {}), ...(explains ? { explains } : {}) }
}

function compileCondition(condition: RubricCondition, fields: Fields): (values: Values) => ScoredCondition {
  const line = lineOf(condition)
  const judge: Judge = compileRequirement(condition.requires, fields)
  return (values) => ({ ...line, ...judge(values) })
}

function compileBlock(block: RubricBlock, fields: Fields): (values: Values) => ScoredBlock {
  const { name, label, most } = block
  const items = block.items.map((item) => compileItem(item, fields))
  return (values) => {
    const scored = items.map((score) => score(values))
    const capped = (of: (item: ScoredItem) => number) => Math.min(most, total(scored, of))
    return {
      ...{ name, label, most, items: scored },
      least: capped(({ least }) => least),
      upTo: capped(({ upTo }) => upTo),
    }
  }
}

function compileItem(item: RubricItem, fields: Fields): (values: Values) => ScoredItem {
  const { given, most } = item
  if (given !== undefined && fields[given]?.kind !== 'integer')
    throw new Error(`a rubric takes points from ${given}, which is no integer field`)
  const line = lineOf(item)
  const measure: Measuring = compileScale(item.scale, most, fields)
  return (values) => {
    const { points, label, found } = measure(values)
    const least = leastOf(points)
    const upTo = mostOf(points)
    const shared = { ...line, most, step: label, ...(found === undefined ? {} : { found }) }
    const awarded = given === undefined ? undefined : values[given]
    if (typeof awarded !== 'number') return { ...shared, least, upTo }
    if (awarded < least || awarded > upTo) return { ...shared, least, upTo, misfit: awarded }
    return { ...shared, least: awarded, upTo: awarded }
  }
}

function total<T>(of: readonly T[], points: (one: T) => number): number {
  return of.reduce((sum, one) => sum + points(one), 0)
}

type Conclusion = Pick<ScoreSheet, 'result' | 'route' | 'unmet'>

function conclude(
  { passesAt, mustScore = [], direct: way }: Rubric,
  { conditions, direct, blocks }: Pick<ScoreSheet, 'conditions' | 'direct' | 'blocks'>,
  least: number,
  upTo: number,
): Conclusion {
  const unmet = conditions.filter(({ met }) => !met).map(({ name }) => name)
  if (way && !way.needs.some((name) => unmet.includes(name)) && direct.some(({ met }) => met))
    return { result: 'passes', route: 'direct', unmet: [] }
  const items = blocks.flatMap((block) => block.items)
  const empty = items.filter((item) => mustScore.includes(item.name) && item.upTo === 0)
  const reaches = (points: number) =>
    !passesAt || (passesAt.is === 'gt' ? points > passesAt.points : points >= passesAt.points)
  const failed = [...unmet, ...empty.map(({ name }) => name), ...(reaches(upTo) ? [] : ['points'])]
  if (failed.length > 0) return { result: 'fails', unmet: failed }
  if (!reaches(least)) return { result: 'open', unmet: [] }
  return { result: 'passes', route: 'points', unmet: [] }
}
