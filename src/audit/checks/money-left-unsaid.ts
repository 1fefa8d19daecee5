import { add, baseValue, compare, divide, isZero, multiply, subtract, writeQuantity } from '#lib'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const isMoney = (claim: Claim) =>
  claim.measured === 'money' &&
  claim.within === undefined &&
  claim.partOf === undefined &&
  claim.period === ''

const find = (claims: readonly Claim[], pattern: RegExp) =>
  claims.find((claim) => isMoney(claim) && pattern.test(claim.words.replace(/(?:19|20)\d\d\s*年度?/, '')))

/** Budget and spending are told and the rate is not. */
function rateUnsaid({ claims, funds }: Statement): readonly Remark[] {
  if (
    funds.length > 0 ||
    claims.some(({ words, measured }) => measured === 'rate' && /执行率|支付率|完成率/.test(words))
  )
    return []
  const budget = find(claims, /全年预算|调整后?预算|预算(?:总额|数|安排)|共安排|共下达/)
  const spent = find(claims, /全年执行|执行数|实际支出|已?支出|已支付|实际到位/)
  if (!budget || !spent || isZero(baseValue(budget.quantity))) return []
  const rate = divide(multiply(baseValue(spent.quantity), '100'), baseValue(budget.quantity), 2)
  if (compare(rate, '95') >= 0 || compare(rate, '1') < 0) return []
  return [
    {
      severity: 'warning',
      message: `「${budget.words}」${writeQuantity(budget.quantity)}，「${spent.words}」${writeQuantity(spent.quantity)}，只有 ${rate}%，文中没有写出比率，也没有说明原因。`,
      at: [quoted(budget.place, budget.quote), quoted(spent.place, spent.quote)],
      expected: `${rate}%`,
    },
  ]
}

/** More was spent than came in, and no money of the year before is spoken of. */
function overIncome({ claims, text }: Statement): readonly Remark[] {
  const income = find(
    claims,
    /^(?:其中)?(?:全年|本年|年度|当年|总|部门)*收入(?:合计|总计|总额)?(?:为)?[：:]?$/,
  )
  const spent = find(claims, /^(?:全年|本年|年度|当年|总|部门)*支出(?:合计|总计|总额)?(?:为)?[：:]?$/)
  if (!income || !spent || /结转|结余/.test(text)) return []
  const gap = subtract(baseValue(spent.quantity), baseValue(income.quantity))
  if (compare(gap, '0') <= 0) return []
  return [
    {
      severity: 'warning',
      message: `支出 ${writeQuantity(spent.quantity)} 大于收入 ${writeQuantity(income.quantity)}，文中没有提到上年结转，差额从哪里来？`,
      at: [quoted(income.place, income.quote), quoted(spent.place, spent.quote)],
    },
  ]
}

/** Much was carried over, and the rate is not spoken of. */
function carriedOver({ claims, text }: Statement): readonly Remark[] {
  const left = find(claims, /年末结转|年末结余|结转下年/)
  const before = find(claims, /年初结转|上年结转/)
  const income = find(claims, /收入(?:合计|总计|总额)?(?:为)?$/)
  if (!left || !before || !income || /结转结余率/.test(text)) return []
  const whole = add(baseValue(before.quantity), baseValue(income.quantity))
  const rate = isZero(whole) ? '0' : divide(multiply(baseValue(left.quantity), '100'), whole, 2)
  if (compare(rate, '10') <= 0) return []
  return [
    {
      severity: 'question',
      message: `年末结转结余 ${writeQuantity(left.quantity)}，占全年可用资金的 ${rate}%，原因是什么？`,
      at: [
        quoted(left.place, left.quote),
        quoted(before.place, before.quote),
        quoted(income.place, income.quote),
      ],
    },
  ]
}

export const check: Check = {
  name: 'money-left-unsaid',
  label: { zh: '收支没有说清', en: 'Money left unsaid' },
  about: {
    zh: '给出预算和支出而不写执行率，支出大于收入而不提结转。',
    en: 'Budget and spending without their rate; spending above income without a carry-over.',
  },
  examine: (statement) => [...rateUnsaid(statement), ...overIncome(statement), ...carriedOver(statement)],
}
