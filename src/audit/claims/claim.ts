import type { Quantity } from '#lib'
import type { DocumentPlace } from '../document.ts'

/** What a number says of its subject. 'change' is a difference in money or count, 'growth' a rate of change. */
export type Measured = 'count' | 'money' | 'rate' | 'growth' | 'change' | 'share'

/** What the writer means by the number: what was to be, or what was. */
export type Role = 'target' | 'actual'

/** A run of text that one writer wrote in one go: a paragraph, or a cell that holds sentences. */
export interface Passage {
  readonly index: number
  readonly text: string
  readonly place: DocumentPlace
  /** The headings above it, the outermost first. */
  readonly path: readonly string[]
  /** From the headings and marks above it (预期目标, 完成情况); undefined where the text must say so itself. */
  readonly role: Role | undefined
  /** A cell of a table; `subject` is what the row is about. */
  readonly cell?: { readonly table: number; readonly subject: string }
}

/** One thing that the document says with a number. Plain; everything is derived from the text alone. */
export interface Claim {
  readonly index: number
  /** The words before and after the number, as printed, for people. */
  readonly words: string
  /** What is measured, in canonical words: 技术合同登记. Empty where the text names nothing. */
  readonly subject: string
  /** What the subject is an attribute of, where it is one: 成交额 of 技术合同登记. */
  readonly topic: string
  /** Two claims of one key speak of the same thing, whatever the order of their words. Empty: not comparable. */
  readonly key: string
  readonly measured: Measured
  readonly quantity: Quantity
  readonly role: Role
  /** 0 to 1: how plainly the text says so. Below a half nobody should rely on it. */
  readonly roleSure: number
  /** Canonical words of its own clause, and of the clause before; the mark of the passage that it stands under. */
  readonly own: string
  readonly before: string
  readonly under: string
  /** The year spoken of, where it is not the document's own. */
  readonly period: string
  /** What narrows it to a part: 原值 10 万元以上. Empty where nothing does. */
  readonly limit: string
  /** What the subject lists: 吸纳方、输出方、技术转移机构. */
  readonly listed: readonly string[]
  /** The claim whose part this is (其中 …), or in whose brackets it stands. */
  readonly partOf?: number
  readonly within?: number
  /** How the list of parts was opened: 其中, 分别, a colon … */
  readonly opener?: string
  /** The mark before it: 、 ， ； or empty. */
  readonly separator: string
  readonly passage: number
  readonly sentence: number
  /** Offsets in the passage's text, of the clause and of its number. */
  readonly start: number
  readonly end: number
  readonly numberStart: number
  readonly quote: string
  readonly place: DocumentPlace
  readonly section: string
}
