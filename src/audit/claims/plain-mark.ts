import type { AuditDocument, Block } from '../document.ts'

/** Marks that a half-width keyboard types, and the same marks as Chinese prints them. */
const wideOf: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['(', '（'],
  [')', '）'],
  ['?', '？'],
  ['!', '！'],
])

/** Not within 1,000 or 12:30, and not in an address; 「完成.」 ends a sentence where Chinese stands on both sides of it. */
const narrow = /[;()?!]|(?<!\d),|,(?!\d)|(?<!\d):(?!\/\/)|:(?![\d/])/g
const stop = /(?<=[\p{Script=Han}）)%”"]{2})\.(?=\s*(?:\p{Script=Han}{2}|$))/gu
const hasNarrow = /[,:;()?!.]/

/** One spelling of the marks, so that no check has to know two: as many characters as before. */
export function plainMarks(text: string): string {
  if (!hasNarrow.test(text)) return text
  return text.replace(narrow, (mark) => wideOf.get(mark) ?? mark).replace(stop, '。')
}

/** All marks alike, whatever stands beside them: for finding words again. As many characters as before. */
export function foldMarks(text: string): string {
  return hasNarrow.test(text) ? text.replace(/[,:;()?!]/g, (mark) => wideOf.get(mark) ?? mark) : text
}

function plainBlock(block: Block): Block {
  if (block.kind !== 'table') return { ...block, text: plainMarks(block.text) }
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: plainMarks(cell.text) })))
  return { ...block, rows }
}

/** The document with its marks in one spelling; every character stays in its place. */
export function withPlainMarks(document: AuditDocument): AuditDocument {
  return { ...document, blocks: document.blocks.map(plainBlock) }
}
