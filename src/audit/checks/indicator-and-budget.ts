import { absolute, compare, type Decimal, divide, equals, isZero, multiply, subtract } from '#lib'
import { printedAs } from '../claims/agree.ts'
import { type FundRow, totalOf } from '../claims/fund-row.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

interface Amounts {
  readonly initial: Decimal | undefined
  readonly adjusted: Decimal | undefined
  readonly spent: Decimal | undefined
}

const percent = (part: Decimal, whole: Decimal) => divide(multiply(part, '100'), whole, 6)

/** Rates that follow from the budget table. Regions count adjustments differently, so that one only warns. */
const rates: readonly {
  readonly name: RegExp
  readonly severity: Remark['severity']
  readonly of: (amounts: Amounts) => Decimal | undefined
}[] = [
  {
    name: /^预算执行率$/,
    severity: 'error',
    of: ({ adjusted, spent }) => (adjusted && spent ? percent(spent, adjusted) : undefined),
  },
  {
    name: /^预算偏差率$/,
    severity: 'warning',
    of: ({ adjusted, spent }) =>
      adjusted && spent ? absolute(subtract('100', percent(spent, adjusted))) : undefined,
  },
  {
    name: /^预算调整率$/,
    severity: 'warning',
    of: ({ initial, adjusted }) =>
      initial && adjusted ? absolute(percent(subtract(adjusted, initial), initial)) : undefined,
  },
]

function amountsOf(row: FundRow): Amounts {
  const valued = (column: 'initial' | 'adjusted' | 'spent') => {
    const value = row.amounts.get(column)?.quantity?.value
    return value === undefined || isZero(value) ? undefined : value
  }
  return { initial: valued('initial'), adjusted: valued('adjusted'), spent: valued('spent') }
}

function remarkOn(row: IndicatorRow, total: FundRow): Remark | undefined {
  const rule = rates.find(({ name }) => name.test(row.name))
  const expected = rule?.of(amountsOf(total))
  if (!rule || expected === undefined || row.done?.unit !== '%' || !row.actual) return undefined
  const printed = { ...row.done, value: absolute(row.done.value) }
  if (printedAs(printed, expected, 1)) return undefined
  const right = `${divide(expected, '1', 2)}%`
  return {
    severity: rule.severity,
    message: `指标「${row.name}」为 ${row.actual.text}，按预算表「${total.item}」计算应为 ${right}。`,
    at: [
      quoted(row.place, row.name),
      quoted(row.actual.place, row.actual.text),
      quoted(total.place, total.item),
      ...[...total.amounts.values()].map(({ place, text }) => quoted(place, text)),
    ],
    expected: right,
    found: row.actual.text,
  }
}

const cost =
  /^(?:项目)?(?:总?成本|总投资|总支出)(?:控制)?(?:数|金额|额)?$|^(?:项目)?(?:预算|资金)?总?成本(?:控制)?(?:数|情况)?$/

/** What the project cost is what was spent of its funds. */
function costOf(row: IndicatorRow, funds: readonly FundRow[]): Remark | undefined {
  const { done, actual, name } = row
  if (!cost.test(name.replace(/[（(].*[）)]/, '')) || !done || !actual || done.unit === '%') return undefined
  const own = funds.filter(({ region }) => region.table === row.region.table)
  const spent = own
    .map(({ amounts }) => amounts.get('spent'))
    .find((field) => field?.quantity && !isZero(field.quantity.value))
  if (!spent?.quantity || own.length === 0) return undefined
  // Rounded, the two may agree; an actual that only repeats its target was not rounded.
  const isCopied =
    row.goal !== undefined && equals(row.goal.value, done.value) && !equals(done.value, spent.quantity.value)
  if (printedAs(done, spent.quantity.value) && !isCopied) return undefined
  // The table's amounts and the cell may be in other units; only numbers of one size are held together.
  const ratio = isZero(done.value) ? '0' : divide(spent.quantity.value, done.value, 4)
  if (compare(ratio, '0.5') < 0 || compare(ratio, '2') > 0) return undefined
  return {
    severity: 'warning',
    message: `指标「${name}」完成值为 ${actual.text}${isCopied ? `（与目标 ${row.target?.text} 相同）` : ''}，资金表中执行数为 ${spent.text}，两处应当一致。`,
    at: [quoted(row.place, name), quoted(actual.place, actual.text), quoted(spent.place, spent.text)],
    expected: spent.text,
    found: actual.text,
  }
}

const payment = /资金.{0,4}(?:支付|拨付|执行|支出)|支付资金|预算执行|资金到位/

/** 「11 月底前完成资金支付，完成 100%」 beside an execution rate of 86.5 %. */
function paymentOf(row: IndicatorRow, funds: readonly FundRow[]): Remark | undefined {
  const { target, actual, name } = row
  const text = `${name}${target?.text ?? ''}`
  if (!actual || !/(?:支付|拨付)/.test(text) || !payment.test(text) || !/100\s*%|全部/.test(actual.text))
    return undefined
  const rated = funds.find(({ region, rate }) => region.table === row.region.table && rate?.quantity)
  const rate = rated?.rate
  if (!rate?.quantity || compare(rate.quantity.value, '99.5') >= 0 || compare(rate.quantity.value, '1') <= 0)
    return undefined
  if (/进度符合/.test(name)) return undefined
  return {
    severity: 'warning',
    message: `指标「${name}」完成 ${actual.text}，资金表的执行率是 ${rate.text}，资金没有全部支付。`,
    at: [quoted(row.place, name), quoted(actual.place, actual.text), quoted(rate.place, rate.text)],
    expected: rate.text,
    found: actual.text,
  }
}

/** Rates of the money by their names: what was spent of what was planned. */
const moneyRate =
  /^(?:指标\d+[：:]?)?(?:项目|资金|预算|经费|总)*(?:成本(?:控制|使用)|资金使用|资金支[出付]|预算支出)率$/

/** 「成本控制率 100%」 where 86 % of the money was spent: the rate is asked about, places reckon it differently. */
function rateOf({ name, actual, done, place }: IndicatorRow, total: FundRow): Remark | undefined {
  const { adjusted, spent } = amountsOf(total)
  const plain = name.replace(/[（(].*[）)]/, '').replace(/\s/g, '')
  const isRate = done && actual && (done.unit === '%' || done.unit === '')
  if (!isRate || !moneyRate.test(plain) || adjusted === undefined || spent === undefined) return undefined
  const expected = percent(spent, adjusted)
  const saved = subtract('100', expected)
  if (printedAs(done, expected, 1) || printedAs(done, saved, 1)) return undefined
  const right = `${divide(expected, '1', 2)}%`
  return {
    severity: 'question',
    message: `指标「${name}」完成值为 ${actual.text}，按资金栏支出除以预算是 ${right}，这个率是怎样算的？`,
    at: [
      quoted(place, name),
      quoted(actual.place, actual.text),
      ...[...total.amounts.values()].map((field) => quoted(field.place, field.text)),
    ],
    expected: right,
    found: actual.text,
  }
}

export const check: Check = {
  name: 'indicator-and-budget',
  label: { zh: '指标与预算表', en: 'Indicators and the budget table' },
  about: {
    zh: '预算执行率、偏差率、调整率以及成本、支付类指标应与预算表一致。',
    en: 'Rates, costs and payments among the indicators follow from the budget table.',
  },
  examine({ indicators, funds }: Statement) {
    const totals = funds.filter(({ level }) => level === 'total')
    const total = totals.length === 1 ? totalOf(funds) : undefined
    return indicators.flatMap((row) =>
      [
        total && remarkOn(row, total),
        total && rateOf(row, total),
        costOf(row, funds),
        paymentOf(row, funds),
      ].filter((remark) => remark !== undefined),
    )
  },
}
