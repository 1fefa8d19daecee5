import { absolute, add, compare, type Decimal, isZero, subtract, sum } from '#lib'
import { lastDigit } from '../claims/agree.ts'
import { type AmountColumn, amountLabels, type FundRow } from '../claims/fund-row.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** The rows of one budget table, as they stand. */
function tables({ funds }: Statement): readonly (readonly FundRow[])[] {
  return [...Map.groupBy(funds, ({ region }) => region).values()]
}

const amountOf = (row: FundRow, column: AmountColumn): Decimal | undefined =>
  row.amounts.get(column)?.quantity?.value

const decimalsOf = (rows: readonly FundRow[], column: AmountColumn) =>
  Math.max(0, ...rows.map((row) => row.amounts.get(column)?.quantity?.decimals ?? 0))

/** Adjusted is initial and adjustment together, in every row that gives all. */
function acrossRow(row: FundRow): Remark | undefined {
  const [initial, adjustment, adjusted] = [
    amountOf(row, 'initial'),
    amountOf(row, 'adjustment'),
    row.amounts.get('adjusted'),
  ]
  if (initial === undefined || adjustment === undefined || !adjusted?.quantity) return undefined
  const expected = add(initial, adjustment)
  const gap = absolute(subtract(expected, adjusted.quantity.value))
  const decimals = Math.max(
    decimalsOf([row], 'initial'),
    decimalsOf([row], 'adjustment'),
    adjusted.quantity.decimals,
  )
  if (compare(gap, lastDigit(decimals)) <= 0) return undefined
  const cells = (['initial', 'adjustment', 'adjusted'] as const).flatMap(
    (column) => row.amounts.get(column) ?? [],
  )
  return {
    severity: 'error',
    message: `「${row.item}」年初 ${initial} 加调整 ${adjustment} 应为 ${expected}，表中调整后预算为 ${adjusted.text}。`,
    at: [quoted(row.place, row.item), ...cells.map(({ place, text }) => quoted(place, text))],
    expected,
    found: adjusted.text,
  }
}

/** What a row is the sum of: the two natures, or the lines and sources below it. */
interface Sum {
  readonly total: FundRow
  readonly parts: readonly FundRow[]
}

const isIncluded = (row: FundRow) => row.level === 'part'
const isShare = (row: FundRow) => /^其中/.test(row.item)

/** Until the next row that is itself a total or a nature. */
function below(rows: readonly FundRow[], at: number): readonly FundRow[] {
  const rest = rows.slice(at + 1)
  const end = rest.findIndex((row) => row.level !== 'part')
  return end < 0 ? rest : rest.slice(0, end)
}

function sums(rows: readonly FundRow[]): readonly Sum[] {
  const found: Sum[] = []
  rows.forEach((total, at) => {
    const natures = rows.slice(at + 1).filter(({ level }) => level === 'basic' || level === 'project')
    const parts = below(rows, at)
    if (
      total.level === 'total' &&
      natures.length === 2 &&
      !rows.slice(at + 1).some(({ level }) => level === 'total')
    )
      found.push({ total, parts: natures })
    if (total.level !== 'part' && parts.length > 0 && parts.every(isIncluded)) found.push({ total, parts })
  })
  return found
}

/** Sources under a total may be a 其中, of which only the first is named: then the parts may be less, never more. */
function remarkOn({ total, parts }: Sum, column: AmountColumn): Remark | undefined {
  const field = total.amounts.get(column)
  const given = parts.filter((row) => row.amounts.has(column))
  if (!field?.quantity || given.length === 0) return undefined
  const added = sum(given.map((row) => amountOf(row, column) ?? '0'))
  const gap = subtract(added, field.quantity.value)
  if (compare(absolute(gap), lastDigit(decimalsOf([total, ...given], column))) <= 0) return undefined
  const isPartial = given.length === 1 || (given.some(isShare) && !sourcesAreWhole(given))
  const isZeroTotal = isZero(field.quantity.value)
  if (isPartial && compare(gap, '0') < 0) return undefined
  return {
    severity: 'error',
    message: isZeroTotal
      ? `「${total.item}」的${amountLabels[column]}为 ${field.text}，而其下「${given.map(({ item }) => item).join('、')}」有 ${added}，总额不能小于它的部分。`
      : `「${total.item}」的${amountLabels[column]}为 ${field.text}，其下各项（${given.map((row) => `${row.item} ${amountOf(row, column)}`).join('、')}）相加是 ${added}。`,
    at: [quoted(field.place, field.text), ...given.flatMap((row) => cellOf(row, column))],
    expected: added,
    found: field.text,
  }
}

/** A list of sources with more than the first is meant to be whole: 当年拨款、上年结转、其他资金. */
const sourcesAreWhole = (rows: readonly FundRow[]) => rows.length >= 2

function cellOf(row: FundRow, column: AmountColumn) {
  const field = row.amounts.get(column)
  return field ? [quoted(field.place, field.text)] : []
}

const columns: readonly AmountColumn[] = ['initial', 'adjustment', 'adjusted', 'arrived', 'spent']

export const check: Check = {
  name: 'budget-sums',
  label: { zh: '预算表合计', en: 'Sums of a budget table' },
  about: {
    zh: '预算总金额等于基本支出加项目支出，项目支出等于各项目之和，资金总额等于各来源之和，调整预算等于年初加追加追减。',
    en: 'Totals equal their natures, lines and sources; the adjusted budget is the initial one and its adjustment.',
  },
  examine(statement) {
    const remarks: Remark[] = []
    for (const rows of tables(statement)) {
      for (const row of rows) {
        const remark = acrossRow(row)
        if (remark) remarks.push(remark)
      }
      for (const one of sums(rows)) {
        for (const column of columns) {
          const remark = remarkOn(one, column)
          if (remark) remarks.push(remark)
        }
      }
    }
    return remarks
  },
}
