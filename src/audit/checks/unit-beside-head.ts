import type { Field } from '../claims/field.ts'
import { amountColumns, type FundRow } from '../claims/fund-row.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const moneyUnit =
  /[（(]\s*(?:单位[:：]?\s*)?(亿元|万元|千元|元)\s*[）)]|单位[:：]\s*(?:人民币)?\s*(亿元|万元|千元|元)/

/** The unit that a table's heads, or the line above it, give for its money. */
function unitOf({ tables, document }: Statement, { region }: FundRow): string | undefined {
  const table = tables[region.table]
  if (!table) return undefined
  const heads = table.rows
    .slice(Math.max(0, region.headRow), region.firstRow + 1)
    .flatMap((row) => row.map(({ text }) => text))
    .filter((text) => text.length <= 40)
  const before = document.blocks.indexOf(table)
  const above = document.blocks.slice(Math.max(0, before - 2), before)
  const lines = above.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
  const found = moneyUnit.exec([...heads, table.caption, ...lines].join('\n'))
  return found?.[1] ?? found?.[2]
}

const isOther = ({ quantity }: Field, unit: string) => {
  const written = `${quantity?.scale ?? ''}${quantity?.unit ?? ''}`
  return quantity !== undefined && written !== '' && written !== unit && quantity.unit !== '%'
}

/** One finding a table: the unit of its money is said twice, and not alike. */
function remarkOn(statement: Statement, rows: readonly FundRow[]): Remark | undefined {
  const [first] = rows
  const unit = first && unitOf(statement, first)
  if (!first || unit === undefined) return undefined
  const cells = rows.flatMap((row) => amountColumns.flatMap((column) => row.amounts.get(column) ?? []))
  const other = cells.filter((field) => isOther(field, unit))
  const [one] = other
  if (!one) return undefined
  return {
    severity: 'warning',
    message: `表头的单位已是${unit}，格里又写成「${other
      .slice(0, 4)
      .map(({ text }) => text)
      .join('」「')}」，单位重复或不一致。`,
    at: other.slice(0, 8).map(({ place, text }) => quoted(place, text)),
    expected: `以${unit}为单位的数`,
    found: one.text,
    sure: 0.85,
    why: '单位只能有一个：按表头读与按格里读，相差几个数量级。',
  }
}

export const check: Check = {
  name: 'unit-beside-head',
  label: { zh: '格里的单位与表头不合', en: 'A unit beside its head' },
  about: {
    zh: '表头写明金额单位的，格里不再写别的单位。',
    en: 'Where a head gives the unit of money, its cells give no other.',
  },
  examine: (statement) =>
    [...Map.groupBy(statement.funds, ({ region }) => region).values()].flatMap(
      (rows) => remarkOn(statement, rows) ?? [],
    ),
}
