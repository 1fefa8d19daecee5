import { isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { isLater, readMoment } from '../claims/moment.ts'
import { type Check, quoted, type Remark } from './check.ts'

function remarkOn(row: IndicatorRow): readonly Remark[] {
  const { target, actual, name, reason, score, weight, goal, done } = row
  if (!target || !actual || row.isMet === false) return []
  // 「≤ 10 | 月」: the unit stands in a column of its own.
  const inMonths = (text: string, unit: string | undefined) => readMoment(unit === '月' ? `${text}月` : text)
  const wanted = readMoment(target.text) ?? inMonths(target.text, goal?.unit)
  const got = readMoment(actual.text) ?? inMonths(actual.text, done?.unit)
  if (!wanted || !got || !isLater(got, wanted)) return []
  const isFull = score?.quantity !== undefined && score.quantity.value === weight?.quantity?.value
  const isTold = reason !== undefined && !isBlank(reason)
  if (isTold && !isFull) return []
  return [
    {
      severity: 'warning',
      message: `指标「${name}」要求 ${target.text}，实际是 ${actual.text}，晚于目标${isFull ? '，却得了满分' : ''}${isTold ? '' : '，没有说明原因'}。`,
      at: [quoted(row.place, name), quoted(target.place, target.text), quoted(actual.place, actual.text)],
      expected: target.text,
      found: actual.text,
    },
  ]
}

export const check: Check = {
  name: 'later-than-target',
  label: { zh: '晚于目标时间', en: 'Later than its target' },
  about: {
    zh: '目标是时间的，完成时间不能晚于目标；晚了的应当说明原因。',
    en: 'A result that came after the time that its target names owes a reason.',
  },
  examine: ({ indicators }) => indicators.flatMap(remarkOn),
}
