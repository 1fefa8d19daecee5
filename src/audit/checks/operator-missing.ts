import { claimOf, isZero, subtract } from '#lib'
import { isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** 「12月底前」, 「30日内」 are bounds in words. */
const saysBound = /前|内|以上|以下|及以上|不|至少|至多|超/
const hasOperator = ({ target, goal }: IndicatorRow) =>
  goal !== undefined &&
  (claimOf(goal.qualifier) !== 'equal' || goal.qualifier === '=' || saysBound.test(target?.text ?? ''))
/** A share without an operator is left open only where the other shares of its table have one; 100 % is all there can be. */
const isOpenShare = ({ goal }: IndicatorRow, rows: readonly IndicatorRow[]) => {
  const shares = rows.filter((row) => row.goal?.unit === '%')
  const bare = shares.filter((row) => !hasOperator(row) && !isAll(row))
  return (
    goal !== undefined &&
    !isZero(subtract(goal.value, '100')) &&
    bare.length === 1 &&
    shares.filter(hasOperator).length >= 2
  )
}
const isAll = ({ goal }: IndicatorRow) => goal !== undefined && isZero(subtract(goal.value, '100'))

const isBare = (row: IndicatorRow, rows: readonly IndicatorRow[]) =>
  row.goal !== undefined &&
  row.target !== undefined &&
  !isBlank(row.target) &&
  !hasOperator(row) &&
  row.goal.unit !== '月' &&
  (row.goal.unit !== '%' || isOpenShare(row, rows))

/** Where most targets of a table say which side is good, those that do not leave it open. */
function remarkOn(rows: readonly IndicatorRow[]): Remark | undefined {
  const numbers = rows.filter(({ goal }) => goal !== undefined)
  const bare = numbers.filter((row) => isBare(row, numbers))
  const [first] = bare
  if (!first || bare.length * 2 > numbers.length || numbers.filter(hasOperator).length < 2) return undefined
  return {
    severity: 'question',
    message: `${bare
      .slice(0, 6)
      .map(({ name, target }) => `「${name}」的指标值「${target?.text}」`)
      .join('、')}没有写 ≥、≤ 或 =，其他指标都写了运算符号。`,
    at: bare.flatMap((row) => [
      quoted(row.place, row.name),
      ...(row.target ? [quoted(row.target.place, row.target.text)] : []),
    ]),
    expected: `≥${first.target?.text}`,
    found: first.target?.text ?? '',
  }
}

export const check: Check = {
  name: 'operator-missing',
  label: { zh: '指标值没有运算符号', en: 'A target without an operator' },
  about: {
    zh: '同一张表里多数指标值写了 ≥、≤、=，没有写的看不出怎样算完成。',
    en: 'Where most targets name an operator, one that does not leaves open which side is good.',
  },
  examine: ({ indicators, tables }) => {
    const apart = (row: IndicatorRow) =>
      row.region.columns.has('nature') || tables[row.region.table] === undefined
    return [
      ...Map.groupBy(
        indicators.filter((row) => !apart(row)),
        ({ region }) => region,
      ).values(),
    ].flatMap((rows) => remarkOn(rows) ?? [])
  },
}
