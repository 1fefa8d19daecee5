import type { Problem } from '#lib'

/** Where a piece of a document stands. A format gives what it can: pages come from pdf, sheets from xlsx. */
export interface DocumentPlace {
  /** The headings above it, joined: 「四、…（一）…」 */
  readonly section?: string
  readonly page?: number
  /** Name of the sheet, or what the table is called: 「表 3」 */
  readonly table?: string
  /** 1-based within the table, header rows counted; in a workbook on its sheet. A table's own is that of its first row. */
  readonly row?: number
  /** 1-based, as the row. */
  readonly column?: number
}

export interface Heading {
  readonly kind: 'heading'
  /** 0: 第一部分 1: 一、 2: （一） 3: 1. 4: （1） */
  readonly level: number
  /** The number as printed, 「（一）」; empty where it has none. */
  readonly number: string
  readonly text: string
  readonly place: DocumentPlace
}

export interface Paragraph {
  readonly kind: 'paragraph'
  /** As printed, joined over broken lines; stray spaces inside Chinese text removed. A heading inside it is a block of its own. */
  readonly text: string
  readonly place: DocumentPlace
}

export interface Cell {
  /** Trimmed; line breaks inside a cell removed. A cell covered by a merge repeats the merged cell's text. */
  readonly text: string
  /** Covered by a merge that begins elsewhere. */
  readonly covered?: true
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly rows: readonly (readonly Cell[])[]
  /** How many rows at the top are heads; 0 where it is not known. */
  readonly headRows: number
  readonly place: DocumentPlace
}

export type Block = Heading | Paragraph | Table

export type DocumentFormat = 'docx' | 'pdf' | 'html' | 'xlsx' | 'txt'

/** What was read, before anyone asks what it means. Text is NFKC-normalised where that loses nothing. */
export interface AuditDocument {
  readonly file: string
  readonly format: DocumentFormat
  readonly blocks: readonly Block[]
  /** What could not be read or understood, said rather than guessed. */
  readonly problems: readonly Problem[]
}
