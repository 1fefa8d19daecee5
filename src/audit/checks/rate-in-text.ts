import { baseValue, compare, type Decimal, divide, isZero, multiply, subtract, writeQuantity } from '#lib'
import { printedAs } from '../claims/agree.ts'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const budgetWords = /预算|下达|安排|资金总额|总投资|计划投资|到位|批复|调整后|指标/
const spentWords = /执行|支出|支付|拨付|使用|报账/
const rateWords = /(?:执行|支付|拨付|支出|使用|完成)率|支付进度/

const percent = (part: Decimal, whole: Decimal) => divide(multiply(part, '100'), whole, 6)

/** 「全年预算 300 万元，执行 259.45 万元，执行率 86.5%」: all three in one sentence, each named. */
function execution(sentence: readonly Claim[]): Remark | undefined {
  const rate = sentence.find(({ measured, words }) => measured === 'rate' && rateWords.test(words))
  const money = sentence.filter(
    ({ measured, within, index }) =>
      measured === 'money' && within === undefined && rate && index < rate.index,
  )
  if (!rate || money.length !== 2) return undefined
  const budget = money.find(({ words }) => budgetWords.test(words) && !/支出|执行(?!预算)|拨付/.test(words))
  const spent = money.find((claim) => claim !== budget && spentWords.test(claim.words))
  if (!budget || !spent || isZero(baseValue(budget.quantity))) return undefined
  const value = percent(baseValue(spent.quantity), baseValue(budget.quantity))
  if (printedAs(rate.quantity, value, 1)) return undefined
  const expected = `${divide(value, '1', 2)}%`
  return {
    severity: 'error',
    message: `按 ${writeQuantity(spent.quantity)} 除以 ${writeQuantity(budget.quantity)}，「${rate.words}」应为 ${expected}，文中是 ${writeQuantity(rate.quantity)}。`,
    at: [budget, spent, rate].map(({ place, quote }) => quoted(place, quote)),
    expected,
    found: writeQuantity(rate.quantity),
  }
}

const isTotal = /共|总|全年|年度|调整|预算数/

/** 「已支付 1767 万元，执行率 95%」, and the budget somewhere else: some sum of the document gives the rate. */
function acrossSections({ claims, funds }: Statement): readonly Remark[] {
  const rates = claims.filter(
    ({ measured, words, role }) =>
      measured === 'rate' && role === 'actual' && /(?:执行|支付)率(?:为|达|是|[：:])?$/.test(words),
  )
  const [rate] = rates
  if (!rate || rates.length !== 1 || funds.length > 0 || rate.quantity.qualifier !== 'exact') return []
  const beside = claims.filter(
    ({ passage, sentence, index }) =>
      passage === rate.passage && sentence === rate.sentence && index < rate.index,
  )
  const spent = beside.findLast(({ measured, words }) => measured === 'money' && spentWords.test(words))
  if (!spent || beside.some(({ index, measured }) => measured === 'money' && index !== spent.index)) return []
  const budgets = claims.filter(
    ({ measured, index, within }) => measured === 'money' && index !== spent.index && within === undefined,
  )
  const gives = (claim: Claim) =>
    !isZero(baseValue(claim.quantity)) &&
    printedAs(rate.quantity, percent(baseValue(spent.quantity), baseValue(claim.quantity)), 1)
  const total = budgets.find(
    ({ words, partOf }) => partOf === undefined && budgetWords.test(words) && isTotal.test(words),
  )
  if (!total || budgets.some(gives)) return []
  const expected = `${divide(percent(baseValue(spent.quantity), baseValue(total.quantity)), '1', 2)}%`
  return [
    {
      severity: 'error',
      message: `「${spent.words}」${writeQuantity(spent.quantity)}，「${total.words}」${writeQuantity(total.quantity)}，「${rate.words}」应为 ${expected}，文中是 ${writeQuantity(rate.quantity)}。`,
      at: [total, spent, rate].map(({ place, quote }) => quoted(place, quote)),
      expected,
      found: writeQuantity(rate.quantity),
    },
  ]
}

const more = /增加|增长|增|上升|多/
const less = /减少|下降|降低|减|少/

/** 「792.22 万元，比上年增加 189.25 万元，增长 31.39%」: the rate is the change over last year's value. */
function growth(sentence: readonly Claim[]): readonly Remark[] {
  return sentence.flatMap((change, at) => {
    const [value, rate] = [sentence[at - 1], sentence[at + 1]]
    if (
      change.measured !== 'change' ||
      !value ||
      rate?.measured !== 'growth' ||
      rate.quantity.qualifier !== 'exact'
    )
      return []
    if (value.quantity.unit !== change.quantity.unit || value.measured === 'growth') return []
    const isLess = less.test(change.words) && !more.test(change.words)
    const delta = isLess ? multiply(baseValue(change.quantity), '-1') : baseValue(change.quantity)
    const before = subtract(baseValue(value.quantity), delta)
    if (compare(before, '0') <= 0) return []
    const expected = percent(baseValue(change.quantity), before)
    if (printedAs(rate.quantity, expected, 1)) return []
    return [
      {
        severity: 'error' as const,
        message: `「${value.words}」${writeQuantity(value.quantity)}，比上年${isLess ? '减少' : '增加'} ${writeQuantity(change.quantity)}，变动幅度应为 ${divide(expected, '1', 2)}%，文中是 ${writeQuantity(rate.quantity)}。`,
        at: [value, change, rate].map(({ place, quote }) => quoted(place, quote)),
        expected: `${divide(expected, '1', 2)}%`,
        found: writeQuantity(rate.quantity),
      },
    ]
  })
}

export const check: Check = {
  name: 'rate-in-text',
  label: { zh: '文中的比率', en: 'Rates in a sentence' },
  about: {
    zh: '一句话里给出了预算、支出和执行率，或本年数、增减额和增减幅度的，比率应当算得出来。',
    en: 'A rate beside its two parts in one sentence follows from them.',
  },
  examine(statement) {
    const sentences = Map.groupBy(statement.claims, ({ passage, sentence }) => `${passage}/${sentence}`)
    const inSentences = [...sentences.values()].flatMap((sentence) =>
      [execution(sentence) ?? [], growth(sentence)].flat(),
    )
    return [...inSentences, ...acrossSections(statement)]
  },
}
