import { type Ground, isLetter, type Letter, type Part, type ReportDocument } from '../document.ts'
import { appendix } from './appendix.ts'

export interface PrintOptions {
  /** false: without marks at the numbers and without the list of grounds, for a form that allows nothing else. */
  readonly marks?: boolean
}

/** What a printed form consists of. */
export interface Print {
  readonly parts: readonly Part[]
  readonly grounds: ReadonlyMap<string, Ground>
  /** Numbers carry their marks and lead to the list of grounds at the end. */
  readonly isMarked: boolean
}

export function printOf(document: ReportDocument | Letter, { marks = true }: PrintOptions): Print {
  if (isLetter(document)) return { parts: document.parts, grounds: new Map(), isMarked: false }
  const isMarked = marks && document.grounds.length > 0
  return {
    parts: isMarked ? [...document.parts, appendix(document)] : document.parts,
    grounds: new Map(document.grounds.map((ground) => [ground.id, ground])),
    isMarked,
  }
}
