import type { FindingShown } from '../client/audit.ts'
import type { auditWords } from '../words/audit.ts'
import { placeLines, placeText } from './finding-place.ts'

type Words = (typeof auditWords)['zh']

/** A cell of a list that is opened in Excel or WPS: nothing in it is taken for a formula. */
function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** The findings as a list to hand on, a line a place; begins with the mark by which Excel knows UTF-8. */
export function findingsCsv(findings: readonly FindingShown[], words: Words): string {
  const { number, severity, check, message, expected, found, where, quote } = words.columns
  const lines = findings.flatMap((finding, index) => {
    const own = [`${index + 1}`, words.severities[finding.severity], finding.label, finding.message]
    const values = [finding.expected ?? '', finding.found ?? '']
    const places = placeLines(finding.at).map(({ at, quotes }) => [placeText(at, words), quotes.join(' | ')])
    return (places.length > 0 ? places : [['', '']]).map((place) => [...own, ...values, ...place])
  })
  const head = [number, severity, check, message, expected, found, where, quote]
  return `\uFEFF${[head, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}
