import type { Place, Problem } from '#lib'
import { problems } from '../problems.ts'
import { parseReference, type Reference } from './reference.ts'

/** A reference with where it stands in the Markdown. */
export interface PlacedReference {
  readonly reference: Reference
  readonly at: Place
  /** As written, braces included. */
  readonly quote: string
}

export interface Scan {
  /** The Markdown with every reference replaced by a stand-in of the same length, so that places stay true. */
  readonly masked: string
  readonly references: readonly PlacedReference[]
  readonly problems: readonly Problem[]
}

// Private-use characters: Markdown takes them for letters, and no text that people write holds them.
const open = '\uE000'
const filler = '\uE001'
const close = '\uE002'
const firstIndex = 0xe100
const mostReferences = 0xf8ff - firstIndex

/** Finds the stand-ins in text that came through Markdown. */
export const standIn = /\uE000[\uE100-\uF8FF]\uE001*\uE002/gu

/** Which reference a stand-in stands for. */
export function referenceIndex(text: string): number {
  return text.charCodeAt(1) - firstIndex
}

/** Where an offset of a Markdown text is, `within` being the text: row and column from 1, as an editor shows it. */
export function placeAt(markdown: string, offset: number, within: Place): Place {
  const before = markdown.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { ...within, row: before.split('\n').length, column: String(offset - lineStart + 1) }
}

/** The quote of a reference that never closes: up to the line's end, shortened. */
function excerpt(rest: string): string {
  const line = rest.split('\n', 1)[0] ?? ''
  return line.length > 24 ? `${line.slice(0, 24)}…` : line
}

/**
 * Finds every `{…}` of a narrative and reads it; `\{` is the brace itself. Linear in the text.
 * Problems: report/unclosed-brace, stray-brace, and those of parseReference, each with its place.
 */
export function scanReferences(markdown: string, within: Place): Scan {
  const references: PlacedReference[] = []
  const found: Problem[] = []
  let masked = ''
  let done = 0
  // An escaped sign, a whole reference, or a brace that stands alone.
  for (const match of markdown.matchAll(/\\.|[{｛]([^{}｛｝\n]*)[}｝]|[{}｛｝]/gsu)) {
    const [whole, inside] = match
    if (whole.startsWith('\\')) continue
    const at = placeAt(markdown, match.index, within)
    if (inside === undefined) {
      if (/[{｛]/u.test(whole))
        found.push(problems['unclosed-brace']({ quote: excerpt(markdown.slice(match.index)) }, at))
      else found.push(problems['stray-brace']({}, at))
      continue
    }
    const parsed = parseReference(inside, at)
    if (!parsed.ok) {
      found.push(...parsed.problems)
      continue
    }
    if (references.length >= mostReferences)
      throw new Error(`more than ${mostReferences} references in one section`)
    const index = String.fromCharCode(firstIndex + references.length)
    masked += markdown.slice(done, match.index) + open + index + filler.repeat(whole.length - 3) + close
    done = match.index + whole.length
    references.push(Object.freeze({ reference: parsed.value, at, quote: whole }))
  }
  return { masked: masked + markdown.slice(done), references, problems: found }
}
