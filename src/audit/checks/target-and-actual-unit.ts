import { type Quantity, quantityUnits, writeQuantity } from '#lib'
import { sameKind } from '../claims/agree.ts'
import type { Claim } from '../claims/claim.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { wordWhere } from '../wording.ts'
import { type Check, quoted, type Remark } from './check.ts'

const isCount = ({ unit }: Quantity) =>
  unit !== '' && unit !== '%' && unit !== '个百分点' && !unit.endsWith('元')

/** Counts of people and of visits are other numbers; 个 stands for any counter. */
const isAny = ({ unit }: Quantity) => unit === '个'

/** Units of one dimension say the same in other numbers. */
const dimensions: readonly (readonly string[])[] = [
  ['公里', '米', '厘米', '里'],
  ['亩', '公顷', '平方米', '平方公里'],
  ['年', '个月', '月', '周', '天', '日', '工作日', '个工作日', '小时', '分钟'],
  ['吨', '公斤', '斤', '克'],
]

const measures = (a: string, b: string) => dimensions.some((units) => units.includes(a) && units.includes(b))

/** In one row of a table, where the unit is plain to see. */
function ofRow({ name, place, target, actual, goal, done }: IndicatorRow): readonly Remark[] {
  if (!goal || !done || !target || !actual || goal.unit === '' || done.unit === '') return []
  // One of the two may be a measure word that is no unit of the list: 盒 beside 吨.
  const known = [goal.unit, done.unit].filter((unit) => quantityUnits.includes(unit))
  const isTold = [goal.unit, done.unit].every((unit) => known.includes(unit) || unit.length === 1)
  if (known.length === 0 || !isTold) return []
  if (sameKind(goal, done) || measures(goal.unit, done.unit)) return []
  return [
    {
      severity: 'warning',
      message: `指标「${name}」的目标按「${goal.unit}」计（${target.text}），完成值按「${done.unit}」计（${actual.text}），两者不能直接比较。`,
      at: [quoted(place, name), quoted(target.place, target.text), quoted(actual.place, actual.text)],
      expected: goal.unit,
      found: done.unit,
    },
  ]
}

function inText({ claims }: Statement): readonly Remark[] {
  const actuals = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.role !== 'actual' || claim.key === '' || claim.partOf !== undefined || !isCount(claim.quantity))
      continue
    const group = actuals.get(claim.key)
    if (group) group.push(claim)
    else actuals.set(claim.key, [claim])
  }
  const remarks: Remark[] = []
  for (const target of claims) {
    if (target.role !== 'target' || !isCount(target.quantity) || isAny(target.quantity)) continue
    const done = actuals.get(target.key) ?? []
    const other = done.find(({ quantity }) => !isAny(quantity))
    if (!other || done.some(({ quantity }) => sameKind(quantity, target.quantity))) continue
    remarks.push({
      severity: 'warning',
      message: `「${target.words}」的目标按「${target.quantity.unit}」计（${writeQuantity(target.quantity)}），完成情况按「${other.quantity.unit}」计（${wordWhere(other.place)}，${writeQuantity(other.quantity)}），两者不能直接比较。`,
      at: [quoted(target.place, target.quote), quoted(other.place, other.quote)],
      expected: target.quantity.unit,
      found: other.quantity.unit,
    })
  }
  return remarks
}

export const check: Check = {
  name: 'target-and-actual-unit',
  label: { zh: '目标与完成单位不一', en: 'Target and actual in different units' },
  about: {
    zh: '同一事项的目标和完成情况应当用同一个计量单位（项、家、人、人次等）。',
    en: 'The target and the result of one thing are counted in one unit.',
  },
  examine: (statement) => [...inText(statement), ...statement.indicators.flatMap(ofRow)],
}
