import { claimOf, compare, writeQuantity } from '#lib'
import { agree, sameKind } from '../claims/agree.ts'
import type { Claim } from '../claims/claim.ts'
import { comparable, type IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const say = { 'at-least': '不低于', 'at-most': '不超过', equal: '等于', more: '超过', less: '低于' } as const

/** 「超 10 场」 asks for more than 10; when 10 were held, the text is missed although the table is met. */
function missedByWording(target: Claim, row: IndicatorRow): Remark | undefined {
  if (!row.goal || !row.done || !row.isMet || !row.bound || row.bound === 'more') return undefined
  if (!sameKind(row.goal, target.quantity)) return undefined
  const pair = comparable(target.quantity, row.done)
  if (!pair || compare(pair.goal, pair.done) !== 0) return undefined
  if (!agree({ ...row.goal, qualifier: 'exact' }, { ...target.quantity, qualifier: 'exact' }))
    return undefined
  const target_ = row.target
  const actual = row.actual
  return {
    severity: 'warning',
    message: `正文的目标是「${writeQuantity(target.quantity)}」，完成 ${row.actual?.text}：按表中「${row.target?.text}」（${say[row.bound]}）达到，按正文的「${target.quantity.qualifier}」没有达到，两处措辞应统一。`,
    at: [
      quoted(target.place, target.quote),
      ...(target_ ? [quoted(target_.place, target_.text)] : []),
      ...(actual ? [quoted(actual.place, actual.text)] : []),
    ],
    expected: `不少于 ${writeQuantity({ ...target.quantity, qualifier: 'exact' })}`,
    found: writeQuantity(target.quantity),
  }
}

function withDone(target: Claim, done: Claim): Remark | undefined {
  const pair = comparable(target.quantity, done.quantity)
  if (!pair || claimOf(done.quantity.qualifier) !== 'equal' || compare(pair.goal, pair.done) !== 0)
    return undefined
  return {
    severity: 'warning',
    message: `目标写「${writeQuantity(target.quantity)}」，完成 ${writeQuantity(done.quantity)}，恰好等于而没有${target.quantity.qualifier}过这个数：如果目标是「不少于」，请改措辞。`,
    at: [quoted(target.place, target.quote), quoted(done.place, done.quote)],
    expected: `不少于 ${writeQuantity({ ...target.quantity, qualifier: 'exact' })}`,
    found: writeQuantity(target.quantity),
  }
}

function examine({ claims, indicators }: Statement): readonly Remark[] {
  const rows = new Map(indicators.map((row) => [row.key, row]))
  const done = new Map<string, Claim>()
  for (const claim of claims)
    if (claim.role === 'actual' && claim.key !== '' && !done.has(claim.key)) done.set(claim.key, claim)
  return claims.flatMap((claim) => {
    if (claim.role !== 'target' || claim.key === '' || claimOf(claim.quantity.qualifier) !== 'more') return []
    const row = rows.get(claim.key)
    const inTable = row && missedByWording(claim, row)
    const other = done.get(claim.key)
    const held = other && sameKind(other.quantity, claim.quantity) ? other : undefined
    if (inTable) return [held ? { ...inTable, at: [...inTable.at, quoted(held.place, held.quote)] } : inTable]
    return (held && withDone(claim, held)) ?? []
  })
}

export const check: Check = {
  name: 'target-wording',
  label: { zh: '目标措辞', en: 'Wording of a target' },
  about: {
    zh: '「超 10 场」是多于 10 场；恰好完成 10 场时，按正文没有达到，按表中的 ≥10 达到。',
    en: 'More than ten is not at least ten: the text may be missed where the table is met.',
  },
  examine,
}
