import { sql } from 'kysely'
import type { Session } from '#db'
import {
  absolute,
  addDays,
  baseValue,
  compare,
  type Day,
  type Decimal,
  dayOf,
  fail,
  type Instant,
  ok,
  parseQuantity,
  type Quantity,
  quantity,
  type Result,
  sameAtPrecision,
  subtract,
} from '#lib'
import { type Asking, type MeasuresContext, openMoment } from './context.ts'
import type { FigureScope } from './figure.ts'
import { evaluateTimeline, finestPrecision } from './history.ts'
import type { Measure } from './measure.ts'
import { type Definitions, leavesOfPlan, type Plan, plan } from './plan.ts'
import { problems } from './problems.ts'
import type { Timeline } from './timeline.ts'
import { compileYears } from './timeline-query.ts'

/** When a measure had a value: where a printed number may come from. */
export interface Explanation {
  readonly measure: string
  readonly label: string
  readonly unit: string
  /** How the value that was asked for was read. Its qualifier (超, 近 …) is not weighed. */
  readonly asked: Quantity
  /** Exact to the moment; or, where a smallest or greatest value is in it, looked at as of each day's end. */
  readonly precision: 'moment' | 'day'
  /** When the measure had it, at the precision in which it is written; by period, then in time. */
  readonly spans: readonly ExplainedSpan[]
  /** Where it never had: the values that come nearest, nearest first, at most three. */
  readonly nearest: readonly ExplainedSpan[]
}

export interface ExplainedSpan {
  readonly period: string
  /** The exact value as of `firstDay` (where it came and went within that day: at `from`). */
  readonly value: Decimal
  /** Known from this moment … */
  readonly from: Instant
  /** … until before this one; absent: it still is. */
  readonly to?: Instant
  /** An as-of day from this one … */
  readonly firstDay: Day
  /** … to this one gives the value; absent: it still does. */
  readonly lastDay?: Day
  /** It came and went between two day ends: no as-of day gives it, only a moment within `firstDay`. */
  readonly withinDay?: true
}

export interface ExplainQuestion {
  readonly actor: Asking['actor']
  readonly measure: string
  /** As printed: `13400`, `1066.5 亿元`, `6.8%`. A bare number may also be in the scale that the measure is usually shown in. */
  readonly value: string
  /** Absent: every year in which the measure has facts. */
  readonly period?: string | undefined
  readonly scope: FigureScope
}

/**
 * At which moments a measure had a value. Counts, sums, averages and distinct counts, and what is computed from them,
 * are followed exactly; the smallest and greatest are looked at as of each day's end. What a measure gave before any
 * record of the period was known is not told.
 * Problems: quantity/not-a-quantity, measures/other-unit, and those of `takeFigure`.
 */
export async function explainValue(
  ctx: MeasuresContext,
  question: ExplainQuestion,
): Promise<Result<Explanation>> {
  const definitions = { measures: ctx.measures, registers: ctx.catalogue.registers }
  const read = readQuestion(definitions, question, dayOf(ctx.clock.now()).slice(0, 4))
  if (!read.ok) return read
  const { planned, asked } = read.value
  const { measure, scope } = planned
  const precision = finestPrecision(planned)
  return openMoment(ctx, { actor: question.actor }, [scope.unit], async ({ session, asOfIn }) => {
    const how = { now: asOfIn(scope.unit), precision }
    const plans =
      question.period === undefined ? await plansByYear(session, definitions, planned, how.now) : [planned]
    const spans: ExplainedSpan[] = []
    for (const one of plans)
      spans.push(...spansOf(await evaluateTimeline(session, one, how), one.period.label))
    const { name, label, unit } = measure
    return { measure: name, label: label.zh, unit, precision, ...conclude(measure, asked, spans) }
  })
}

/** The question with its value and its measure read. Without a period, `usual` shows whether it can be asked at all. */
function readQuestion(
  definitions: Definitions,
  { measure: name, value, period, scope }: ExplainQuestion,
  usual: string,
): Result<{ planned: Plan; asked: Quantity }> {
  const planned = plan(definitions, { measure: name, period: period ?? usual, scope })
  const read = parseQuantity(value)
  if (!planned.ok || !read.ok)
    return fail(...[planned, read].flatMap((part) => (part.ok ? [] : part.problems)))
  const { measure } = planned.value
  const { unit } = read.value
  if (unit !== '' && unit !== measure.unit)
    return fail(problems['other-unit']({ text: value, unit, measure: measure.label, own: measure.unit }))
  return ok({ planned: planned.value, asked: read.value })
}

/** One plan for each year in which the measure has facts; without dates of facts, the one plan for all. */
async function plansByYear(
  session: Session,
  definitions: Definitions,
  planned: Plan,
  now: Instant,
): Promise<readonly Plan[]> {
  const years = new Set<number>()
  for (const leaf of leavesOfPlan(planned)) {
    const query = compileYears(leaf)
    if (!query) continue
    const { rows } = await sql<{ year: number }>`${query}`.execute(session.db)
    for (const { year } of rows) years.add(year)
    const since = rows[0]?.year
    // What once stood stands in the years after as well.
    if (leaf.measure.stock && since !== undefined)
      for (let year = since; year <= Number(dayOf(now).slice(0, 4)); year++) years.add(year)
  }
  if (years.size === 0) return [planned]
  const request = { measure: planned.measure.name, scope: planned.scope }
  return [...years]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const ofYear = plan(definitions, { ...request, period: String(year).padStart(4, '0') })
      return ofYear.ok ? [ofYear.value] : []
    })
}

/** Every stretch in which the value stayed the same; those without a value are left out. */
function spansOf(steps: Timeline, period: string): readonly ExplainedSpan[] {
  return steps.flatMap((step, index) => {
    const to = steps[index + 1]?.from
    return step.value === null ? [] : [spanOf(period, step.value, step.from, to)]
  })
}

function spanOf(period: string, value: Decimal, from: Instant, to: Instant | undefined): ExplainedSpan {
  const firstDay = dayOf(from)
  if (to === undefined) return { period, value, from, firstDay }
  const lastDay = addDays(dayOf(to), -1)
  if (lastDay < firstDay) return { period, value, from, to, firstDay, lastDay: firstDay, withinDay: true }
  return { period, value, from, to, firstDay, lastDay }
}

function conclude(
  measure: Measure,
  asked: Quantity,
  all: readonly ExplainedSpan[],
): Pick<Explanation, 'asked' | 'spans' | 'nearest'> {
  for (const reading of readingsOf(measure, asked)) {
    const spans = joined(all, (span) => sameAtPrecision(reading, span.value))
    if (spans.length > 0) return { asked: reading, spans, nearest: [] }
  }
  const gap = (span: ExplainedSpan, reading: Quantity) => absolute(subtract(span.value, baseValue(reading)))
  const [reading = asked] = readingsOf(measure, asked).sort((a, b) => compareGaps(all, a, b, gap))
  const nearest = [...all].sort((a, b) => compare(gap(a, reading), gap(b, reading))).slice(0, 3)
  return { asked: reading, spans: [], nearest }
}

/** As it is written; a bare number then in the scale that the measure is usually shown in. */
function readingsOf({ shown }: Measure, asked: Quantity): Quantity[] {
  if (asked.scale !== '' || asked.unit !== '' || shown?.scale === undefined) return [asked]
  return [asked, quantity(asked.value, '', { scale: shown.scale, qualifier: asked.qualifier })]
}

function compareGaps(
  all: readonly ExplainedSpan[],
  a: Quantity,
  b: Quantity,
  gap: (span: ExplainedSpan, reading: Quantity) => Decimal,
): number {
  const least = (reading: Quantity) =>
    all.map((span) => gap(span, reading)).reduce((x, y) => (compare(x, y) <= 0 ? x : y))
  return all.length === 0 ? 0 : compare(least(a), least(b))
}

/** The spans that match, those that follow one another made one. */
function joined(
  all: readonly ExplainedSpan[],
  matches: (span: ExplainedSpan) => boolean,
): readonly ExplainedSpan[] {
  const spans: ExplainedSpan[] = []
  for (const span of all) {
    if (!matches(span)) continue
    const last = spans.at(-1)
    if (last && last.period === span.period && last.to === span.from) {
      const value = dayOf(span.from) === last.firstDay ? span.value : last.value
      spans[spans.length - 1] = spanOf(span.period, value, last.from, span.to)
    } else spans.push(span)
  }
  return spans
}
