import { isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted, type Remark } from './check.ts'

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

const named = (rows: readonly IndicatorRow[]) =>
  `${rows
    .slice(0, 4)
    .map(({ name, actual }) => `${name}「${actual?.text}」`)
    .join('、')}${rows.length > 4 ? '等' : ''}`

export const check: Check = {
  name: 'actual-repeats-target',
  label: { zh: '完成值照抄目标', en: 'An actual that repeats its target' },
  about: {
    zh: '完成值栏带着运算符照抄目标值（≥90%），没有写实际完成的数。',
    en: 'The actual repeats the target with its operator: nothing was measured.',
  },
  examine({ indicators }): readonly Remark[] {
    const tables = Map.groupBy(indicators.filter(repeats), ({ region }) => region)
    return [...tables.values()].map((rows) => ({
      severity: 'warning',
      message: `${rows.length} 个指标的完成值连同符号照抄了目标值（${named(rows)}），没有写实际完成的数。`,
      at: rows
        .slice(0, 10)
        .flatMap(({ name, place, target, actual }) => [
          quoted(place, name),
          ...[target, actual].flatMap((field) => (field ? [quoted(field.place, field.text)] : [])),
        ]),
      expected: '实际完成的数',
    }))
  },
}
