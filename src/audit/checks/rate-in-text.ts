import {
  absolute,
  baseValue,
  canonical,
  compare,
  type Decimal,
  divide,
  equals,
  isZero,
  multiply,
  type Quantity,
  subtract,
  writeQuantity,
} from '#lib'
import { printedAs } from '../claims/agree.ts'
import { bySentence } from '../claims/by-sentence.ts'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import type { FindingPlace } from '../finding.ts'
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

/** Amounts that a rate may be taken of: budgets of the text and of the tables, none that is a part or was spent. */
function budgetsOf({ claims, facts }: Statement): readonly Budget[] {
  const told = claims.filter(
    ({ measured, within, partOf, period, words }) =>
      measured === 'money' &&
      within === undefined &&
      partOf === undefined &&
      period === '' &&
      budgetWords.test(words) &&
      !notBudget.test(words),
  )
  const inTables = facts.filter(({ kind, plain }) => kind === 'fund' && /预算$/.test(plain))
  return [
    ...told.map(({ words, quantity, place, quote, passage, index }) => ({
      ...{ words, quantity, passage, index, at: quoted(place, quote) },
    })),
    ...inTables.map(({ name, quantity, place, field }) => ({
      ...{ words: name, quantity, passage: -1, index: -1, at: quoted(place, field.text) },
    })),
  ]
}

interface Budget {
  readonly words: string
  readonly quantity: Quantity
  readonly passage: number
  readonly index: number
  readonly at: FindingPlace
}

/** Budgets to look up: by their passage, and by their amount. A document of many projects has thousands. */
class Budgets {
  readonly #byPassage: ReadonlyMap<number, readonly Budget[]>
  /** One of each amount, the least first. */
  readonly #byAmount: readonly (Budget & { readonly amount: Decimal })[]

  constructor(budgets: readonly Budget[]) {
    this.#byPassage = Map.groupBy(budgets, ({ passage }) => passage)
    const amounts = new Map<Decimal, Budget>()
    for (const budget of budgets) {
      const amount = canonical(baseValue(budget.quantity))
      if (!amounts.has(amount)) amounts.set(amount, budget)
    }
    this.#byAmount = [...amounts]
      .map(([amount, budget]) => ({ ...budget, amount }))
      .sort((a, b) => compare(a.amount, b.amount))
  }

  /** The first amount that is not less. */
  #from(amount: Decimal): number {
    let [low, high] = [0, this.#byAmount.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(this.#byAmount[middle]?.amount ?? '0', amount) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Whether some budget gives the rate that is printed: only those of about the right size are divided by. */
  give({ quantity: rate }: Claim, spent: Decimal): boolean {
    if (isZero(rate.value)) return false
    const middle = divide(multiply(spent, '100'), rate.value, 6)
    const most = multiply(middle, '1.1')
    for (let at = this.#from(multiply(middle, '0.9')); at < this.#byAmount.length; at += 1) {
      const { amount = '0' } = this.#byAmount[at] ?? {}
      if (compare(amount, most) > 0) return false
      if (!isZero(amount) && printedAs(rate, percent(spent, amount), 1)) return true
    }
    return false
  }

  /** The one budget that a rate can be of: of its own paragraph, else the only one of the document. */
  of(rate: Claim, spent: Decimal, isOnly: boolean): Budget | undefined {
    const isEnough = ({ quantity }: Budget) => compare(baseValue(quantity), spent) >= 0
    const beside = (this.#byPassage.get(rate.passage) ?? []).filter(
      (budget) => budget.index < rate.index && isEnough(budget),
    )
    const [first] = beside
    if (first) {
      const isOne = beside.every(({ quantity }) => equals(baseValue(quantity), baseValue(first.quantity)))
      return isOne ? first : undefined
    }
    const at = this.#from(spent)
    return isOnly && at === this.#byAmount.length - 1 ? this.#byAmount[at] : undefined
  }
}

const notBudget = /支出|执行(?!预算)|拨付|支付|使用|完成|结余|剩余|未/

const isExecution = ({ measured, role, quantity, within, words }: Claim) =>
  measured === 'rate' &&
  role === 'actual' &&
  quantity.qualifier === 'exact' &&
  within === undefined &&
  /(?:执行|支付|支出)率(?:为|达|是|达到|[：:])?$/.test(words)

/** 「已支付 1767 万元，执行率 95%」, and the budget in another sentence or a table: some budget gives the rate. */
function acrossSections(statement: Statement): readonly Remark[] {
  const told = budgetsOf(statement)
  if (told.length === 0) return []
  const budgets = new Budgets(told)
  const { claims } = statement
  // Several projects have several rates; then only a budget beside the rate is its own.
  const isOnly = new Set(claims.filter(isExecution).map(({ quantity }) => quantity.value)).size === 1
  return claims.flatMap((rate, at): readonly Remark[] => {
    if (!isExecution(rate)) return []
    const spent = claims
      .slice(Math.max(0, at - 3), at)
      .findLast(
        ({ measured, words, passage, sentence }) =>
          measured === 'money' &&
          passage === rate.passage &&
          sentence === rate.sentence &&
          spentWords.test(words),
      )
    if (!spent || isZero(baseValue(spent.quantity))) return []
    const amount = baseValue(spent.quantity)
    const budget = budgets.give(rate, amount) ? undefined : budgets.of(rate, amount, isOnly)
    if (!budget || isZero(baseValue(budget.quantity))) return []
    const value = percent(amount, baseValue(budget.quantity))
    // So far apart, the rate is of something else.
    if (compare(absolute(subtract(value, rate.quantity.value)), '25') > 0) return []
    const expected = `${divide(value, '1', 2)}%`
    return [
      {
        severity: 'error',
        message: `「${spent.words}」${writeQuantity(spent.quantity)}，「${budget.words}」${writeQuantity(budget.quantity)}，「${rate.words}」应为 ${expected}，文中是 ${writeQuantity(rate.quantity)}。`,
        at: [budget.at, ...[spent, rate].map(({ place, quote }) => quoted(place, quote))],
        expected,
        found: writeQuantity(rate.quantity),
        why: `同一句话里有支出数和执行率，全文只有一个预算数「${budget.words}」可以与它相除`,
      },
    ]
  })
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
    const inSentences = bySentence(statement.claims).flatMap((sentence) =>
      [execution(sentence) ?? [], growth(sentence)].flat(),
    )
    const rates = new Set(inSentences.map(({ at }) => at.at(-1)?.quote))
    return [...inSentences, ...acrossSections(statement).filter(({ at }) => !rates.has(at.at(-1)?.quote))]
  },
}
