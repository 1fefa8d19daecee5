import { beginsNumbered } from '../heading.ts'
import type { Limits } from '../limits.ts'
import type { Piece } from '../piece.ts'
import { findGrids } from './grid.ts'
import { linesOf, type TextLine } from './line.ts'
import { runningLines } from './margin.ts'
import { extend, goesOn, type Margins, marginsOf, type OpenParagraph, textOfLine } from './paragraph.ts'
import type { Fragment, PageContent } from './shape.ts'
import { alignedTables, fillGrid, type PageTable, splitAtRules } from './table.ts'
import { joinTables } from './table-join.ts'

interface LaidPage {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly lines: readonly TextLine[]
  readonly tables: readonly PageTable[]
}

/** Text and tables of all pages in the order in which they are read. Running heads and page numbers are left out. */
export function layOut(pages: readonly PageContent[], limits: Limits): readonly Piece[] {
  const laid = pages.map((page) => {
    limits.check()
    return layPage(page)
  })
  const running = runningLines(laid)
  const margins = marginsByWidth(laid)
  const items = laid.flatMap((page) => itemsOf(page, running))
  return join(items, (page) => margins.get(Math.round(page.width / 20)) ?? noMargins)
}

const noMargins: Margins = { left: 0, right: Number.POSITIVE_INFINITY }

function layPage(content: PageContent): LaidPage {
  const { height, lying, page, standing, width } = content
  const tables: PageTable[] = []
  let rest: readonly Fragment[] = content.fragments.flatMap((fragment) => splitAtRules(fragment, standing))
  for (const grid of findGrids(lying, standing)) {
    const filled = fillGrid(grid, rest)
    // A drawing that holds no text is no table.
    if (filled.table.cells.filter(({ text }) => text !== '').length < 2) continue
    tables.push(filled.table)
    rest = filled.rest
  }
  return { page, width, height, tables, lines: linesOf(rest) }
}

function marginsByWidth(pages: readonly LaidPage[]): ReadonlyMap<number, Margins> {
  const byWidth = new Map<number, { width: number; lines: TextLine[] }>()
  for (const { lines, width } of pages) {
    const key = Math.round(width / 20)
    const known = byWidth.get(key)
    if (known) for (const line of lines) known.lines.push(line)
    else byWidth.set(key, { width, lines: [...lines] })
  }
  return new Map([...byWidth].map(([key, { lines, width }]) => [key, marginsOf(lines, width)]))
}

type Item =
  | { readonly kind: 'line'; readonly line: TextLine; readonly page: LaidPage }
  | { readonly kind: 'table'; readonly table: PageTable; readonly page: LaidPage }

const topOf = (item: Item): number => (item.kind === 'line' ? item.line.base : item.table.top)

function itemsOf(page: LaidPage, running: ReadonlySet<TextLine>): readonly Item[] {
  const items: Item[] = page.tables.map((table) => ({ kind: 'table', table, page }))
  for (const found of alignedTables(page.lines.filter((line) => !running.has(line))))
    items.push('xs' in found ? { kind: 'table', table: found, page } : { kind: 'line', line: found, page })
  return items.sort((a, b) => topOf(a) - topOf(b))
}

/** Lines become paragraphs, and tables that go on over pages become one. */
function join(items: readonly Item[], marginsOfPage: (page: LaidPage) => Margins): readonly Piece[] {
  const pieces: Piece[] = []
  const body = usualLook(items)
  let heading: Look | undefined
  let open: OpenParagraph | undefined
  let tables: { readonly table: PageTable; readonly page: number }[] = []
  const finishText = () => {
    if (open && open.text !== '') {
      const { last, page, text } = open
      if (beginsNumbered(text)) heading ??= last
      const level = levelOf(text, last, heading, body)
      pieces.push({ kind: 'text', text, page, ...(level === undefined ? {} : { level }) })
    }
    open = undefined
  }
  const finishTables = () => {
    for (const piece of joinTables(tables)) pieces.push(piece)
    tables = []
  }
  for (const item of items) {
    const { page } = item.page
    if (item.kind === 'table') {
      finishText()
      if (tables.length > 0 && tables.at(-1)?.page !== page - 1) finishTables()
      tables.push({ table: item.table, page })
      continue
    }
    finishTables()
    const { line } = item
    if (open && goesOn(open, line, marginsOfPage(item.page), open.lastPage === page)) {
      extend(open, line, page)
      continue
    }
    finishText()
    open = { text: textOfLine(line), page, last: line, lastPage: page }
  }
  finishText()
  finishTables()
  return pieces
}

interface Look {
  readonly size: number
  readonly font: string
}

/** The size and the font in which most characters are set. */
function usualLook(items: readonly Item[]): Look {
  const letters = new Map<string, { readonly look: Look; count: number }>()
  for (const item of items) {
    if (item.kind !== 'line') continue
    const { font, size, text } = item.line
    const key = `${font} ${Math.round(size * 2)}`
    const known = letters.get(key) ?? { look: { size, font }, count: 0 }
    known.count += text.length
    letters.set(key, known)
  }
  const most = [...letters.values()].sort((a, b) => b.count - a.count)[0]
  return most?.look ?? { size: 0, font: '' }
}

/**
 * The level of a short line that stands out as the numbered headings do; before the first of these, such a line is the
 * title.
 */
function levelOf(text: string, line: Look, heading: Look | undefined, body: Look): number | undefined {
  if (!heading || text.length > 40 || /[。；，]/.test(text) || beginsNumbered(text)) return undefined
  if (line.size > body.size * 1.12) return line.size >= heading.size - 0.5 ? 1 : 2
  return line.font === heading.font && heading.font !== body.font ? 1 : undefined
}
