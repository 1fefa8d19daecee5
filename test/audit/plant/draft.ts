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

/** What stands below a heading. */
export interface DraftSection {
  readonly heading: string
  empty(): void
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

  /** Paragraphs alone. */
  paragraphs(): readonly DraftCell[] {
    return this.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block, at) => {
        const write = (text: string) => {
          blocks[at] = { kind: 'paragraph', text }
        }
        return block.kind === 'paragraph' ? [{ text: block.text, write }] : []
      }),
    )
  }

  /** Sections of paragraphs alone, below a heading that has no other below it. */
  sections(): readonly DraftSection[] {
    return this.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block, at) => {
        if (block.kind !== 'heading' || block.level === 0) return []
        const rest = blocks.slice(at + 1)
        const next = rest.findIndex(({ kind }) => kind !== 'paragraph')
        const length = next < 0 ? rest.length : next
        const isLeaf = length > 0 && (next < 0 || rest[next]?.kind === 'heading')
        return isLeaf ? [{ heading: block.text, empty: () => void blocks.splice(at + 1, length) }] : []
      }),
    )
  }

  /** Rows that stand under heads of which all match. */
  rows(...heads: readonly RegExp[]): readonly DraftRow[] {
    return this.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? rowsUnder(block, heads) : [])),
    )
  }

  /** Rows below goal and result, whatever the rows above them are. */
  goals(goal: RegExp, result: RegExp): readonly DraftRow[] {
    return this.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? rowBelow(block, [goal, result]) : [])),
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
  cells.filter((cell) =>
    /指标|目标|任务|情况|预算|数|分值|得分|完成值|序号|单位|资金|使用率/.test(cell?.text ?? ''),
  ).length >= 3

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

/** The one row below two heads that stand beside each other. */
function rowBelow(table: SheetTable, heads: readonly RegExp[]): readonly DraftRow[] {
  return table.rows.flatMap((cells, above) => {
    if (!heads.every((pattern) => cells.some((cell) => pattern.test(cell?.text ?? '')))) return []
    const cell = (pattern: RegExp) =>
      cellAt(
        table,
        above + 1,
        cells.findLastIndex((each) => pattern.test(each?.text ?? '')),
      )
    return [{ table, row: above + 1, cell }]
  })
}
