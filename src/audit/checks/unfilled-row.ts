import { isZero } from '#lib'
import { isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted, type Remark } from './check.ts'

const isEarned = ({ score }: IndicatorRow) => score?.quantity !== undefined && !isZero(score.quantity.value)

/** Neither what was to be nor what was, and points all the same. */
const isUnfilled = (row: IndicatorRow) =>
  row.target !== undefined &&
  row.actual !== undefined &&
  isBlank(row.target) &&
  isBlank(row.actual) &&
  isEarned(row)

/** One finding a table: whoever left one row empty left them all. */
function remarkOn(rows: readonly IndicatorRow[]): Remark | undefined {
  const [first] = rows
  if (!first) return undefined
  const names = rows.map(({ name }) => `「${name}」`)
  return {
    severity: 'error',
    message: `指标${names.slice(0, 8).join('、')}${names.length > 8 ? `等 ${names.length} 个` : ''}的指标值和完成值都空着，却有得分。`,
    at: rows
      .slice(0, 12)
      .flatMap((row) => [
        quoted(row.place, row.name),
        ...(row.score ? [quoted(row.score.place, row.score.text)] : []),
      ]),
    expected: '填写指标值和完成值',
    found: '（空）',
    why: '没有目标也没有结果，得分无从算起。',
  }
}

export const check: Check = {
  name: 'unfilled-row',
  label: { zh: '没有填写却有得分', en: 'Points for an empty row' },
  about: {
    zh: '指标值和完成值都没有填的指标，不应有得分。',
    en: 'An indicator with neither target nor actual earns no points.',
  },
  examine: ({ indicators }) =>
    [...Map.groupBy(indicators.filter(isUnfilled), ({ region }) => region).values()].flatMap(
      (rows) => remarkOn(rows) ?? [],
    ),
}
