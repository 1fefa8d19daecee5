import { sql } from 'kysely'
import type { Session } from '#db'
import { type Day, type Decimal, dayOf, type Instant, type Result } from '#lib'
import { combine, concludeAggregate } from './combine.ts'
import { type Asking, type MeasuresContext, openMoment } from './context.ts'
import { type FigureRequest, leavesOfPlan, type Plan, plan } from './plan.ts'
import { joinTimelines, type Timeline, timeline } from './timeline.ts'
import { compileTimeline, type Precision, type TimelineRow } from './timeline-query.ts'

/** How the answer to one question changed with what became known. */
export interface MeasureHistory {
  readonly measure: string
  readonly period: string
  readonly unit: string
  /** One for each day at whose end the value was another than at the end of the day before, in order. */
  readonly points: readonly HistoryPoint[]
}

export interface HistoryPoint {
  readonly day: Day
  /** The moment to ask as of: the end of that day, or now where it is not over. */
  readonly asOf: Instant
  readonly value: Decimal | null
}

/** Problems: those of `takeFigure`. */
export async function measureHistory(
  ctx: MeasuresContext,
  { actor, ...request }: Omit<Asking, 'asOf'> & FigureRequest,
): Promise<Result<MeasureHistory>> {
  const planned = plan({ measures: ctx.measures, registers: ctx.catalogue.registers }, request)
  if (!planned.ok) return planned
  const { unit } = request.scope
  return openMoment(ctx, { actor }, [unit], async ({ session, asOfIn }) => {
    const now = asOfIn(unit)
    const steps = await evaluateTimeline(session, planned.value, { now, precision: 'day' })
    const points = steps.map(({ from, value }) => ({ day: dayOf(from), asOf: from, value }))
    const { measure, period } = planned.value
    return { measure: measure.name, period: period.label, unit: measure.unit, points }
  })
}

/** Smallest and greatest values cost too much to follow from moment to moment. */
export function finestPrecision(planned: Plan): Precision {
  const isExtreme = leavesOfPlan(planned).some(({ measure }) => ['min', 'max'].includes(measure.aggregate))
  return isExtreme ? 'day' : 'moment'
}

/**
 * The value of a plan after each moment, or at the end of each day, on which it changed, up to `now`: aggregates in
 * the database, the rest from them.
 */
export async function evaluateTimeline(
  session: Session,
  planned: Plan,
  how: { readonly now: Instant; readonly precision: Precision },
): Promise<Timeline> {
  if ('parts' in planned) {
    const [first, second] = planned.parts
    const lines = [
      await evaluateTimeline(session, first, how),
      await evaluateTimeline(session, second, how),
    ] as const
    return joinTimelines(lines, [valueOfNothing(first), valueOfNothing(second)], (a, b) =>
      combined(planned, a, b),
    )
  }
  const { rows } = await sql<TimelineRow>`${compileTimeline(planned, how.precision, how.now)}`.execute(
    session.db,
  )
  const steps = rows
    .filter((row) => row.at <= how.now)
    .map((row) => ({ from: row.at, value: concludeAggregate(planned.measure, planned.register, row).value }))
  return timeline(steps)
}

/** What a measure gives while no record is known. */
function valueOfNothing(planned: Plan): Decimal | null {
  if ('parts' in planned)
    return combined(planned, valueOfNothing(planned.parts[0]), valueOfNothing(planned.parts[1]))
  return concludeAggregate(planned.measure, planned.register, { total: null, among: null }).value
}

function combined(
  planned: Extract<Plan, { parts: unknown }>,
  a: Decimal | null,
  b: Decimal | null,
): Decimal | null {
  const [first, second] = planned.parts
  const parts = [
    { label: first.measure.label.zh, value: a },
    { label: second.measure.label.zh, value: b },
  ] as const
  return combine(planned.measure, parts, second.period.label).value
}
