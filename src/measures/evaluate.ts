import { sql } from 'kysely'
import type { Session } from '#db'
import { type Instant, ok, type Result } from '#lib'
import type { MeasureCatalogue } from './catalogue.ts'
import { combine, concludeAggregate, type Outcome, type Total } from './combine.ts'
import { type AggregateRow, compileAggregates, groupLeaves } from './compile.ts'
import { type Asking, type MeasuresContext, type Moment, openMoment } from './context.ts'
import { combinedDigest, digestOfMarks } from './digest.ts'
import type { Figure } from './figure.ts'
import { type FigureRequest, type Leaf, leavesOfPlan, type Plan, planAll } from './plan.ts'
import { annotate } from './relation.ts'

/**
 * One figure. Problems: measures/unknown-measure, measures/unknown-scope, measures/unknown-region,
 * period/not-a-period, time/not-a-day, time/as-of-in-the-future, access/not-your-unit.
 */
export async function takeFigure(
  ctx: MeasuresContext,
  { actor, asOf, ...figure }: Asking & FigureRequest,
): Promise<Result<Figure>> {
  const taken = await takeFigures(ctx, { actor, asOf, figures: [figure] })
  if (!taken.ok) return taken
  const [only] = taken.value
  if (!only) throw new Error(`no figure of ${figure.measure}`)
  return ok(only)
}

/**
 * Many figures, in the order asked: one snapshot, one round trip, each shared part computed once. Relations between
 * measures that are all among them (or among their parts) are checked, and what they say stands in the figures' notes.
 * Problems: those of `takeFigure`, of all the figures together.
 */
export async function takeFigures(
  ctx: MeasuresContext,
  { figures, ...asking }: Asking & { readonly figures: readonly FigureRequest[] },
): Promise<Result<readonly Figure[]>> {
  const plans = planAll({ measures: ctx.measures, registers: ctx.catalogue.registers }, figures)
  if (!plans.ok) return plans
  const units = [...new Set(figures.map(({ scope }) => scope.unit))]
  return openMoment(ctx, asking, units, (moment) => takePlanned(ctx, moment, plans.value))
}

/** `takeFigures` within a snapshot that is open already, for a stage that reads records from it too. */
export async function takeFiguresAt(
  ctx: MeasuresContext,
  moment: Moment,
  figures: readonly FigureRequest[],
): Promise<Result<readonly Figure[]>> {
  const plans = planAll({ measures: ctx.measures, registers: ctx.catalogue.registers }, figures)
  return plans.ok ? ok(await takePlanned(ctx, moment, plans.value)) : plans
}

async function takePlanned(
  { measures }: MeasuresContext,
  { session, asOfIn, knownIn }: Moment,
  plans: readonly Plan[],
): Promise<readonly Figure[]> {
  const leaves = [...new Map(plans.flatMap(leavesOfPlan).map((leaf) => [leaf.key, leaf])).values()]
  const rows = await queryAll(session, leaves, knownIn)
  const taken = plans.map((planned) => conclude(measures, planned, asOfIn(planned.scope.unit), rows))
  return annotate(measures, taken)
}

/** What the database gives for a leaf: its own total, and the grounds that its group shares. */
type LeafRow = Total & Pick<AggregateRow, 'records' | 'mark1' | 'mark2'>

/** All aggregates in one statement; by the key of their leaf. */
async function queryAll(
  { db }: Session,
  leaves: readonly Leaf[],
  knownIn: Moment['knownIn'],
): Promise<ReadonlyMap<string, LeafRow>> {
  if (leaves.length === 0) return new Map()
  const groups = groupLeaves(leaves)
  const each = groups.map((group, index) => {
    const known = knownIn(group[0]?.scope.unit ?? '')
    return sql`select ${sql.lit(index)} as place, a.* from (${compileAggregates(group, known)}) as a`
  })
  const { rows } = await sql<AggregateRow & { place: number }>`${sql.join(each, sql` union all `)}`.execute(
    db,
  )
  return new Map(
    rows.flatMap(({ place, totals, among, ...grounds }) =>
      (groups[place] ?? []).map((leaf, index): [string, LeafRow] => [
        leaf.key,
        { total: totals[index] ?? null, among: among[index] ?? null, ...grounds },
      ]),
    ),
  )
}

function conclude(
  catalogue: MeasureCatalogue,
  planned: Plan,
  asOf: Instant,
  rows: ReadonlyMap<string, LeafRow>,
): Figure {
  if ('parts' in planned) {
    const [first, second] = planned.parts.map((part) => conclude(catalogue, part, asOf, rows))
    if (!first || !second) throw new Error(`${planned.measure.name} has no two parts`)
    const parts = Object.freeze([first, second])
    return figureOf(catalogue, planned, asOf, combine(planned.measure, [first, second], second.period), {
      records: recordsBehind(parts),
      digest: combinedDigest(parts.map((part) => part.digest)),
      parts,
    })
  }
  const row = rows.get(planned.key)
  if (!row) throw new Error(`${planned.measure.name} was not computed`)
  return figureOf(catalogue, planned, asOf, concludeAggregate(planned.measure, planned.register, row), {
    records: Number(row.records),
    digest: digestOfMarks(row.mark1, row.mark2),
  })
}

/** Parts that were taken from the very same versions share them. */
function recordsBehind(parts: readonly Figure[]): number {
  const grounds = new Map(parts.flatMap(leavesOfFigure).map((leaf) => [leaf.digest, leaf.records]))
  return [...grounds.values()].reduce((total, records) => total + records, 0)
}

function leavesOfFigure(figure: Figure): readonly Figure[] {
  return figure.parts ? figure.parts.flatMap(leavesOfFigure) : [figure]
}

function figureOf(
  catalogue: MeasureCatalogue,
  { measure, period, scope }: Plan,
  asOf: Instant,
  { value, note }: Outcome,
  grounds: Pick<Figure, 'records' | 'digest' | 'parts'>,
): Figure {
  return Object.freeze({
    measure: measure.name,
    label: measure.label.zh,
    period: period.label,
    asOf,
    scope: Object.freeze({ ...scope }),
    value,
    unit: measure.unit,
    ...grounds,
    rule: catalogue.rules.get(measure.name) ?? '',
    ...(note ? { notes: Object.freeze([note]) } : {}),
  })
}
