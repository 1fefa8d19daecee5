import type { Problem } from '#lib'
import { gatherParagraphs } from '../broken-line.ts'
import type { Limits } from '../limits.ts'
import { isPageNumber } from '../page-number.ts'
import type { Piece, Reading } from '../piece.ts'
import { readingProblems } from '../problems.ts'
import { widestTable } from '../table/table-grid.ts'
import type { PastedRow } from '../table/table-row.ts'
import { looksLikeHead, rebuildTable } from '../table/text-table.ts'
import { alignedRows } from './aligned-text.ts'

interface Line {
  readonly text: string
  /** Cells, where the line is a table's row. */
  readonly cells?: readonly string[]
}

/** Text with its tables as tabs, bars or aligned columns, such as one pasted from a PDF. Linear in its length. */
export function readPlainText(text: string, limits: Limits): Reading {
  const lines = alignedRows(withoutRunningHeads(text).split(lineEnd)).map(readLine)
  const pieces: Piece[] = []
  const problems: Problem[] = []
  let prose: string[] = []
  const flush = () => {
    for (const paragraph of gatherParagraphs(prose)) pieces.push({ kind: 'text', text: paragraph })
    prose = []
  }
  for (let at = 0; at < lines.length; ) {
    if (!beginsTable(lines, at)) {
      prose.push(lines[at]?.text ?? '')
      at += 1
      continue
    }
    limits.check()
    flush()
    const { rows, end } = gatherRows(lines, at)
    for (const part of partTables(rows)) {
      const columns = part.reduce((most, { cells }) => Math.max(most, cells.length), 0)
      if (columns > widestTable)
        problems.push(readingProblems['table-too-wide']({ columns, most: widestTable }))
      else pieces.push({ kind: 'table', ...rebuildTable(part) })
    }
    at = end
  }
  flush()
  return { pieces, problems }
}

const lineEnd = /\r\n|[\r\n\f\u0085\u2028\u2029]/

/** Where pages are told apart, the lines that stand at the top or the bottom of half of them belong to no text. */
function withoutRunningHeads(text: string): string {
  const pages = text.split('\f')
  if (pages.length < 3) return text
  const counts = new Map<string, number>()
  const edges = pages.map((page) => {
    const own = page.split('\n').filter((line) => line.trim() !== '')
    return [...new Set([...own.slice(0, 2), ...own.slice(-2)].map(shapeOf))]
  })
  for (const edge of edges.flat()) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  const isRunning = (line: string) => (counts.get(shapeOf(line)) ?? 0) >= pages.length / 2
  return pages
    .map((page) =>
      page
        .split('\n')
        .filter((line) => line.includes('\t') || !isRunning(line))
        .join('\n'),
    )
    .join('\f')
}

const shapeOf = (line: string): string => line.replace(/\s/g, '').replace(/\d+/g, '#')

function readLine(text: string): Line {
  if (text.includes('\t')) {
    const cells = text.split('\t').map((cell) => cell.trim())
    const filled = cells.filter((cell) => cell !== '').length
    // A tab before a paragraph only indents it.
    if (filled >= 2 || (filled === 1 && cells.length > 2)) return { text, cells }
    return { text: text.replaceAll('\t', '  ') }
  }
  const bar = /^\s*[|｜](.*)[|｜]\s*$/.exec(text)
  if (!bar) return { text }
  const cells = (bar[1] ?? '').split(/[|｜]/).map((cell) => cell.trim())
  if (cells.every((cell) => /^:?-{2,}:?$/.test(cell))) return { text: '' }
  return cells.length >= 2 ? { text, cells } : { text }
}

/** A single row of two cells is a line with a tab in it; a table has more. */
function beginsTable(lines: readonly Line[], at: number): boolean {
  const cells = lines[at]?.cells
  if (!cells) return false
  if (cells.length >= 4) return true
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next++) {
    const line = lines[next]
    if (line?.cells) return true
    if ((line?.text.trim() ?? '') !== '') return cells.length >= 3
  }
  return cells.length >= 3
}

/** The rows of one table: blank lines are pages' ends; a line between two rows is the rest of a broken cell. */
function gatherRows(lines: readonly Line[], from: number): { rows: PastedRow[]; end: number } {
  const rows: PastedRow[] = []
  let at = from
  let end = from
  let isAfterGap = false
  while (at < lines.length) {
    const line = lines[at]
    if (!line) break
    if (line.cells) {
      rows.push({ cells: line.cells, isAfterGap })
      isAfterGap = false
      at += 1
      end = at
      continue
    }
    if (line.text.trim() === '' || isPageNumber(line.text)) {
      isAfterGap = true
      at += 1
      continue
    }
    const above = rows.at(-1)
    const next = lines[at + 1]?.cells
    if (isAfterGap || !above || !next) break
    const width = rows[0]?.cells.length ?? 0
    const { cells } = above
    const isTorn = cells.length + next.length - 1 === width
    if (isTorn || isUnfinished(cells.at(-1) ?? '')) {
      const last = (cells.at(-1) ?? '') + line.text.trim() + (isTorn ? (next[0] ?? '') : '')
      rows[rows.length - 1] = {
        cells: [...cells.slice(0, -1), last, ...(isTorn ? next.slice(1) : [])],
        isAfterGap: above.isAfterGap,
      }
      at += isTorn ? 2 : 1
    } else {
      rows.push({ cells: [line.text.trim()], isAfterGap })
      at += 1
    }
    end = at
  }
  return { rows: joinShort(rows), end }
}

/** Words that stop without a stop; a name or a number is whole. */
const isUnfinished = (text: string): boolean => /\p{Script=Han}{4}/u.test(text) && !/[。；;]$/.test(text)

/** A cell that held a line break tears its row in two: the two halves have one cell too many together. */
function joinShort(rows: readonly PastedRow[]): PastedRow[] {
  const width = rows[0]?.cells.length ?? 0
  const whole: PastedRow[] = []
  for (const row of rows) {
    const above = whole.at(-1)
    const isHalf =
      above !== undefined &&
      !row.isAfterGap &&
      above.cells.length < width &&
      above.cells.length + row.cells.length - 1 === width &&
      row.cells[0] !== '' &&
      above.cells.at(-1) !== ''
    if (!isHalf) {
      whole.push(row)
      continue
    }
    const cells = [
      ...above.cells.slice(0, -1),
      `${above.cells.at(-1) ?? ''}${row.cells[0] ?? ''}`,
      ...row.cells.slice(1),
    ]
    whole[whole.length - 1] = { cells, isAfterGap: above.isAfterGap }
  }
  return whole
}

/** Two tables with nothing but a blank line between: the second begins with heads of its own, of another number. */
function partTables(rows: readonly PastedRow[]): readonly (readonly PastedRow[])[] {
  const parts: PastedRow[][] = []
  for (const row of rows) {
    const width = parts.at(-1)?.[0]?.cells.length
    const isNew =
      width === undefined ||
      (row.isAfterGap &&
        Math.abs(row.cells.length - width) >= 2 &&
        looksLikeHead(row.cells) &&
        row.cells.every((cell) => cell !== ''))
    if (isNew) parts.push([row])
    else parts.at(-1)?.push(row)
  }
  return parts
}
