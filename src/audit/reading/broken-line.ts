import { beginsNumbered } from './heading.ts'
import { joinLines, paragraphText, widthOf } from './normal-text.ts'
import { isPageNumber } from './page-number.ts'

const endsSentence = /[。！？!?][”’」』）)]?$/
const goesOn = /[，、,（(《“‘「—-]$/
const indent = /^(?:\u3000| {2,}|\t)/

/** A line this wide was broken by its page, not by its writer (in columns of a fixed-width font). */
const wideLine = 56

/**
 * Paragraphs from lines as a page broke them. A line that stops short ends its paragraph; one that reaches the usual
 * width goes on in the next, also over the blank line that a page's end leaves.
 */
export function gatherParagraphs(lines: readonly string[]): readonly string[] {
  const usual = usualWidth(lines)
  const paragraphs: string[] = []
  let current = ''
  let lastWidth = 0
  let isAfterGap = false
  const finish = () => {
    if (current !== '') paragraphs.push(current)
    current = ''
  }
  for (const line of lines) {
    if (line.trim() === '' || isPageNumber(line)) {
      isAfterGap = true
      continue
    }
    const text = paragraphText(line)
    if (text === '') continue
    if (current !== '' && continues(current, lastWidth, line, isAfterGap, usual))
      current = joinLines(current, text)
    else {
      finish()
      current = text
    }
    lastWidth = widthOf(line.trimEnd())
    isAfterGap = false
  }
  finish()
  return paragraphs
}

function continues(above: string, width: number, line: string, isAfterGap: boolean, usual: number): boolean {
  if (goesOn.test(above)) return true
  if (indent.test(line) || beginsNumbered(line)) return false
  const isFull = width >= usual * 0.92
  if (endsSentence.test(above) || /[：:；;]$/.test(above)) return isFull && !isAfterGap
  return isFull || width >= wideLine
}

/** The width at which lines were broken; no line reaches it where paragraphs stand on one line each. */
function usualWidth(lines: readonly string[]): number {
  const widths = lines
    .map((line) => widthOf(line.trimEnd()))
    .filter((width) => width >= 30)
    .sort((a, b) => a - b)
  const most = widths.at(Math.floor(widths.length * 0.9)) ?? 0
  const near = widths.filter((width) => width >= most * 0.92 && width <= most * 1.08).length
  return widths.length >= 4 && most <= 160 && near >= widths.length * 0.4 ? most : Number.POSITIVE_INFINITY
}
