import { type Quantity, writeQuantity } from '#lib'
import { sameKind } from '../claims/agree.ts'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { wordWhere } from '../wording.ts'
import { type Check, quoted, type Remark } from './check.ts'

const isCount = ({ unit }: Quantity) =>
  unit !== '' && unit !== '%' && unit !== '个百分点' && !unit.endsWith('元')

/** Counts of people and of visits are other numbers; 个 stands for any counter. */
const isAny = ({ unit }: Quantity) => unit === '个'

function examine({ claims }: Statement): readonly Remark[] {
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
  examine,
}
