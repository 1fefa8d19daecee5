import type { AuditDocument, Block } from './document.ts'
import type { Finding, FindingPlace } from './finding.ts'
import { findSpots, type Spot, shownText } from './spot.ts'

/** So many findings are read to the end, errors first; of a document with more, the rest keep the one spelling of marks. */
const mostRead = 300

const marks = /[，：；（）？！。]/
const narrowMarks = /[,:;()?!.]/

function textAt(blocks: readonly Block[], { block, row, column, from, to }: Spot): string | undefined {
  const found = blocks[block]
  if (!found) return undefined
  if (found.kind !== 'table') return shownText(found).slice(from, to)
  return found.rows[row ?? -1]?.[column ?? -1]?.text.slice(from, to)
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** The same words as the document has them; what was put together from several places stays. */
function printedQuote(blocks: readonly Block[], quote: string, spot: Spot | undefined): string {
  const text = spot && textAt(blocks, spot)
  return text !== undefined && letters(text) === letters(quote) ? text : quote
}

/** Findings whose quotes have the document's own marks again, where those were brought into one spelling. */
export function asPrinted(printed: AuditDocument, findings: readonly Finding[]): readonly Finding[] {
  const { blocks } = printed
  const isNarrow = blocks.some((block) =>
    block.kind === 'table'
      ? block.rows.some((row) => row.some(({ text }) => narrowMarks.test(text)))
      : narrowMarks.test(block.text),
  )
  const has = ({ at }: Finding) => at.some(({ quote }) => marks.test(quote))
  if (!isNarrow || !findings.some(has)) return findings
  const read = findings.slice(0, mostRead)
  const changed = read.map(({ at }) => ({ at: at.filter(({ quote }) => marks.test(quote)) }))
  const spots = findSpots(blocks, changed)
  const restored = read.map((finding, index): Finding => {
    const own = changed[index]?.at ?? []
    if (own.length === 0) return finding
    const quotes = new Map(
      own.map((place, of) => [place, printedQuote(blocks, place.quote, spots[index]?.[of])] as const),
    )
    const at = finding.at.map(
      (place): FindingPlace => ({ ...place, quote: quotes.get(place) ?? place.quote }),
    )
    return { ...finding, at }
  })
  return [...restored, ...findings.slice(mostRead)]
}
