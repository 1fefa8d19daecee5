import { absolute, compare, divide, multiply, subtract } from '#lib'
import { type Field, isBlank } from '../claims/field.ts'
import type { FundRow } from '../claims/fund-row.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const cells = (...fields: readonly (Field | undefined)[]) =>
  fields.flatMap((field) => (field && !isBlank(field) ? [quoted(field.place, field.text)] : []))

/** The form states in its head how the points are made: 「得分（20分×执行率）」. */
function byHead({ region, rate, score, item, level }: FundRow, at: Remark['at']): Remark | undefined {
  const head = region.heads[region.columns.get('score') ?? -1] ?? ''
  const full = /(\d{1,3})\s*分?\s*[×xX*]\s*(?:预算)?执行率|执行率\s*[×xX*]\s*(\d{1,3})/.exec(
    head.normalize('NFKC'),
  )
  const points = full?.[1] ?? full?.[2]
  if (level !== 'total' || points === undefined || !score?.quantity || rate?.quantity?.unit !== '%')
    return undefined
  const due = divide(multiply(rate.quantity.value, points), '100', 4)
  const expected = compare(due, points) > 0 ? points : due
  if (compare(absolute(subtract(score.quantity.value, expected)), '0.06') <= 0) return undefined
  return {
    severity: 'warning',
    message: `「${item}」的得分按表头所写（${full?.[0]}）应为 ${divide(expected, '1', 2)}，表中是 ${score.text}。`,
    at,
    expected: divide(expected, '1', 2),
    found: score.text,
    why: '表头写明了得分怎样算，执行率与得分不符。',
  }
}

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
  if (!weight?.quantity || isBlank(weight)) return byHead(row, at)
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
