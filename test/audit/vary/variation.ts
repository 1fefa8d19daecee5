import type { Sheet, SheetBlock, SheetCell, SheetPart, SheetTable } from '../sheet.ts'

/** Another way in which the same document could have been written: what is wrong with it must stay the same. */
export interface Variation {
  readonly name: string
  readonly label: string
  /** undefined where the document has nothing that could be written otherwise. */
  readonly vary: (sheet: Sheet) => Sheet | undefined
  /** What the variation makes of a text of the document; a finding's quotes are compared through it. */
  readonly wording?: (text: string, sheet: Sheet) => string
}

type Blocks = (blocks: readonly SheetBlock[]) => readonly SheetBlock[]

export function withBlocks(sheet: Sheet, change: Blocks): Sheet {
  const parts: readonly SheetPart[] = sheet.parts.map((part) => ({ ...part, blocks: change(part.blocks) }))
  return { ...sheet, parts }
}

export const changeCells = (table: SheetTable, change: (cell: SheetCell) => string): SheetTable => ({
  ...table,
  rows: table.rows.map((row) => row.map((cell) => cell && { ...cell, text: change(cell) })),
})

/** Every text of the document, headings and cells too. */
export const withText = (sheet: Sheet, change: (text: string) => string): Sheet =>
  withBlocks(sheet, (blocks) =>
    blocks.map((block) =>
      block.kind === 'table'
        ? changeCells(block, ({ text }) => change(text))
        : { ...block, text: change(block.text) },
    ),
  )

export const isSameText = (a: Sheet, b: Sheet): boolean => JSON.stringify(a.parts) === JSON.stringify(b.parts)
