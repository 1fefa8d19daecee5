import { compare, type Decimal, type Problem, sum } from '#lib'
import { getMeasure, type MeasureCatalogue } from './catalogue.ts'
import type { Figure } from './figure.ts'
import type { Relation } from './measure.ts'
import { problems } from './problems.ts'

/** A relation with the figures that it ties together, and what it says against them. */
export interface JudgedRelation {
  readonly relation: Relation
  /** Its parts, then the whole; a figure that is not at hand is left out. */
  readonly figures: readonly Figure[]
  /** Whether it holds; null where one of its figures is not at hand or has no value. */
  readonly holds: boolean | null
  /** What is wrong where it does not hold. */
  readonly problem?: Problem
}

/** The measures that a relation ties together: its parts, then the whole. */
export function measuresOf(relation: Relation): readonly string[] {
  return [...(relation.kind === 'part' ? [relation.part] : relation.parts), relation.whole]
}

/** Judges every relation of the catalogue by figures of one period, as-of moment and scope. */
export function judgeRelations(
  catalogue: MeasureCatalogue,
  figures: readonly Figure[],
): readonly JudgedRelation[] {
  const byMeasure = new Map(figures.map((figure) => [figure.measure, figure]))
  return catalogue.relations.map((relation): JudgedRelation => {
    const measures = measuresOf(relation)
    const tied = measures.flatMap((name) => byMeasure.get(name) ?? [])
    const values = tied.flatMap(({ value }) => value ?? [])
    const whole = byMeasure.get(relation.whole)
    if (values.length < measures.length || !whole) return { relation, figures: tied, holds: null }
    const problem = contradiction(catalogue, relation, values, whole)
    return { relation, figures: tied, holds: problem === undefined, ...(problem ? { problem } : {}) }
  })
}

function contradiction(
  catalogue: MeasureCatalogue,
  relation: Relation,
  values: readonly Decimal[],
  whole: Figure,
): Problem | undefined {
  const parts = values.slice(0, -1)
  const [last = '0'] = values.slice(-1)
  const shared = {
    period: whole.period,
    whole: relation.whole,
    wholeLabel: whole.label,
    wholeValue: `${last} ${whole.unit}`,
  }
  const partOver = (part: string, value: Decimal, says: string) =>
    problems['part-over-whole']({
      ...shared,
      part,
      partLabel: getMeasure(catalogue, part).label.zh,
      partValue: `${value} ${whole.unit}`,
      says,
    })
  if (relation.kind === 'part') {
    const [part = '0'] = parts
    return compare(part, last) > 0 ? partOver(relation.part, part, relation.says.zh) : undefined
  }
  const over = !relation.overlap ? -1 : relation.parts.findIndex((_, i) => compare(parts[i] ?? '0', last) > 0)
  const [name, value] = [relation.parts[over], parts[over]]
  if (name !== undefined && value !== undefined) return partOver(name, value, '部分不大于整体')
  const total = sum(parts)
  const order = compare(total, last)
  if (order === 0 || (order > 0 && relation.overlap)) return undefined
  const said = { ...shared, parts: relation.parts.join('、'), sum: `${total} ${whole.unit}` }
  return relation.overlap
    ? problems['parts-short-of-whole']({ ...said, overlap: relation.overlap.zh })
    : problems['parts-unlike-whole'](said)
}

/** Adds to the notes of figures, and of their parts, what relations say against them. */
export function annotate(catalogue: MeasureCatalogue, figures: readonly Figure[]): readonly Figure[] {
  const together = new Map<string, Figure[]>()
  for (const figure of figures.flatMap(withParts)) {
    const others = together.get(questionOf(figure))
    if (others) others.push(figure)
    else together.set(questionOf(figure), [figure])
  }
  const against = new Map<string, Problem[]>()
  for (const [question, alike] of together)
    for (const { problem, relation } of judgeRelations(catalogue, alike))
      for (const measure of problem ? measuresOf(relation) : []) {
        const key = `${question} ${measure}`
        if (problem) against.set(key, [...(against.get(key) ?? []), problem])
      }
  const noted = (figure: Figure): Figure => {
    const said = against.get(`${questionOf(figure)} ${figure.measure}`)
    if (!said && !figure.parts) return figure
    return Object.freeze({
      ...figure,
      ...(figure.parts ? { parts: Object.freeze(figure.parts.map(noted)) } : {}),
      ...(said ? { notes: Object.freeze([...(figure.notes ?? []), ...said]) } : {}),
    })
  }
  return Object.freeze(against.size === 0 ? figures : figures.map(noted))
}

/** Relations hold between figures of one period and scope (and so of one as-of). */
function questionOf({ period, scope }: Figure): string {
  return JSON.stringify([period, Object.entries(scope).sort(([a], [b]) => (a < b ? -1 : 1))])
}

function withParts(figure: Figure): readonly Figure[] {
  return [figure, ...(figure.parts ?? []).flatMap(withParts)]
}
