import type { Evaluation, IndicatorRow } from '../client/evaluation.ts'

export type IndicatorShow = 'all' | 'due' | 'missed' | 'manual'
export const indicatorShows: readonly IndicatorShow[] = ['all', 'due', 'missed', 'manual']

export function needsAttention(indicator: IndicatorRow): boolean {
  return indicator.reasonDue && indicator.reason === ''
}

const tests: Record<IndicatorShow, (indicator: IndicatorRow) => boolean> = {
  all: () => true,
  due: needsAttention,
  missed: ({ met }) => met === false,
  manual: ({ manual }) => manual !== undefined,
}

/** The indicators that a choice shows, in the form's order. */
export function indicatorsShown(evaluation: Evaluation, show: IndicatorShow): readonly IndicatorRow[] {
  return evaluation.indicators.filter(tests[show])
}
