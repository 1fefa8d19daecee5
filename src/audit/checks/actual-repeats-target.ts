import { isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted } from './check.ts'

const operator = /^[<>=≤≥≧≦＜＞＝═]|以上$|以内$|以下$|^不[低少高超]/

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

function repeats({ target, actual }: IndicatorRow): boolean {
  if (!target || !actual || isBlank(target) || !actual.quantity) return false
  return (
    operator.test(actual.text.trim()) &&
    plain(actual.text) === plain(target.text) &&
    !/^[=＝═]/.test(actual.text)
  )
}

export const check: Check = {
  name: 'actual-repeats-target',
  label: { zh: '完成值照抄目标', en: 'An actual that repeats its target' },
  about: {
    zh: '完成值栏带着运算符照抄目标值（≥90%），没有写实际完成的数。',
    en: 'The actual repeats the target with its operator: nothing was measured.',
  },
  examine: ({ indicators }) =>
    indicators.filter(repeats).map(({ name, target, actual, place }) => ({
      severity: 'warning',
      message: `指标「${name}」的完成值「${actual?.text}」照抄了目标值「${target?.text}」，没有写实际完成的数。`,
      at: [
        quoted(place, name),
        ...(target ? [quoted(target.place, target.text)] : []),
        ...(actual ? [quoted(actual.place, actual.text)] : []),
      ],
      expected: '实际完成的数',
      ...(actual ? { found: actual.text } : {}),
    })),
}
