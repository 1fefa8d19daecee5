import type { Cell, Table } from '../document.ts'
import type { Form, Meaning } from './form.ts'

/** A run of rows of a table that is one form: one table of a published form often holds several. */
export interface Region {
  readonly form: Form
  /** Index of the table in its document, and its rows: heads first, then the body, all 0-based. */
  readonly table: number
  readonly headRow: number
  readonly firstRow: number
  readonly endRow: number
  readonly columns: ReadonlyMap<Meaning, number>
  /** The heads as printed, by column. */
  readonly heads: readonly string[]
}

/** A head without what brackets and spaces add: 「全年预算数（A）」 is 全年预算数. */
export function plainHead(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s:;"“”]/g, '')
    .replace(/^(?:19|20)\d\d年度?/, '')
}

/** Longer cells are sentences, and heads are few: a row of a thousand columns is no head. */
const longestHead = 40
const widestForm = 60

function matchForm(form: Form, heads: readonly string[]): ReadonlyMap<Meaning, number> | undefined {
  const columns = new Map<Meaning, number>()
  for (const { meaning, heads: patterns, at } of form.columns) {
    for (const pattern of patterns) {
      const isHead = (head: string) => pattern.test(head)
      const column = at === 'last' ? heads.findLastIndex(isHead) : heads.findIndex(isHead)
      if (column < 0) continue
      columns.set(meaning, column)
      break
    }
  }
  const isComplete = form.requires.every((group) => group.some((meaning) => columns.has(meaning)))
  const distinct = new Set(form.requires.flatMap((group) => group.flatMap((m) => columns.get(m) ?? [])))
  return isComplete && distinct.size >= form.requires.length ? columns : undefined
}

/** What a merge covers repeats its head; the column that counts is the one where it begins. */
const textsOf = (row: readonly Cell[]) => row.map((cell) => (cell.covered ? '' : cell.text))

/** Heads over two rows: what is merged downwards stands once. */
function joinHeads(upper: readonly string[], lower: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above = '', below = ''] = [upper[column], lower[column]]
    return below === '' || below === above ? above : below
  })
}

interface Head {
  readonly form: Form
  readonly columns: ReadonlyMap<Meaning, number>
  readonly rows: number
  readonly heads: readonly string[]
}

function headAt(rows: Table['rows'], at: number, forms: readonly Form[]): Head | undefined {
  const upper = textsOf(rows[at] ?? [])
  if (upper.length > widestForm || upper.every((text) => text === '' || text.length > longestHead))
    return undefined
  const one = upper.map(plainHead)
  for (const form of forms) {
    const columns = matchForm(form, one)
    if (columns) return { form, columns, rows: 1, heads: upper }
  }
  const lower = textsOf(rows[at + 1] ?? [])
  if (lower.length > widestForm || lower.some((text) => /^[\d.,%]+$/.test(text))) return undefined
  const both = joinHeads(upper, lower)
  for (const form of forms) {
    const columns = matchForm(form, both.map(plainHead))
    if (columns && !matchForm(form, lower.map(plainHead))) return { form, columns, rows: 2, heads: both }
  }
  return undefined
}

const numberCell = /^[<>=≤≥]*\s*[-+]?[\d,.]+\s*(?!\d*年)[^年]{0,4}$/

/** Rows that can begin a form have words in several cells and no value in any. */
function mayBeHead(row: readonly Cell[]): boolean {
  let words = 0
  for (const { text, covered } of row) {
    if (covered || text === '') continue
    if (numberCell.test(text)) return false
    words += 1
  }
  return words >= 2
}

/** The forms that a table holds, in the order of its rows; none where nothing is understood. */
export function recognise(table: Table, index: number, forms: readonly Form[]): readonly Region[] {
  const regions: Region[] = []
  const { rows } = table
  for (let at = 0; at < rows.length; at += 1) {
    if (!mayBeHead(rows[at] ?? [])) continue
    const head = headAt(rows, at, forms)
    if (!head) continue
    const previous = regions.at(-1)
    if (previous) regions[regions.length - 1] = { ...previous, endRow: at }
    regions.push({
      form: head.form,
      table: index,
      headRow: at,
      firstRow: at + head.rows,
      endRow: rows.length,
      columns: head.columns,
      heads: head.heads,
    })
    at += head.rows - 1
  }
  return regions
}
