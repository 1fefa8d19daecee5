import type { Cell, Table } from '../document.ts'
import type { Form, Meaning } from './form.ts'
import { meaningOfHead } from './head/meaning.ts'
import { plainHead } from './head/plain-head.ts'
import { writtenForm } from './written/written-form.ts'

export { plainHead }

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

/** Longer cells are sentences, and heads are few: a row of a thousand columns is no head. */
const longestHead = 40
const widestForm = 60

/** The heads of a table, and what stands below a column. */
interface Heads {
  readonly names: readonly string[]
  readonly below: (column: number) => 'number' | 'words' | 'nothing'
}

/** By the form's own names; `byWords` also by what the words of a head say, which may make out the form. */
function matchForm(
  form: Form,
  { names: heads, below }: Heads,
  byWords = false,
): ReadonlyMap<Meaning, number> | undefined {
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
  if (byWords) tellByWords(form, { names: heads, below }, columns)
  const isComplete = form.requires.every((group) => group.some((meaning) => columns.has(meaning)))
  const distinct = new Set(form.requires.flatMap((group) => group.flatMap((m) => columns.get(m) ?? [])))
  if (!isComplete || distinct.size < form.requires.length) return undefined
  if (!byWords) tellByWords(form, { names: heads, below }, columns)
  return columns
}

const amounts: ReadonlySet<Meaning> = new Set([
  ...(['initial', 'adjustment', 'adjusted', 'arrived', 'spent', 'rate', 'weight', 'score'] as const),
])

/** Columns that the form's names leave open, told by the words of their heads; what a column is already stays. */
function tellByWords(form: Form, { names, below }: Heads, columns: Map<Meaning, number>): void {
  const known = new Set(columns.values())
  const wanted = new Map(form.columns.map(({ meaning, at }) => [meaning, at] as const))
  const found = new Map<Meaning, number>()
  for (const [column, head] of names.entries()) {
    const meaning = known.has(column) ? undefined : meaningOfHead(head, form.kind)
    if (meaning === undefined || columns.has(meaning) || !wanted.has(meaning)) continue
    // 「年度预算数（万元）」 above the names of the sources is the head of the rows.
    if (amounts.has(meaning) && below(column) === 'words') continue
    if (!found.has(meaning) || wanted.get(meaning) === 'last') found.set(meaning, column)
  }
  for (const [meaning, column] of found) columns.set(meaning, column)
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
  const one = { names: upper.map(plainHead), below: kindBelow(rows, at + 1) }
  const known = writtenForm(one.names)
  if (known) return { ...known, rows: 1, heads: upper }
  const first = firstForm(forms, one)
  if (first) return { ...first, rows: 1, heads: upper }
  const lower = textsOf(rows[at + 1] ?? [])
  const isHead = lower.length <= widestForm && !lower.some((text) => /^[\d.,%]+$/.test(text))
  const both = isHead ? joinHeads(upper, lower) : []
  const knownByTwo = writtenForm(both.map(plainHead))
  // The row below may be the heads by itself: then this one is the last of the table above.
  if (knownByTwo && !writtenForm(lower.map(plainHead))) return { ...knownByTwo, rows: 2, heads: both }
  const below = kindBelow(rows, at + 2)
  const second = isHead ? firstForm(forms, { names: both.map(plainHead), below }) : undefined
  if (second && !matchForm(second.form, { names: lower.map(plainHead), below }))
    return { ...second, rows: 2, heads: both }
  const told = bestByWords(forms, one)
  return told && { ...told, rows: 1, heads: upper }
}

type Match = Pick<Head, 'form' | 'columns'>

/** The first form whose own names are there, unless another of its kind is told more fully by the words of the heads. */
function firstForm(forms: readonly Form[], heads: Heads): Match | undefined {
  for (const form of forms) {
    const columns = matchForm(form, heads)
    if (!columns) continue
    const alike = forms.filter(
      ({ kind, columns: all }) => kind === form.kind && all.length > form.columns.length,
    )
    const fuller = alike.length > 0 ? bestByWords(alike, heads) : undefined
    return fuller && fuller.columns.size > columns.size ? fuller : { form, columns }
  }
  return undefined
}

/** The form of which most columns are told. */
function bestByWords(forms: readonly Form[], heads: Heads): Match | undefined {
  let best: Match | undefined
  for (const form of forms) {
    if (form.kind !== 'budget' && form.kind !== 'indicators') continue
    const columns = matchForm(form, heads, true)
    if (columns && columns.size > (best?.columns.size ?? 0)) best = { form, columns }
  }
  return best
}

const looked = 4

/** What the first cell that is filled in below a head holds. */
function kindBelow(rows: Table['rows'], from: number): Heads['below'] {
  return (column) => {
    for (const row of rows.slice(from, from + looked)) {
      const cell = row[column]
      if (!cell || cell.covered || /^[-—–/\s]*$/.test(cell.text)) continue
      return numberCell.test(cell.text) ? 'number' : 'words'
    }
    return 'nothing'
  }
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
