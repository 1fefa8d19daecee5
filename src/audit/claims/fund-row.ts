import type { DocumentPlace, Table } from '../document.ts'
import type { Meaning } from '../forms/form.ts'
import type { Region } from '../forms/recognise.ts'
import { type Field, fieldAt, fieldOf, isBlank } from './field.ts'

/** The columns of money in a budget table, in their order of use. */
export const amountColumns = ['initial', 'adjustment', 'adjusted', 'arrived', 'spent', 'previous'] as const
export type AmountColumn = (typeof amountColumns)[number]

export const amountLabels: Readonly<Record<AmountColumn, string>> = {
  initial: '年初预算',
  adjustment: '结转及追加追减',
  adjusted: '调整（全年）预算',
  arrived: '到位数',
  spent: '支出（执行）',
  previous: '上年决算',
}

/** What a line is to the others: all of it, one of its two natures, or a part of what stands above. */
export type FundLevel = 'total' | 'basic' | 'project' | 'part'

/** A row of a budget table or of funds by source. */
export interface FundRow {
  readonly region: Region
  readonly row: number
  readonly place: DocumentPlace
  readonly item: string
  readonly level: FundLevel
  readonly amounts: ReadonlyMap<AmountColumn, Field>
  readonly rate: Field | undefined
  readonly weight: Field | undefined
  readonly score: Field | undefined
  readonly reason: Field | undefined
}

const levels: readonly (readonly [RegExp, FundLevel])[] = [
  [/总(?:金额|额|预算|资金|经费)|^总计|^(?:资金|金额|预算|经费)?合计|部门整体支出|^整体支出/, 'total'],
  [/^基本支出/, 'basic'],
  [/^项目支出/, 'project'],
]

const isNumber = (text: string) => /^-?[\d,.]+\s*(?:%|元|万元)?$/.test(text)

/** The words at the left of a row's first amount; cells that a merge covers repeat it and say nothing new. */
function itemOf(table: Table, row: number, firstAmount: number): { text: string; column: number } {
  const cells = table.rows[row] ?? []
  for (let column = firstAmount - 1; column >= 0; column -= 1) {
    const cell = cells[column]
    if (cell && cell.text !== '' && !isNumber(cell.text))
      return { text: cell.text.replace(/\s/g, ''), column }
  }
  return { text: '', column: 0 }
}

/** The rows of one budget table that hold an amount. */
export function listFunds(table: Table, region: Region): readonly FundRow[] {
  const rows: FundRow[] = []
  const firstAmount = Math.min(...amountColumns.flatMap((column) => region.columns.get(column) ?? []))
  for (let row = region.firstRow; row < region.endRow; row += 1) {
    const amounts = new Map<AmountColumn, Field>()
    for (const column of amountColumns) {
      const field = fieldOf(table, region, row, column)
      if (field?.quantity && field.quantity.unit !== '%') amounts.set(column, field)
    }
    const item = itemOf(table, row, firstAmount)
    if (amounts.size === 0 || item.text === '') continue
    const field = (meaning: Meaning) => fieldOf(table, region, row, meaning)
    const rate = field('rate')
    rows.push({
      region,
      row,
      place: fieldAt(table, region, row, item.column).place,
      item: item.text,
      level: levels.find(([pattern]) => pattern.test(item.text))?.[1] ?? 'part',
      amounts,
      rate: rate && !isBlank(rate) ? rate : undefined,
      weight: field('weight'),
      score: field('score'),
      reason: field('reason'),
    })
  }
  return rows
}

/** The row of the whole, where one says that it is. */
export function totalOf(rows: readonly FundRow[]): FundRow | undefined {
  return rows.find((row) => row.level === 'total')
}
