import { absolute, compare, divide, multiply, subtract } from '#lib'
import { type Field, isBlank } from '../claims/field.ts'
import type { FundRow } from '../claims/fund-row.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const cells = (...fields: readonly (Field | undefined)[]) =>
  fields.flatMap((field) => (field && !isBlank(field) ? [quoted(field.place, field.text)] : []))

/** Points for execution: rate × weight, capped at the weight. */
function scored(row: FundRow, isScored: boolean): Remark | undefined {
  const { rate, weight, score, item } = row
  if (!score) return undefined
  const at = [
    quoted(row.place, item),
    ...cells(row.amounts.get('adjusted'), row.amounts.get('spent'), weight, rate, score),
  ]
  if (score.quantity?.unit === '%')
    return {
      severity: 'error',
      message: `「${item}」预算执行的得分写成了百分数「${score.text}」，应为分数。`,
      at,
      found: score.text,
    }
  if (!weight?.quantity || isBlank(weight)) return undefined
  if (isBlank(score)) {
    if (!isScored) return undefined
    return { severity: 'error', message: `预算执行有分值 ${weight.text}，得分是空的。`, at, found: '（空）' }
  }
  if (!score.quantity || rate?.quantity?.unit !== '%') return undefined
  const full = weight.quantity.value
  const due = divide(multiply(rate.quantity.value, full), '100', 4)
  const expected = compare(due, full) > 0 ? full : due
  const gap = absolute(subtract(score.quantity.value, expected))
  if (compare(gap, '0.06') <= 0) return undefined
  // A region may give points by steps: below the whole, full points are odd; the rest is asked.
  return {
    severity: compare(gap, '1') > 0 ? 'warning' : 'question',
    message: `预算执行率 ${rate.text}、分值 ${weight.text}，按执行率计分，得分应为 ${divide(expected, '1', 2)}，表中是 ${score.text}。`,
    at,
    expected: divide(expected, '1', 2),
    found: score.text,
  }
}

/** Scores everywhere but for the execution of the budget. */
function unscored({ funds, indicators }: Statement): readonly Remark[] {
  return funds.flatMap((row) => {
    if (row.level !== 'total' || row.weight || row.score || !row.rate) return []
    const beside = indicators.some(
      ({ region, score }) => region.table === row.region.table && score && !isBlank(score),
    )
    if (!beside) return []
    return [
      {
        severity: 'question' as const,
        message: `指标都有分值和得分，预算执行率 ${row.rate.text} 没有计分，总分是否漏了这一项？`,
        at: cells(row.amounts.get('adjusted'), row.amounts.get('spent'), row.rate),
      },
    ]
  })
}

export const check: Check = {
  name: 'execution-score',
  label: { zh: '预算执行得分', en: 'Score of the execution' },
  about: {
    zh: '预算执行率的得分等于执行率乘分值，应为分数，不应空着。',
    en: 'Execution scores its rate times its weight, as points, and is not left empty.',
  },
  examine(statement) {
    const isScored = statement.indicators.some(({ score }) => score && !isBlank(score))
    const rows = statement.funds.filter(
      ({ level, weight }) => level === 'total' || (weight && !isBlank(weight)),
    )
    const lone = statement.funds.length === 1 ? statement.funds : rows
    return [...lone.flatMap((row) => scored(row, isScored) ?? []), ...unscored(statement)]
  },
}
