import { fileProblems, type Label, Refusal } from '#lib'

/**
 * What a table's file may hold. Spreadsheets themselves end at these sizes, or far below; beyond, a small file can keep
 * its reader busy, or take all memory, for very long.
 */
export const tableLimits = {
  sheets: 500,
  rows: 1_048_576,
  columns: 16_384,
  /** Characters of one cell. */
  cell: 100_000,
  /** Bytes of the texts that a workbook's sheets share. */
  sharedTexts: 256 * 1024 * 1024,
  /** Elements in one another, in a part of a workbook. */
  depth: 64,
} as const

/** More than a reader takes; `limit` is told with the file's name where that is known. */
export class TableExcess extends Error {
  readonly what: Label
  readonly most: number
  constructor(what: Label, most: number) {
    super(what.en)
    this.what = what
    this.most = most
  }
}

export function refuseColumn(row: number): never {
  const what = { zh: `第 ${row} 行的列数`, en: `the columns of row ${row}` }
  throw new TableExcess(what, tableLimits.columns)
}

export function refuseRow(): never {
  throw new TableExcess({ zh: '一张表的行数', en: 'the rows of a sheet' }, tableLimits.rows)
}

export function refuseCell(row: number): never {
  const what = { zh: `第 ${row} 行一个格子的字数`, en: `the characters of a cell in row ${row}` }
  throw new TableExcess(what, tableLimits.cell)
}

/** A Refusal with file/beyond-limit, where that is what the error says; otherwise the error as it was. */
export function wordedExcess(error: unknown, file: string): unknown {
  if (!(error instanceof TableExcess)) return error
  const { what, most } = error
  return new Refusal(fileProblems['beyond-limit']({ file, what, most }, { file }))
}
