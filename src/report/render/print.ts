import type { Block, Part, ReportDocument } from '../document.ts'
import { groundNote, groundTable } from '../ground-text.ts'

export interface PrintOptions {
  /** false: without marks at the numbers and without the list of grounds, for a form that allows nothing else. */
  readonly marks?: boolean
}

/** The parts of a printed form: those of the report and, at the end, what its numbers stand on. */
export function printedParts(document: ReportDocument, { marks = true }: PrintOptions): readonly Part[] {
  if (!marks || document.grounds.length === 0) return document.parts
  const blocks: Block[] = [
    { kind: 'heading', level: 1, number: '', runs: [{ kind: 'text', text: '附：数据依据' }] },
    { kind: 'paragraph', runs: [{ kind: 'text', text: groundNote(document) }] },
    groundTable(document.grounds),
  ]
  return [...document.parts, { orientation: 'landscape', blocks }]
}
