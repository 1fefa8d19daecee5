import { compare, type Decimal, type Problem, sum } from '#lib'
import { getMeasure, type MeasureCatalogue } from './catalogue.ts'
import type { Figure } from './figure.ts'
import type { Relation } from './measure.ts'
import { problems } from './problems.ts'

/** What a relation says against some figures. */
export interface Contradiction {
  readonly problem: Problem
  /** The measures that it is about. */
  readonly measures: readonly string[]
}

/** The measures that a relation ties together: its parts, then the whole. */
export function measuresOf(relation: Relation): readonly string[] {
  return [...(relation.kind === 'part' ? [relation.part] : relation.parts), relation.whole]
}

/**
 * What the relations say against figures of one period, as-of moment and scope. A relation is checked where a figure
 * with a value is at hand for each of its measures.
 */
export function contradictions(
  catalogue: MeasureCatalogue,
  figures: readonly Figure[],
): readonly Contradiction[] {
  const byMeasure = new Map(figures.map((figure) => [figure.measure, figure]))
  return catalogue.relations.flatMap((relation) => {
    const measures = measuresOf(relation)
    const values = measures.flatMap((name) => byMeasure.get(name)?.value ?? [])
    const whole = byMeasure.get(relation.whole)
    if (values.length < measures.length || !whole) return []
    const problem = contradiction(catalogue, relation, values, whole)
    return problem ? [{ problem, measures }] : []
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
    for (const { problem, measures } of contradictions(catalogue, alike))
      for (const measure of measures) {
        const key = `${question} ${measure}`
        against.set(key, [...(against.get(key) ?? []), problem])
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
