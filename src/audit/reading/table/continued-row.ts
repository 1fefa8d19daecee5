import type { Cell } from '../../document.ts'
import type { PlacedRow } from './table-row.ts'

/** Columns that almost every row fills. */
function steadyColumns(rows: readonly PlacedRow[], width: number): readonly number[] {
  const body = rows.slice(1)
  return Array.from({ length: width }, (_, at) => at).filter(
    (at) => body.filter(({ cells }) => (cells[at] ?? '') !== '').length >= body.length * 0.75,
  )
}

/** The end of a cell that a page cut off: printed on both pages, it is told once. */
export function joinCell(upper: string, lower: string): string {
  if (lower === '' || upper.endsWith(lower)) return upper
  return /[A-Za-z]$/.test(upper) && /^[A-Za-z]/.test(lower) ? `${upper} ${lower}` : upper + lower
}

/**
 * Joins rows that a page's end cut in two: the first row after it holds only the ends of some cells, so that most of
 * what every row has is missing, and it says nothing where the row above said nothing.
 */
export function joinBroken(rows: readonly PlacedRow[], width: number): string[][] {
  const steady = steadyColumns(rows, width)
  const whole: string[][] = []
  for (const { cells, isAfterGap } of rows) {
    const above = whole.at(-1)
    if (above && isAfterGap && whole.length > 1 && isRest(cells, above, steady)) {
      for (const [at, text] of cells.entries()) above[at] = joinCell(above[at] ?? '', text)
      continue
    }
    whole.push([...cells])
  }
  return whole
}

export function isRest(
  cells: readonly string[],
  above: readonly string[],
  steady: readonly number[],
): boolean {
  if (steady.length < 3) return false
  const filled = steady.filter((at) => (cells[at] ?? '') !== '').length
  if (filled > steady.length / 2 || cells.every((text) => text === '')) return false
  return cells.every(
    (text, at) => text === '' || ((above[at] ?? '') !== '' && !/[。；]$/.test(above[at] ?? '')),
  )
}

/** A form of several parts names its groups in this many columns at most. */
const mostGroups = 3

/**
 * How many columns at the left hold groups: classes, duties, numbers. They end at the first column that almost every
 * row fills; in a table without one, as where several forms stand under one another, any of the first may be a group's.
 */
function groupColumns(
  rows: readonly (readonly string[])[],
  headRows: number,
): { count: number; isSure: boolean } {
  const body = rows.slice(headRows)
  const width = rows[0]?.length ?? 0
  for (let at = 0; at < width; at++)
    if (body.filter((cells) => (cells[at] ?? '') !== '').length >= body.length * 0.9)
      return { count: Math.max(at, 1), isSure: at > 0 }
  return { count: Math.max(1, Math.min(mostGroups, width - 2)), isSure: false }
}

const isName = (text: string | undefined): text is string => text !== undefined && /\p{L}/u.test(text)

/**
 * Cells with what a merge shows in them. In the columns of groups at the left, an empty cell is covered by the group
 * above, unless a wider group begins in its row. A group's name that slipped into a column without a head belongs to the
 * next one.
 */
export function fillDown(rows: readonly string[][], headRows: number): Cell[][] {
  const { count, isSure } = groupColumns(rows, headRows)
  const head = rows[0] ?? []
  const above: string[] = []
  return rows.map((texts, row) => {
    const cells: Cell[] = texts.map((text) => ({ text }))
    const isEmpty = isSure ? texts[count] === '' : texts.every((text) => text === '')
    // A group may begin in the head itself, and reach down from there.
    if (row < headRows && texts[0]) above[0] = texts[0]
    if (row < headRows || isEmpty) return cells
    for (let at = 0; at + 1 < count && isSure; at++)
      if (head[at] === '' && head[at + 1] !== '' && texts[at] !== '' && texts[at + 1] === '') {
        cells[at + 1] = { text: texts[at] ?? '' }
        cells[at] = { text: '' }
      }
    let isNew = false
    for (let at = 0; at < count; at++) {
      const text = cells[at]?.text ?? ''
      const group = above[at]
      if (text !== '') {
        above[at] = text
        above.length = at + 1
        isNew = true
      } else if (!isNew && isName(group)) cells[at] = { text: group, covered: true }
    }
    return cells
  })
}
