import { isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted, type Remark } from './check.ts'

function remarkOn(row: IndicatorRow): Remark {
  const { name, target, actual, deviation } = row
  const deviated = deviation && !isBlank(deviation) ? `，偏差 ${deviation.text}` : ''
  const values = [target, actual, deviation].flatMap((field) =>
    field && !isBlank(field) ? [quoted(field.place, field.text)] : [],
  )
  return {
    severity: 'error',
    message: `指标「${name}」目标 ${target?.text}、完成 ${actual?.text}${deviated}，没有达到目标，原因分析却是空的。`,
    at: [quoted(row.place, name), ...values],
    expected: '写明未达目标的原因和改进措施',
    found: '（空）',
  }
}

export const check: Check = {
  name: 'unmet-without-reason',
  label: { zh: '未达目标而无原因', en: 'A missed target without a reason' },
  about: {
    zh: '按运算符判断没有达到目标的指标，表中有原因栏的，应当填写原因。',
    en: 'An indicator that misses its target by its operator owes a reason, where the form has a column for one.',
  },
  examine: ({ indicators }) =>
    indicators
      .filter((row) => row.isMet === false && row.reason !== undefined && isBlank(row.reason))
      .map(remarkOn),
}
