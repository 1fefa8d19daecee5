import type { Evaluation } from '#indicators'
import { canonical, type Quantity, quantity, writeQuantity } from '#lib'
import {
  type ExplainedSpan,
  explainValue,
  type FigureAsking,
  type MeasuresContext,
  takeFigures,
} from '#measures'
import { regions } from '#registers'
import { agree } from '../claims/agree.ts'
import { unitClass } from '../claims/subject.ts'
import type { Fact } from './fact.ts'

/** Where a number that is not ours may come from. */
export interface Origin {
  /** Whether our records give it at all: of another day, another scope, another measure. */
  readonly isKnown: boolean
  /** Goes on with 「这个数」. */
  readonly words: string
}

export interface OriginQuestion extends FigureAsking {
  readonly evaluation: Evaluation
  readonly facts: readonly Fact[]
}

/**
 * Why a document's number differs from a fact: it was the value on another day or of another year, it is that of a part
 * or of another measure; or it never was.
 */
export async function originOf(
  ctx: MeasuresContext,
  question: OriginQuestion,
  fact: Fact,
  written: Quantity,
): Promise<Origin> {
  if (!fact.measure) return otherFact(question.facts, fact, written) ?? stated(fact)
  const { actor, evaluation } = question
  const explained = await explainValue(ctx, {
    actor,
    measure: fact.measure.name,
    value: writeQuantity({ ...written, qualifier: 'exact' }),
    scope: { unit: evaluation.unit },
  })
  const year = String(evaluation.year)
  const spans = explained.ok ? explained.value.spans.filter(isOfItsTime) : []
  const ofYear = spans.find(({ period }) => period === year)
  if (ofYear) return { isKnown: true, words: `是${daysOf(ofYear)}的数，后来又有变动` }
  const other = spans.findLast(({ lastDay }) => lastDay === undefined) ?? spans.at(-1)
  if (other) return { isKnown: true, words: `是 ${other.period} 年度${dayWordsOf(other)}的数` }
  const elsewhere = otherFact(question.facts, fact, written) ?? (await ofRegion(ctx, question, fact, written))
  if (elsewhere) return elsewhere
  const near = explained.ok ? explained.value.nearest[0] : undefined
  const nearest = near ? `，最接近的是${daysOf(near)}的 ${shownAs(fact, near)}` : ''
  return { isKnown: false, words: `在台账里从来没有出现过${nearest}` }
}

/** What was known of a year before it began (a stock has a value then, too) nobody reports as that year's. */
const isOfItsTime = ({ period, lastDay }: ExplainedSpan) => lastDay === undefined || lastDay >= period

/** The days of another year's value; none where it still stands. */
const dayWordsOf = (span: ExplainedSpan) => (span.lastDay === undefined ? '' : daysOf(span))

/** Goes on with 「的数」: 「截至 2024-12-20 至 2024-12-22 」. */
function daysOf({ firstDay, lastDay }: ExplainedSpan): string {
  if (lastDay === undefined) return `自 ${firstDay} 起`
  return firstDay === lastDay ? `截至 ${firstDay} ` : `截至 ${firstDay} 至 ${lastDay} `
}

function shownAs({ quantity: of }: Fact, { value }: ExplainedSpan): string {
  return writeQuantity(quantity(canonical(value), of.unit), { spaced: true })
}

const stated = ({ source }: Fact): Origin => ({
  isKnown: false,
  words: `与填报的数据不同（来源：${source ?? '未注明'}）`,
})

/** Fewer digits than this are equal by chance. */
const leastDigits = 3
const isTelling = ({ value }: Quantity) =>
  value.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= leastDigits

function otherFact(facts: readonly Fact[], fact: Fact, written: Quantity): Origin | undefined {
  if (!isTelling(written)) return undefined
  const same = facts.find(
    (other) =>
      other.key !== fact.key &&
      unitClass(other.quantity.unit) === unitClass(fact.quantity.unit) &&
      agree(written, other.quantity),
  )
  return same && { isKnown: true, words: `与「${same.label}」相同，可能用错了口径` }
}

async function ofRegion(
  ctx: MeasuresContext,
  { actor, evaluation }: OriginQuestion,
  { measure }: Fact,
  written: Quantity,
): Promise<Origin | undefined> {
  if (measure?.kind !== 'aggregate' || !measure.scopes?.region || !isTelling(written)) return undefined
  const { unit, year, asOf } = evaluation
  const places = regions.items.filter(({ code }) => !code.endsWith('0000'))
  const figures = places.map(({ code }) => ({
    measure: measure.name,
    period: String(year),
    scope: { unit, region: code },
  }))
  const taken = await takeFigures(ctx, { actor, asOf, figures })
  const at = taken.ok
    ? taken.value.findIndex(({ value }) => value !== null && agree(written, quantity(value, measure.unit)))
    : -1
  const place = places[at]
  return place && { isKnown: true, words: `是其中「${place.label.zh}」的数，不是全部` }
}
