import type { FindingShown } from '../client/audit.ts'
import type { auditWords } from '../words/audit.ts'
import { placeLines, placeText } from './finding-place.ts'

type Words = (typeof auditWords)['zh']

/** A cell of a list that is opened in Excel or WPS: nothing in it is taken for a formula. */
function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Begins with the mark by which Excel knows UTF-8. */
function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function headOf({ columns }: Words): readonly string[] {
  const { number, severity, check, message, expected, found, where, quote } = columns
  return [number, severity, check, message, expected, found, where, quote]
}

function linesOf(findings: readonly FindingShown[], words: Words): readonly (readonly string[])[] {
  return findings.flatMap((finding, index) => {
    const own = [`${index + 1}`, words.severities[finding.severity], finding.label, finding.message]
    const values = [finding.expected ?? '', finding.found ?? '']
    const places = placeLines(finding.at).map(({ at, quotes }) => [placeText(at, words), quotes.join(' | ')])
    return (places.length > 0 ? places : [['', '']]).map((place) => [...own, ...values, ...place])
  })
}

/** The findings as a list to hand on, a line a place. */
export function findingsCsv(findings: readonly FindingShown[], words: Words): string {
  return csvOf([headOf(words), ...linesOf(findings, words)])
}

/** What was found in one file of a batch, with what tells it from the others. */
export interface FindingsOfFile {
  readonly lead: readonly string[]
  readonly findings: readonly FindingShown[]
}

/** The findings of many files as one list; `heads` are those of the columns that lead. */
export function batchCsv(files: readonly FindingsOfFile[], heads: readonly string[], words: Words): string {
  const lines = files.flatMap(({ lead, findings }) =>
    linesOf(findings, words).map((line) => [...lead, ...line]),
  )
  return csvOf([[...heads, ...headOf(words)], ...lines])
}
