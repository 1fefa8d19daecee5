import { cellPlace } from '../claims/passage.ts'
import type { Statement } from '../claims/statement.ts'
import type { Meaning } from '../forms/form.ts'
import { rowName } from '../row-name.ts'
import { type Check, quoted, type Remark } from './check.ts'

const numberLike = /^[<>=≤≥≧≦]*\s*[-+]?(\d[\d,，.．]*\d)\s*([,，]?\s*(?:\p{Script=Han}|[%‰㎡²³mkht])+)?$/u
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const plainNumber = /^\d+(?:\.\d+)?$/
/** 2023.10.31, and 1.2.3 of a list. */
const dated = /^(?:19|20)\d\d[.．]\d{1,2}(?:[.．]\d{1,2})?$|^\d{1,2}(?:\.\d{1,2}){2,}$/

const trailing = /^\d[\d,，]*[,，]$/

/** Columns that hold one value each, by their meaning. */
const values: ReadonlySet<Meaning> = new Set([
  ...(['target', 'actual', 'weight', 'score', 'deviation'] as const),
  ...(['initial', 'adjustment', 'adjusted', 'arrived', 'spent', 'rate'] as const),
])

/** Whether a cell stands in a column of values; there no list of numbers stands. */
function valueCells({ regions }: Statement): (table: number, row: number, column: number) => boolean {
  const byTable = Map.groupBy(regions, ({ table }) => table)
  return (table, row, column) =>
    (byTable.get(table) ?? []).some(
      ({ firstRow, endRow, columns }) =>
        row >= firstRow &&
        row < endRow &&
        [...columns].some(([meaning, at]) => at === column && values.has(meaning)),
    )
}

/** 「7,00.0,77」, 「12,34.56」, 「3,18,人」: no grouping of thousands, and more than one point. */
function isBroken(text: string, isValue: boolean): boolean {
  if (isValue && trailing.test(text.trim())) return true
  const [, number, after = ''] = numberLike.exec(text.trim()) ?? []
  const digits = number?.normalize('NFKC')
  if (digits === undefined || digits.length > 20) return false
  if (/^[,，]/.test(after)) return true
  if (plainNumber.test(digits) || grouped.test(digits) || dated.test(digits)) return false
  // A list of numbers is one where each stands alone: 1,2,3.
  return after !== '' || isValue || !/^\d{1,2}(?:,\d{1,2})+$/.test(digits)
}

/** Columns whose cells are mostly numbers: elsewhere a row of digits may be a code or a list. */
function examine(statement: Statement): readonly Remark[] {
  const isValue = valueCells(statement)
  return statement.tables.flatMap((table, index) =>
    table.rows.flatMap((row, at) =>
      row.flatMap((cell, column): readonly Remark[] => {
        if (
          cell.covered ||
          cell.text.length > 24 ||
          !/[,，.．]/.test(cell.text) ||
          !isBroken(cell.text, isValue(index, at, column))
        )
          return []
        const place = cellPlace(table, index, at, column)
        const name = rowName(statement, index, at)
        return [
          {
            severity: 'error',
            message: `${name === '' ? '' : `「${name}」一行的`}「${cell.text}」不是数字的写法：千分位每三位一个逗号，小数点只有一个。`,
            at: [quoted(place, cell.text), ...(name === '' ? [] : [quoted(place, name)])],
            found: cell.text,
            why: '逗号和小数点的位置不对，读不出是多少。',
          },
        ]
      }),
    ),
  )
}

export const check: Check = {
  name: 'broken-number',
  label: { zh: '写坏的数字', en: 'A broken number' },
  about: {
    zh: '表中的数，千分位的逗号和小数点应在该在的位置。',
    en: 'Commas group thousands, and a number has one point.',
  },
  examine,
}
