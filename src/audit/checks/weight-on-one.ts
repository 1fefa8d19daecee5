import { compare, divide, isZero, multiply, sum } from '#lib'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** More than this part of all points on one indicator, and the others hardly count. */
const mostShare = '60'
/** A table of less is a part of one. */
const leastTotal = '50'

function remarkOn(rows: readonly IndicatorRow[]): readonly Remark[] {
  const weighed = rows.filter(({ weight }) => weight?.quantity && weight.quantity.unit !== '%')
  const total = sum(weighed.flatMap(({ weight }) => weight?.quantity?.value ?? []))
  if (isZero(total) || compare(total, leastTotal) < 0) return []
  return weighed.flatMap((row): readonly Remark[] => {
    const points = row.weight?.quantity?.value ?? '0'
    const share = divide(multiply(points, '100'), total, 0)
    if (compare(share, mostShare) < 0 || !row.weight) return []
    return [
      {
        severity: 'question',
        message: `指标「${row.name}」一项占 ${row.weight.text} 分，是全部指标分值 ${total} 分的 ${share}%，其他方面怎样体现？`,
        at: [quoted(row.place, row.name), quoted(row.weight.place, row.weight.text)],
        expected: '产出、效益、满意度各设指标，分值分开',
      },
    ]
  })
}

export const check: Check = {
  name: 'weight-on-one',
  label: { zh: '分值集中在一项', en: 'Nearly all points on one indicator' },
  about: {
    zh: '一项指标占去大半分值的，其余方面好坏都看不出来。',
    en: 'Where one indicator has most of the points, nothing else counts.',
  },
  examine: ({ indicators }) =>
    [...Map.groupBy(indicators, ({ region }) => region).values()].flatMap(remarkOn),
}
