import { beginsNumbered } from '../heading.ts'
import { joinLines, paragraphText } from '../normal-text.ts'
import type { TextLine } from './line.ts'

/** Where a page's text begins and ends across; lines that reach the right edge go on in the next. */
export interface Margins {
  readonly left: number
  readonly right: number
}

/** The margins that most lines keep, of all pages of one width. */
export function marginsOf(lines: readonly TextLine[], width: number): Margins {
  const long = lines.filter((line) => line.right - line.left > width * 0.5 && line.segments.length === 1)
  if (long.length < 2) {
    const left = Math.min(width * 0.4, ...lines.map((line) => line.left))
    return { left, right: width - left }
  }
  const rights = long.map(({ right }) => right).sort((a, b) => a - b)
  const lefts = long.map(({ left }) => left).sort((a, b) => a - b)
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.8)] ?? Number.POSITIVE_INFINITY,
  }
}

const endsSentence = /[。！？!?；;：:][”’」』）)]?$/

/** A paragraph that may still go on. */
export interface OpenParagraph {
  text: string
  readonly page: number
  last: TextLine
  lastPage: number
}

/** A number or a word in letters is not broken: the line before it may stop short by as much. */
function firstWordOf(line: TextLine): number {
  const word = /^[\w.,%+/-]+[，。；：、）”》]*/.exec(line.text)?.[0] ?? ''
  return word.length * line.size * 0.6
}

/** The second line of a title stands in the middle below the first. */
function isCentred(upper: TextLine, lower: TextLine): boolean {
  const aside = (upper.left + upper.right - lower.left - lower.right) / 2
  return Math.abs(aside) < lower.size * 0.6 && lower.left > upper.left + lower.size
}

/** Whether a line goes on with the paragraph above it; over a page's end its distance says nothing. */
export function goesOn(open: OpenParagraph, line: TextLine, margins: Margins, isSamePage: boolean): boolean {
  const { last } = open
  if (Math.abs(last.size - line.size) > line.size * 0.15) return false
  if (isSamePage && line.base - last.base > line.size * 2.6) return false
  if (last.segments.length > 1 || line.segments.length > 1) return false
  if (margins.right - last.right > last.size * 1.6 + firstWordOf(line)) return false
  if (isCentred(last, line)) return !endsSentence.test(open.text) && !beginsNumbered(line.text)
  const isIndented = line.left - margins.left > line.size * 1.2
  if (isIndented)
    return !endsSentence.test(open.text) && !beginsNumbered(line.text) && line.left <= last.left + line.size
  return !(endsSentence.test(open.text) && beginsNumbered(line.text))
}

export function extend(open: OpenParagraph, line: TextLine, page: number): void {
  open.text = joinLines(open.text, textOfLine(line))
  open.last = line
  open.lastPage = page
}

export function textOfLine(line: TextLine): string {
  return paragraphText(line.text)
}
