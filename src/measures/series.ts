import { addDays, fail, type Period, parsePeriod, type Result } from '#lib'
import type { Asking, MeasuresContext } from './context.ts'
import { takeFigures } from './evaluate.ts'
import type { Figure } from './figure.ts'
import type { FigureRequest } from './plan.ts'
import { problems } from './problems.ts'

export type SeriesStep = 'month' | 'quarter'

/**
 * A measure for each month or quarter of a period, all at one as-of moment: the figures of a chart, in order.
 * Problems: those of `takeFigure`, and measures/not-divisible for a period that is not made of whole months or quarters.
 */
export async function measureSeries(
  ctx: MeasuresContext,
  { by, ...question }: Asking & FigureRequest & { readonly by: SeriesStep },
): Promise<Result<readonly Figure[]>> {
  const { actor, asOf, ...request } = question
  const period = parsePeriod(request.period)
  if (!period.ok) return period
  const steps = stepsOf(period.value, by)
  if (steps.length === 0)
    return fail(problems['not-divisible']({ period: request.period, by: by === 'month' ? '月' : '季度' }))
  return takeFigures(ctx, { actor, asOf, figures: steps.map((label) => ({ ...request, period: label })) })
}

/** The periods that a longer one is made of; none where they do not fill it exactly. */
function stepsOf(period: Period, by: SeriesStep): readonly string[] {
  const steps: string[] = []
  for (let from = period.from; from <= period.to; ) {
    const [year = '', month = ''] = from.split('-')
    const label = by === 'month' ? `${year}-${month}` : `${year}Q${Math.ceil(Number(month) / 3)}`
    const step = parsePeriod(label)
    if (!step.ok || step.value.from !== from || step.value.to > period.to) return []
    steps.push(label)
    from = addDays(step.value.to, 1)
  }
  return steps
}
