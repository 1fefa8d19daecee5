import type { Sheet, SheetBlock, SheetCell, SheetPart, SheetTable } from '../sheet.ts'

/** A cell that can be written over. */
export interface DraftCell {
  readonly text: string
  write(text: string): void
}

/** A run of a table's rows under one row of heads. */
export interface DraftRow {
  readonly table: SheetTable
  readonly row: number
  /** The cell under the first head that matches; undefined where there is none or a merge covers it. */
  cell(head: RegExp): DraftCell | undefined
}

/** A copy of a sheet's document that a defect can be planted in. */
export class Draft {
  readonly parts: { name: string; blocks: SheetBlock[] }[]

  constructor(sheet: Sheet) {
    this.parts = structuredClone(sheet.parts) as { name: string; blocks: SheetBlock[] }[]
  }

  /** Paragraphs and the cells that hold sentences. */
  sentences(): readonly DraftCell[] {
    return this.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block, at) => {
        if (block.kind === 'table') return cellsOf(block).filter(({ text }) => text.length >= 12)
        const write = (text: string) => {
          blocks[at] = { ...block, text }
        }
        return block.kind === 'paragraph' ? [{ text: block.text, write }] : []
      }),
    )
  }

  /** Rows that stand under heads of which all match. */
  rows(...heads: readonly RegExp[]): readonly DraftRow[] {
    return this.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? rowsUnder(block, heads) : [])),
    )
  }

  /** The document with what was written over. */
  sheet(of: Sheet): Sheet {
    return { ...of, parts: this.parts as readonly SheetPart[] }
  }
}

type Rows = (SheetCell | undefined)[][]

function cellAt(table: SheetTable, row: number, column: number): DraftCell | undefined {
  const rows = table.rows as Rows
  const cell = rows[row]?.[column]
  if (!cell) return undefined
  const write = (text: string) => {
    const line = rows[row]
    if (line) line[column] = { ...cell, text }
  }
  return { text: cell.text, write }
}

function cellsOf(table: SheetTable): readonly DraftCell[] {
  return table.rows.flatMap((cells, row) => cells.flatMap((_, column) => cellAt(table, row, column) ?? []))
}

const isHeadRow = (cells: SheetTable['rows'][number]) =>
  cells.filter((cell) => /指标|目标|任务|情况|预算|数|分值|得分/.test(cell?.text ?? '')).length >= 3

function rowsUnder(table: SheetTable, heads: readonly RegExp[]): readonly DraftRow[] {
  const found: DraftRow[] = []
  let head: SheetTable['rows'][number] | undefined
  for (const [row, cells] of table.rows.entries()) {
    if (isHeadRow(cells) && !cells.some((cell) => /^[\d.,]+%?$/.test(cell?.text ?? ''))) {
      head = heads.every((pattern) => cells.some((cell) => pattern.test(cell?.text ?? '')))
        ? cells
        : undefined
      continue
    }
    const under = head
    if (!under) continue
    const cell = (pattern: RegExp) => {
      const column = under.findIndex((each) => pattern.test(each?.text ?? ''))
      return column < 0 ? undefined : cellAt(table, row, column)
    }
    found.push({ table, row, cell })
  }
  return found
}
