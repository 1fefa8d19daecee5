import { fail, type Instant, ok, type Result } from '#lib'
import { listRecords, type RecordVersion } from '#records'
import { type Asking, type MeasuresContext, openMoment } from './context.ts'
import { type FigureRequest, type Leaf, type Plan, plan } from './plan.ts'
import { problems } from './problems.ts'
import { recordCondition, select } from './selection.ts'

/** A page of the records behind a figure, in the versions that it was taken from. */
export interface FigureRecords {
  /** The aggregate whose records they are, and its period: of a growth's second part, the one before. */
  readonly measure: string
  readonly period: string
  readonly register: string
  readonly asOf: Instant
  readonly rows: readonly RecordVersion[]
  readonly total: number
}

export type FigureRecordsQuestion = Asking &
  FigureRequest & {
    /**
     * Which part of a figure with parts: `0` or `1` in the order of its definition, `1.0` for a part's part. Where the
     * path ends at a figure with parts, its first one is meant.
     */
    readonly part?: string | undefined
    readonly offset: number
    readonly limit: number
  }

/** Problems: those of `takeFigure`, and measures/unknown-part. */
export async function figureRecords(
  ctx: MeasuresContext,
  { actor, asOf, part, offset, limit, ...request }: FigureRecordsQuestion,
): Promise<Result<FigureRecords>> {
  const planned = plan({ measures: ctx.measures, registers: ctx.catalogue.registers }, request)
  if (!planned.ok) return planned
  const found = findLeaf(planned.value, part)
  if (!found.ok) return found
  const { measure, register, period, scope } = found.value
  const moment = await openMoment(ctx, { actor, asOf }, [scope.unit], async ({ asOfIn }) =>
    asOfIn(scope.unit),
  )
  if (!moment.ok) return moment
  const page = await listRecords(ctx, {
    actor,
    unit: scope.unit,
    register: register.name,
    asOf: moment.value,
    where: recordCondition(select(register, measure, period, scope)),
    offset,
    limit,
  })
  return ok({
    measure: measure.name,
    period: period.label,
    register: register.name,
    asOf: moment.value,
    ...page,
  })
}

function findLeaf(planned: Plan, part: string | undefined): Result<Leaf> {
  let at = planned
  for (const step of part === undefined || part === '' ? [] : part.split('.')) {
    const next: Plan | undefined = 'parts' in at && /^\d$/.test(step) ? at.parts[Number(step)] : undefined
    if (!next)
      return fail(problems['unknown-part']({ measure: at.measure.name, part: step, known: partsKnown(at) }))
    at = next
  }
  while ('parts' in at) at = at.parts[0]
  return ok(at)
}

function partsKnown(planned: Plan): string {
  if (!('parts' in planned)) return '—'
  return planned.parts
    .map((part, index) => `${index}（${part.measure.label.zh}，${part.period.label}）`)
    .join('、')
}
