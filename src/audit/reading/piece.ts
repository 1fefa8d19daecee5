import type { Problem } from '#lib'
import type { Cell } from '../document.ts'

/** A paragraph as a format gives it, before anyone asks whether it is a heading. */
export interface TextPiece {
  readonly kind: 'text'
  readonly text: string
  /** A number that the format keeps apart from the text, as Word does: 「（一）」. */
  readonly number?: string
  /** The outline level that the format itself gives it; 1 for the highest. */
  readonly level?: number
  readonly page?: number
}

/** A table as a format gives it, its merges already laid out. */
export interface TablePiece {
  readonly kind: 'table'
  readonly rows: readonly (readonly Cell[])[]
  readonly headRows: number
  readonly caption?: string
  readonly page?: number
  /** Of a workbook: the sheet, and where on it the table begins, from 1. */
  readonly sheet?: string
  readonly row?: number
  readonly column?: number
}

/** What every format is read into, in the order of the document. */
export type Piece = TextPiece | TablePiece

/** What a format's reader found, and what it had to leave out. */
export interface Reading {
  readonly pieces: readonly Piece[]
  readonly problems: readonly Problem[]
}
