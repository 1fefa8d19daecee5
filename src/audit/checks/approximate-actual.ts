import { claimOf } from '#lib'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** 「200余人」, 「约30个」: 以上 and an operator are another matter, which repeats the target. */
function isRough({ goal, done, actual }: IndicatorRow): boolean {
  if (!goal || !done || !actual || done.unit === '%') return false
  return /^(?:余|多|约|近|左右|超)$/.test(done.qualifier) && claimOf(done.qualifier) !== 'equal'
}

function remarkOn(rows: readonly IndicatorRow[]): Remark | undefined {
  const [first] = rows
  if (!first) return undefined
  const told = rows.map(({ name, actual }) => `「${name}」的「${actual?.text}」`)
  return {
    severity: 'warning',
    message: `完成值应当是数得出来的数，${told.slice(0, 6).join('、')}是约数。`,
    at: rows.flatMap((row) => [
      quoted(row.place, row.name),
      ...(row.actual ? [quoted(row.actual.place, row.actual.text)] : []),
    ]),
    expected: '实际完成的数',
    found: first.actual?.text ?? '',
    sure: 0.85,
    why: '目标是确定的数，约数既不能核对，也不能计分。',
  }
}

export const check: Check = {
  name: 'approximate-actual',
  label: { zh: '完成值写约数', en: 'An approximate actual' },
  about: {
    zh: '指标的完成值不写「余」「多」「约」「左右」。',
    en: 'An actual is counted: it is not some hundred.',
  },
  examine: ({ indicators }) =>
    [...Map.groupBy(indicators.filter(isRough), ({ region }) => region).values()].flatMap(
      (rows) => remarkOn(rows) ?? [],
    ),
}
