import type { Problem } from '#lib'
import { gatherParagraphs } from './broken-line.ts'
import { cellText, joinLines, paragraphText } from './normal-text.ts'
import type { Piece, Reading } from './piece.ts'
import { readingProblems } from './problems.ts'
import { layGrid, mostCells, type SpannedCell, widestTable, widthOfRows } from './table/table-grid.ts'

export interface CellShape {
  readonly columnSpan?: number
  readonly rowSpan?: number
  /** Word's way of merging downwards: the cell goes on with the one above. */
  readonly isContinued?: boolean
  readonly isHead?: boolean
}

export interface ParagraphShape {
  readonly number?: string
  readonly level?: number
}

interface OpenCell {
  readonly shape: CellShape
  readonly pieces: Piece[]
}

interface OpenTable {
  readonly rows: SpannedCell[][]
  readonly inner: Piece[]
  readonly cells: OpenCell[]
  headRows: number
  isRowHead: boolean
  open: OpenCell | undefined
  caption: string
}

/** Tables inside tables deeper than this are read as text of the cell around them. */
const deepest = 12

/**
 * Gathers what a format's reader meets, in its order, into paragraphs and tables. A table that only lays out a page gives
 * its contents; one inside a cell follows the table that it stands in.
 */
export class Flow {
  readonly #pieces: Piece[] = []
  readonly #problems: Problem[] = []
  readonly #tables: OpenTable[] = []
  #skippedTables = 0

  paragraph(text: string, shape: ParagraphShape = {}): void {
    const paragraphs = text.includes('\n') ? gatherParagraphs(text.split('\n')) : [paragraphText(text)]
    const { number, ...rest } = shape
    for (const [at, tidy] of paragraphs.entries()) {
      if (tidy === '') continue
      const own = at === 0 && number !== undefined ? { number } : {}
      this.#target().push({ kind: 'text', text: tidy, ...own, ...rest })
    }
  }

  openTable(): void {
    if (this.#tables.length >= deepest) {
      this.#skippedTables += 1
      return
    }
    this.#tables.push({
      rows: [],
      inner: [],
      cells: [],
      headRows: 0,
      isRowHead: false,
      open: undefined,
      caption: '',
    })
  }

  caption(text: string): void {
    const table = this.#table()
    if (table) table.caption = paragraphText(text)
  }

  openRow(before = 0, isHead = false): void {
    const table = this.#table()
    if (!table) return
    table.rows.push(before > 0 ? [{ text: '', columnSpan: before, rowSpan: 1 }] : [])
    table.isRowHead = isHead
  }

  openCell(shape: CellShape): void {
    const table = this.#table()
    if (table) table.open = { shape, pieces: [] }
  }

  closeCell(): void {
    const table = this.#table()
    if (!table?.open) return
    const { shape, pieces } = table.open
    table.open = undefined
    let text = ''
    for (const piece of pieces) {
      if (piece.kind === 'text') text = joinLines(text, (piece.number ?? '') + piece.text)
      else table.inner.push(piece)
    }
    table.cells.push({ shape, pieces })
    if (table.rows.length === 0) table.rows.push([])
    table.rows.at(-1)?.push({
      text: cellText(text),
      columnSpan: shape.columnSpan ?? 1,
      rowSpan: shape.rowSpan ?? 1,
      ...(shape.isContinued ? { isContinued: true } : {}),
      ...(shape.isHead ? { isHead: true } : {}),
    })
  }

  closeRow(): void {
    const table = this.#table()
    if (!table) return
    const row = table.rows.at(-1) ?? []
    const isHead = table.isRowHead || (row.length > 0 && row.every((cell) => cell.isHead))
    if (isHead && table.headRows === table.rows.length - 1) table.headRows = table.rows.length
    table.isRowHead = false
  }

  closeTable(): void {
    if (this.#skippedTables > 0) {
      this.#skippedTables -= 1
      return
    }
    const table = this.#tables.pop()
    if (!table) return
    const target = this.#target()
    if (isLayout(table)) {
      for (const { pieces } of table.cells) for (const piece of pieces) target.push(piece)
      return
    }
    const columns = widthOfRows(table.rows)
    if (columns > widestTable) {
      this.#problems.push(readingProblems['table-too-wide']({ columns, most: widestTable }))
      return
    }
    const rows = layGrid(table.rows)
    if (rows.length < table.rows.length)
      this.#problems.push(readingProblems['table-too-long']({ most: mostCells }))
    if (rows.some((row) => row.some((cell) => cell.text !== '')))
      target.push({
        kind: 'table',
        rows,
        headRows: Math.min(table.headRows, Math.max(0, rows.length - 1)),
        ...(table.caption === '' ? {} : { caption: table.caption }),
      })
    for (const piece of table.inner) target.push(piece)
  }

  finish(): Reading {
    while (this.#tables.length > 0) {
      this.closeCell()
      this.closeTable()
    }
    return { pieces: this.#pieces, problems: this.#problems }
  }

  #table(): OpenTable | undefined {
    return this.#skippedTables > 0 ? undefined : this.#tables.at(-1)
  }

  /** Where what comes next belongs: the open cell, else the table around it, else the document. */
  #target(): Piece[] {
    const table = this.#tables.at(-1)
    if (!table) return this.#pieces
    return table.open?.pieces ?? table.inner
  }
}

/** One cell is a box around text; a few cells around other tables, or around pages of text, only place them. */
function isLayout({ cells, rows, inner }: OpenTable): boolean {
  if (cells.length === 1) return true
  if (inner.some(({ kind }) => kind === 'table'))
    return cells.length <= 6 || rows.every((row) => row.length <= 1)
  return cells.length <= 4 && cells.some(({ pieces }) => pieces.length >= 8)
}
