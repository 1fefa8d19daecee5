import { isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted } from './check.ts'

/** A number was to be reached, and words stand for the actual. */
function isVague({ goal, actual, target }: IndicatorRow): boolean {
  if (!goal || goal.unit === '' || !target || !actual || isBlank(actual) || actual.quantity) return false
  return !/\d|[一二三四五六七八九十百千万两]/.test(actual.text)
}

export const check: Check = {
  name: 'words-for-a-number',
  label: { zh: '数量目标以文字作答', en: 'Words for a number' },
  about: {
    zh: '目标是数，完成值却是「已完成」「达标」等文字，看不出完成了多少。',
    en: 'The target is a number and the actual is words.',
  },
  examine: ({ indicators }) =>
    indicators.filter(isVague).map(({ name, place, target, actual }) => ({
      severity: 'question',
      message: `指标「${name}」目标是 ${target?.text}，完成值写「${actual?.text}」，实际是多少？`,
      at: [quoted(place, name), ...(actual ? [quoted(actual.place, actual.text)] : [])],
      ...(actual ? { found: actual.text } : {}),
    })),
}
