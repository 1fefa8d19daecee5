import { compare, multiply } from '#lib'
import { isBlank } from '../claims/field.ts'
import { comparable, type IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted } from './check.ts'

/** 广西 asks for a reason from 1.3 times the target on; other regions name no number. */
const farAbove = '1.3'

function isFarAbove({ bound, goal, done, isMet }: IndicatorRow): boolean {
  if (!isMet || !goal || !done || (bound !== 'at-least' && bound !== 'more') || goal.unit === '%')
    return false
  const pair = comparable(goal, done)
  return (
    pair !== undefined && compare(pair.goal, '0') > 0 && compare(pair.done, multiply(pair.goal, farAbove)) > 0
  )
}

export const check: Check = {
  name: 'far-above-target',
  label: { zh: '远超目标', en: 'Far above target' },
  about: {
    zh: '完成值超过目标值三成以上，多半是目标定低了：没有说明的提示，有说明的请核对目标是否合理。',
    en: 'An actual more than 30 % above its target suggests that the target was too low.',
  },
  examine: ({ indicators }) =>
    indicators.filter(isFarAbove).map((row) => {
      const hasReason = row.reason !== undefined && !isBlank(row.reason)
      const message = hasReason
        ? `指标「${row.name}」目标 ${row.target?.text}、完成 ${row.actual?.text}，超出三成以上，目标是否定得偏低？`
        : `指标「${row.name}」目标 ${row.target?.text}、完成 ${row.actual?.text}，超出三成以上，没有说明原因。`
      const values = [row.target, row.actual].flatMap((field) =>
        field ? [quoted(field.place, field.text)] : [],
      )
      const isAsked = hasReason || row.reason === undefined
      return {
        severity: isAsked ? 'question' : 'warning',
        message,
        at: [quoted(row.place, row.name), ...values],
      }
    }),
}
