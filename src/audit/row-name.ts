import type { Statement } from './claims/statement.ts'

const longestName = 40

/** What a row of a table is about: its name in a form that has one, else the last words before its first number. */
export function rowName({ tables, regions }: Statement, table: number, row: number): string {
  const cells = tables[table]?.rows[row] ?? []
  const region = regions.find((one) => one.table === table && row >= one.firstRow && row < one.endRow)
  const column = region?.columns.get('name')
  const named = column === undefined ? undefined : cells[column]?.text.trim()
  if (named) return named
  const number = cells.findIndex(({ text }) => /^[<>=≤≥]*\s*[-+]?\d/.test(text.trim()))
  const before = number < 0 ? cells : cells.slice(0, number)
  const words = before.filter(({ text, covered }) => !covered && /\p{Script=Han}{2}/u.test(text))
  const name = (number < 0 ? words[0] : words.at(-1))?.text.trim() ?? ''
  return name.length <= longestName ? name : ''
}
