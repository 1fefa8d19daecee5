import { isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted } from './check.ts'

const isMissing = ({ target, actual }: IndicatorRow) =>
  target !== undefined && !isBlank(target) && actual !== undefined && isBlank(actual)

export const check: Check = {
  name: 'blank-actual',
  label: { zh: '完成值未填', en: 'No actual' },
  about: { zh: '有目标的指标应当填写完成值。', en: 'An indicator with a target owes an actual.' },
  examine({ indicators }) {
    const filled = new Set(
      indicators.filter(({ actual }) => actual && !isBlank(actual)).map(({ region }) => region),
    )
    return indicators
      .filter((row) => isMissing(row) && filled.has(row.region))
      .map(({ name, place, target }) => ({
        severity: 'error',
        message: `指标「${name}」目标 ${target?.text}，完成值没有填。`,
        at: [quoted(place, name), ...(target ? [quoted(target.place, target.text)] : [])],
        found: '（空）',
      }))
  },
}
