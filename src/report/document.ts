import type { Instant } from '#lib'
import type { Figure } from '#measures'
import type { LedgerHead } from '#records'

/** Whether a number was computed from records, stated by somebody, or fixed by publication (dotted line, 手, lock). */
export type Mark = 'computed' | 'manual' | 'frozen'

/** What a number of the report stands on: one entry a figure, however often the report prints it. */
export interface Ground {
  /** `g1`, `g2` … in the order of first appearance. */
  readonly id: string
  readonly mark: Mark
  readonly name: string
  readonly label: string
  /** What is counted, in a sentence; of a manual figure, where it comes from. */
  readonly definition: string
  /** Exact and in full, with its unit: `108029876543.21 元`. */
  readonly value: string
  readonly period: string
  readonly figure?: Figure
  readonly manual?: {
    readonly source: string
    /** Title and number of the document that gives it. */
    readonly document?: string
    readonly evidence?: string
    readonly confirmedBy?: string
    readonly confirmedOn?: string
  }
  /** Of a ratio, a growth or a difference: the grounds of its parts. */
  readonly parts?: readonly string[]
}

/** A piece of text. A number opens its ground; `missing` stands where a reference could not be printed. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly isStrong?: true }
  | { readonly kind: 'number'; readonly text: string; readonly ground: string; readonly isStrong?: true }
  | { readonly kind: 'missing'; readonly text: string; readonly isStrong?: true }

export type Align = 'left' | 'center' | 'right'

/** A cell and how far it reaches; the cells that it covers are not there, as in HTML. One list of runs a paragraph. */
export interface Cell {
  readonly paragraphs: readonly (readonly Run[])[]
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly align: Align
  /** A head at the left of its rows. */
  readonly isHead?: true
  /** The ground that this cell describes: where its numbers lead to in print. */
  readonly anchor?: string
}

export interface Column {
  /** Part of the table's width, in any unit that all columns share. */
  readonly share: number
}

export interface Table {
  readonly kind: 'table'
  /** Set smaller, as an appendix may be. */
  readonly isSmall?: true
  readonly columns: readonly Column[]
  /** Repeated at the head of every page. */
  readonly head: readonly (readonly Cell[])[]
  readonly body: readonly (readonly Cell[])[]
}

export interface Heading {
  readonly kind: 'heading'
  /** 1: 一、 2: （一） 3: 1. 4: （1） */
  readonly level: 1 | 2 | 3 | 4
  /** Printed before the words. */
  readonly number: string
  readonly runs: readonly Run[]
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly marker?: string
  /** Otherwise than as running text: at the left without an indent, in the middle, or at the right as a signature is. */
  readonly stands?: 'flush' | 'center' | 'signature'
  readonly runs: readonly Run[]
}

export type Block = Heading | Paragraph | Table

/** Consecutive pages of one orientation. */
export interface Part {
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}

/** The report as a tree: frozen, serializable, the same for every form that it is printed in. */
export interface ReportDocument {
  readonly title: readonly string[]
  readonly subtitle: string
  readonly unit: { readonly code: string; readonly name: string }
  readonly year: number
  readonly asOf: Instant
  readonly template: string
  readonly parts: readonly Part[]
  readonly grounds: readonly Ground[]
  /** Where the unit's ledger ended as of then; absent where nothing had been written. */
  readonly head?: LedgerHead
}

/** A document whose numbers open no grounds: a letter that an office sends, or a form that was filled in. */
export interface Letter {
  /** Of a letter: the sender's name in red above a line, and its number. */
  readonly letterhead?: { readonly issuer: string; readonly number: string }
  readonly title: readonly string[]
  readonly subtitle?: string
  readonly unit: { readonly name: string }
  readonly parts: readonly Part[]
}

export const isLetter = (document: ReportDocument | Letter): document is Letter => !('grounds' in document)
