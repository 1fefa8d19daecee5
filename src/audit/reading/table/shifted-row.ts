import { cellText } from '../normal-text.ts'
import type { PastedRow, PlacedRow } from './table-row.ts'

/** What kind of thing a cell says: rows of one table agree on it, column by column. */
function kindOf(text: string): string {
  if (text === '') return 'blank'
  if (/^-?[\d.,]+[%％]$/.test(text)) return 'rate'
  if (/^[<>=≤≥]+/.test(text)) return 'bound'
  if (/^-?[\d.,]+$/.test(text)) return 'number'
  if (/\d/.test(text)) return text.length <= 12 ? 'amount' : 'sentence'
  return text.length <= 6 ? 'word' : text.length <= 24 ? 'phrase' : 'sentence'
}

interface ColumnProfile {
  readonly kinds: Map<string, number>
  readonly values: Map<string, number>
  filled: number
}

/** What each column holds, from the rows that have all cells. */
function profile(rows: readonly (readonly string[])[], width: number): readonly ColumnProfile[] {
  const columns = Array.from(
    { length: width },
    (): ColumnProfile => ({ kinds: new Map(), values: new Map(), filled: 0 }),
  )
  for (const cells of rows)
    for (const [at, column] of columns.entries()) {
      const text = cells[at] ?? ''
      if (text === '') continue
      const kind = kindOf(text)
      column.kinds.set(kind, (column.kinds.get(kind) ?? 0) + 1)
      column.values.set(text, (column.values.get(text) ?? 0) + 1)
      column.filled += 1
    }
  return columns
}

/** Kinds that are values, and kinds that are words: a column of values may hold any of the first. */
const values = ['rate', 'bound', 'number', 'amount']
const words = ['word', 'phrase', 'sentence']

/** How well a text fits a column: what often stands there fits best, a family that never does not at all. */
function fitOf(text: string, column: ColumnProfile | undefined): number {
  if (!column || column.filled === 0) return 0
  const kind = kindOf(text)
  const family = values.includes(kind) ? values : words
  const shareOf = (kinds: readonly string[]) =>
    kinds.reduce((sum, one) => sum + (column.kinds.get(one) ?? 0), 0) / column.filled
  const repeats = (column.values.get(text) ?? 0) > 1 ? 1 : 0
  const share = shareOf(family)
  return share < 0.04 ? -1 + repeats : (shareOf([kind]) + share) / 2 + repeats
}

function scoreAt(cells: readonly string[], shift: number, columns: readonly ColumnProfile[]): number {
  return cells.reduce(
    (score, text, at) => (text === '' ? score : score + fitOf(text, columns[at + shift])),
    0,
  )
}

/** A row is moved only where it then fits clearly better: two cells' worth. */
const clearly = 1.5

function trimmed(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((text) => text !== '')
  return cells.slice(0, last + 1)
}

const pad = (cells: readonly string[], shift: number, width: number): string[] =>
  Array.from({ length: width }, (_, at) => cells[at - shift] ?? '')

/** Puts every row under the columns that it belongs to; a row that a page cut keeps the shift of the rows before it. */
export function shiftRows(rows: readonly PastedRow[], width: number): PlacedRow[] {
  const texts = rows.map(({ cells }) => cells.map(cellText))
  const columns = profile(
    texts.slice(1).filter((cells) => cells.length === width),
    width,
  )
  let last = 0
  return rows.map(({ isAfterGap }, index) => {
    const own = texts[index] ?? []
    const cells = trimmed(own)
    const most = width - cells.length
    if (index === 0 || most <= 0 || own.length === 1) {
      last = 0
      return { cells: pad(own, 0, width), isAfterGap }
    }
    const shift = bestShift(cells, own.length, most, columns, last)
    last = shift
    return { cells: pad(cells, shift, width), isAfterGap }
  })
}

function bestShift(
  cells: readonly string[],
  length: number,
  most: number,
  columns: readonly ColumnProfile[],
  last: number,
): number {
  // A fragment fits anywhere: as many cells as the rows above, so the same columns.
  const missing = columns.length - length
  const usual = missing > 0 ? Math.min(Math.max(last, missing > most ? most : 0), most) : 0
  if (cells.filter((text) => text !== '').length <= 2 && cells[0] === '')
    return missing > 0 ? Math.min(missing, most) : 0
  let [best, score] = [usual, scoreAt(cells, usual, columns)]
  for (let shift = 0; shift <= most; shift++) {
    const other = scoreAt(cells, shift, columns)
    if (other > score + (missing > 0 ? 0.2 : clearly)) [best, score] = [shift, other]
  }
  return best
}
