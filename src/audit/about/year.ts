import type { AuditDocument } from '../document.ts'
import { headLines, isOfPortal } from './line.ts'

const yearWith = (after: string) => new RegExp(`(?<!\\d)((?:19|20)\\d\\d)(?=\\s*${after})`)
const ofYear = yearWith('年度')
const inYear = yearWith('年')

/** Years as subject of the text, and how often: a year of a notice's number or of a law is none. */
function mostFrequent(text: string): string {
  const counts = new Map<string, number>()
  for (const [, year = '', degree] of text.matchAll(
    /(?<![\d〔[(（])((?:19|20)\d\d)\s*年(度)?(?![^，。]{0,12}》)/g,
  ))
    counts.set(year, (counts.get(year) ?? 0) + (degree ? 2 : 1))
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? ''
}

/** The year that a document speaks of: its title's, its head's, its file's name, or the one that it names most. */
export function readYear(document: AuditDocument, title: string, text: string): string {
  const plain = (line: string) => line.replace(/\s/g, '').replace(/《[^》]*》/g, '')
  const head = headLines(document)
    .map(({ text: line }) => line)
    .filter((line) => line.length <= 60 && !isOfPortal(line))
    .map(plain)
  const cells = document.blocks
    .slice(0, 8)
    .flatMap((block) =>
      block.kind === 'table'
        ? block.rows
            .slice(0, 3)
            .flatMap((row) => row.map((cell) => plain(cell.text)).filter((cell) => cell.length <= 30))
        : [],
    )
  const lines = [...head, ...cells].join('\n')
  return (
    ofYear.exec(plain(title))?.[1] ??
    ofYear.exec(lines)?.[1] ??
    inYear.exec(plain(title))?.[1] ??
    ofYear.exec(plain(document.file))?.[1] ??
    (mostFrequent(text) || (inYear.exec(plain(document.file))?.[1] ?? ''))
  )
}
