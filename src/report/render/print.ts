import type { Part, ReportDocument } from '../document.ts'
import { appendix } from './appendix.ts'

export interface PrintOptions {
  /** false: without marks at the numbers and without the list of grounds, for a form that allows nothing else. */
  readonly marks?: boolean
}

/** What a printed form consists of. */
export interface Print {
  readonly parts: readonly Part[]
  /** Numbers carry their marks and lead to the list of grounds at the end. */
  readonly isMarked: boolean
}

export function printOf(document: ReportDocument, { marks = true }: PrintOptions): Print {
  const isMarked = marks && document.grounds.length > 0
  return { parts: isMarked ? [...document.parts, appendix(document)] : document.parts, isMarked }
}
