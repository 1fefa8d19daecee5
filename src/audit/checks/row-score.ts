import { compare, type Decimal, divide, isZero, multiply, type Quantity, subtract } from '#lib'
import { isBlank } from '../claims/field.ts'
import { comparable, type IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted, type Remark } from './check.ts'

const cells = (row: IndicatorRow) =>
  [row.target, row.actual, row.weight, row.score].flatMap((field) =>
    field && !isBlank(field) ? [quoted(field.place, field.text)] : [],
  )

/** Weight × actual / target, the rule printed under most tables; for ceilings both ways seen are accepted. */
function deserved(row: IndicatorRow, weight: Decimal): readonly Decimal[] {
  if (!row.goal || !row.done) return []
  const pair = comparable(row.goal, row.done)
  if (!pair || isZero(pair.goal)) return []
  const share = (part: Decimal, whole: Decimal) =>
    isZero(whole) ? [] : [divide(multiply(weight, part), whole, 4)]
  if (row.bound === 'at-most' || row.bound === 'less') {
    const linear = subtract(weight, multiply(weight, divide(subtract(pair.done, pair.goal), pair.goal, 6)))
    return [...share(pair.goal, pair.done), linear, '0']
  }
  return [...share(pair.done, pair.goal), '0']
}

/** Scores are rounded freely: to half or whole points. */
const freely = '0.5'

function numberOf(quantity: Quantity | undefined): Decimal | undefined {
  return quantity && quantity.unit !== '%' ? quantity.value : undefined
}

function scored(row: IndicatorRow, weight: Decimal, score: Decimal): Remark | undefined {
  const name = row.name
  const at = [quoted(row.place, name), ...cells(row)]
  const [w, s] = [row.weight?.text ?? '', row.score?.text ?? '']
  const lost = compare(score, weight) < 0
  const hasReason = row.reason !== undefined && !isBlank(row.reason)
  if (compare(score, weight) > 0)
    return {
      severity: 'error',
      message: `指标「${name}」得分 ${s} 高于分值 ${w}。`,
      at,
      expected: `不高于 ${w}`,
      found: s,
    }
  if (lost && row.isMet)
    return {
      severity: hasReason ? 'question' : 'error',
      message: `指标「${name}」目标 ${row.target?.text}、完成 ${row.actual?.text}，已经达到，却只得 ${s} 分（分值 ${w}）${hasReason ? '，请核对扣分依据' : '，也没有说明原因'}。`,
      at,
      expected: w,
      found: s,
    }
  if (!lost && row.isMet === false)
    return {
      severity: 'error',
      message: `指标「${name}」目标 ${row.target?.text}、完成 ${row.actual?.text}，没有达到，却得了满分 ${s}。`,
      at,
      found: s,
    }
  if (row.isMet !== false) return undefined
  const [expected, ...others] = deserved(row, weight)
  if (expected === undefined) return undefined
  const isClose = (value: Decimal) =>
    compare(subtract(score, value), `-${freely}`) >= 0 && compare(subtract(score, value), freely) <= 0
  if ([expected, ...others].some(isClose)) return undefined
  const right = divide(expected, '1', 2)
  return {
    severity: 'question',
    message: `指标「${name}」得 ${s} 分，按完成值与目标值之比应为 ${right} 分（分值 ${w}），请核对评分方法。`,
    at,
    expected: right,
    found: s,
  }
}

function remarkOn(row: IndicatorRow): Remark | undefined {
  const { weight, score } = row
  if (!weight || !score || isBlank(weight) || !weight.quantity) return undefined
  const at = [quoted(row.place, row.name), ...cells(row)]
  if (isBlank(score)) return undefined
  const [most, got] = [numberOf(weight.quantity), numberOf(score.quantity)]
  if (most === undefined) return undefined
  if (score.quantity?.unit === '%')
    return {
      severity: 'error',
      message: `指标「${row.name}」的得分写成了百分数「${score.text}」，应为分数。`,
      at,
      found: score.text,
    }
  if (got === undefined) {
    return {
      severity: 'error',
      message: `指标「${row.name}」的得分「${score.text}」不是数。`,
      at,
      found: score.text,
    }
  }
  return scored(row, most, got)
}

/** One finding a table: points were given, or they were not. */
function unscored(rows: readonly IndicatorRow[]): readonly Remark[] {
  const open = rows.filter(
    ({ weight, score }) => weight?.quantity && !isBlank(weight) && score && isBlank(score),
  )
  const [first] = open
  const isScored = rows.some(({ score }) => score && !isBlank(score))
  if (!first || !(isScored || open.every(({ actual }) => isBlank(actual)))) return []
  const told = open.slice(0, 8).map(({ name }) => `「${name}」`)
  return [
    {
      severity: 'error',
      message: `指标${told.join('、')}${open.length > 8 ? `等 ${open.length} 个` : ''}有分值 ${[...new Set(open.map(({ weight }) => weight?.text))].join('、')}，得分是空的。`,
      at: open.slice(0, 12).flatMap((row) => [quoted(row.place, row.name), ...cells(row)]),
      found: '（空）',
    },
  ]
}

export const check: Check = {
  name: 'row-score',
  label: { zh: '指标得分', en: 'Score of a row' },
  about: {
    zh: '得分不高于分值；达到目标的得满分，没有达到的按比例得分，扣分应有原因。',
    en: 'No score above its weight; a met target scores in full, a missed one in proportion and with a reason.',
  },
  examine: ({ indicators }) => [
    ...indicators.flatMap((row) => remarkOn(row) ?? []),
    ...[...Map.groupBy(indicators, ({ region }) => region).values()].flatMap(unscored),
  ],
}
