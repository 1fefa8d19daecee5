import { compare, type Decimal, divide, isZero, multiply } from '#lib'
import { printedAs } from '../claims/agree.ts'
import { isBlank } from '../claims/field.ts'
import type { FundRow } from '../claims/fund-row.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** Spent against the budget that stands at the year's end, or the one at its beginning where no other is given. */
function ratesOf(row: FundRow, decimals: number): readonly Decimal[] {
  const spent = row.amounts.get('spent')?.quantity?.value
  if (spent === undefined) return []
  return (['adjusted', 'arrived', 'initial'] as const).flatMap((column) => {
    const budget = row.amounts.get(column)?.quantity?.value
    return budget === undefined || isZero(budget)
      ? []
      : [divide(multiply(spent, '100'), budget, decimals + 4)]
  })
}

const cellsOf = (row: FundRow) => [
  quoted(row.place, row.item),
  ...[row.amounts.get('adjusted') ?? row.amounts.get('initial'), row.amounts.get('spent'), row.rate].flatMap(
    (field) => (field ? [quoted(field.place, field.text)] : []),
  ),
]

/** 92.61% and 92.61 in a column of percents; a sheet may hold 0.9261. */
function wrongRate(row: FundRow): Remark | undefined {
  const printed = row.rate?.quantity
  const rates = printed ? ratesOf(row, printed.decimals) : []
  const [expected] = rates
  if (!row.rate || !printed || expected === undefined) return undefined
  const asPart = printed.unit === '' ? { ...printed, decimals: Math.max(0, printed.decimals - 2) } : undefined
  const isRight = rates.some(
    (rate) =>
      printedAs(printed, rate) ||
      (asPart !== undefined && printedAs({ ...asPart, value: multiply(printed.value, '100') }, rate)),
  )
  if (isRight) return undefined
  const right = `${divide(expected, '1', Math.max(printed.decimals, 2))}%`
  return {
    severity: 'error',
    message: `「${row.item}」的执行率印为 ${row.rate.text}，按表中的预算数和支出数计算应为 ${right}。`,
    at: cellsOf(row),
    expected: right,
    found: row.rate.text,
  }
}

const zeroed = (row: FundRow, column: 'initial' | 'adjusted' | 'spent') => {
  const value = row.amounts.get(column)?.quantity?.value
  return value !== undefined && isZero(value)
}

/** Nothing of nothing has no rate; a column may print 0%. */
function ofNothing(row: FundRow): Remark | undefined {
  const printed = row.rate?.quantity
  const isNothing =
    zeroed(row, 'spent') && (row.amounts.has('adjusted') ? zeroed(row, 'adjusted') : zeroed(row, 'initial'))
  if (!row.rate || !printed || !isNothing || isZero(printed.value)) return undefined
  return {
    severity: 'error',
    message: `「${row.item}」的预算和支出都是 0，执行率却印为 ${row.rate.text}。`,
    at: cellsOf(row),
    expected: '不填执行率',
    found: row.rate.text,
  }
}

/** The whole's rate is left out, or a part's where the other parts have one. */
function blanks(rows: readonly FundRow[]): readonly Remark[] {
  const lines = rows.filter((row) => {
    const budget = row.amounts.get('adjusted') ?? row.amounts.get('initial')
    return (
      row.region.columns.has('rate') &&
      budget?.quantity &&
      !isZero(budget.quantity.value) &&
      row.amounts.has('spent')
    )
  })
  const filled = lines.filter(({ rate }) => rate !== undefined).length
  const open = lines.filter((row) => row.rate === undefined && (row.level === 'total' || filled >= 2))
  const [first] = open
  if (!first) return []
  const due = ratesOf(first, 2)[0]
  return [
    {
      // Where no line has one, the form may well ask for none.
      severity: filled === 0 ? 'question' : 'warning',
      message: `${open.map(({ item }) => `「${item}」`).join('、')}有预算数和执行数，预算执行率没有填${due === undefined ? '' : `（「${first.item}」应为 ${divide(due, '1', 2)}%）`}。`,
      at: open.flatMap(cellsOf),
      expected: '填写执行率',
      found: '（空）',
    },
  ]
}

function over(row: FundRow): Remark | undefined {
  const spent = row.amounts.get('spent')
  const budget = row.amounts.get('adjusted') ?? row.amounts.get('initial')
  if (!spent?.quantity || !budget?.quantity || isZero(budget.quantity.value)) return undefined
  if (compare(spent.quantity.value, budget.quantity.value) <= 0) return undefined
  const isExplained = row.reason !== undefined && !isBlank(row.reason)
  const rate = divide(multiply(spent.quantity.value, '100'), budget.quantity.value, 2)
  return {
    severity: isExplained ? 'question' : 'error',
    message: `「${row.item}」支出 ${spent.text}，超过预算 ${budget.text}（执行率 ${rate}%）${isExplained ? '，请核对预算数是否已含追加。' : '，没有记录调整，也没有说明。'}`,
    at: cellsOf(row),
    expected: '不超过 100%',
    found: `${rate}%`,
  }
}

/** 其中 with the numbers of its total says nothing new. */
function repeats(row: FundRow, above: FundRow | undefined): boolean {
  if (row.level !== 'part' || !above || above.level !== 'total') return false
  return (['adjusted', 'initial', 'spent'] as const).every(
    (column) => row.amounts.get(column)?.text === above.amounts.get(column)?.text,
  )
}

export const check: Check = {
  name: 'execution-rate',
  label: { zh: '预算执行率', en: 'Execution rate' },
  about: {
    zh: '执行率等于支出除以预算（按印出的位数四舍五入），且不应超过 100%。',
    en: 'The rate is spending over budget at its printed precision, and no more than 100 %.',
  },
  examine: ({ funds }) => [
    ...funds
      .filter((row, at) => !repeats(row, funds[at - 1]))
      .flatMap((row) => [wrongRate(row), ofNothing(row), over(row)].filter((remark) => remark !== undefined)),
    ...[...Map.groupBy(funds, ({ region }) => region).values()].flatMap(blanks),
  ],
}
