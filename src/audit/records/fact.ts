import { type Evaluation, listManualFigures } from '#indicators'
import { formatQuantity, ok, type Quantity, quantity, type Result } from '#lib'
import { type Figure, type FigureAsking, type Measure, type MeasuresContext, takeFigures } from '#measures'
import { canonicalSubject, overlap, subjectKey, unitClass } from '../claims/subject.ts'

/** A number that our records give, by what it is called: a measure's figure, or what a person stated with its source. */
export interface Fact {
  readonly label: string
  /** What its label says without the words for counting. */
  readonly subject: string
  readonly key: string
  /** Exact, without scale. */
  readonly quantity: Quantity
  /** As it is usually printed. */
  readonly shown: string
  readonly measure?: Measure
  readonly figure?: Figure
  /** Of a stated figure: where it comes from. */
  readonly source?: string
}

/** Words that end a label and only say that something is counted or paid. */
const countingWords = /(?:项数|家数|份数|人数|次数|场数|件数|数量|总数|总额|数)$/

/** The same subject for a label and for a sentence: 登记技术合同项数 and 共登记技术合同 … 项. */
export function subjectOf(label: string): string {
  return canonicalSubject(label.replace(countingWords, ''))
}

/** Every number of the year that our records give for a unit. Problems: those of `takeFigures`. */
export async function listFacts(
  ctx: MeasuresContext,
  { actor }: FigureAsking,
  { unit, year, asOf }: Evaluation,
): Promise<Result<readonly Fact[]>> {
  const measures = [...ctx.measures.measures.values()]
  const asked = measures.map(({ name }) => ({ measure: name, period: String(year), scope: { unit } }))
  const taken = await takeFigures(ctx, { actor, asOf, figures: asked })
  if (!taken.ok) return taken
  const stated = await listManualFigures(ctx, { actor, unit, year, asOf })
  if (!stated.ok) return stated
  const facts: Fact[] = []
  for (const [at, figure] of taken.value.entries()) {
    const measure = measures[at]
    if (!measure || figure.value === null) continue
    const of = quantity(figure.value, measure.unit)
    const shown = formatQuantity(figure.value, measure.unit, measure.shown)
    facts.push({ ...named(measure.label.zh), quantity: of, shown, measure, figure })
  }
  for (const { label, quantity: of, written, source } of stated.value)
    if (of) facts.push({ ...named(label), quantity: of, shown: written, source })
  return ok(facts)
}

function named(label: string): Pick<Fact, 'label' | 'subject' | 'key'> {
  const subject = subjectOf(label)
  return { label, subject, key: subjectKey(subject) }
}

/** So much of the pairs of characters of either name must stand in the other. */
const leastOverlap = 0.85
const leastRatio = 0.75

/** The facts that words and a unit speak of; those of the very same name before those of a like one. */
export function factsNamed(
  facts: readonly Fact[],
  { key, subject, unit }: { readonly key: string; readonly subject: string; readonly unit: string },
): readonly Fact[] {
  if (key === '') return []
  const ofUnit = facts.filter((fact) => unit === '' || unitClass(fact.quantity.unit) === unitClass(unit))
  const keys = new Set([key, subjectKey(subject)])
  const same = ofUnit.filter((fact) => keys.has(fact.key))
  if (same.length > 0) return same
  return ofUnit.filter((fact) => {
    const [less = 0, more = 1] = [[...fact.subject].length, [...subject].length].sort((a, b) => a - b)
    return less / more >= leastRatio && overlap(fact.subject, subject) >= leastOverlap
  })
}
