import { joinLines } from '../normal-text.ts'
import type { Fragment } from './shape.ts'

/** A line of text with the gaps inside it. */
export interface TextLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  /** The font of its longest run. */
  readonly font: string
  /** Words that wide gaps part, as in a table without lines. */
  readonly segments: readonly Segment[]
}

export interface Segment {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** Gathers runs into lines from top to bottom, each from left to right. */
export function linesOf(fragments: readonly Fragment[]): readonly TextLine[] {
  const sorted = [...fragments].sort((a, b) => a.base - b.base || a.left - b.left)
  const groups: [Fragment, ...Fragment[]][] = []
  for (const fragment of sorted) {
    const last = groups.at(-1)
    const base = last?.[0]?.base ?? 0
    const size = Math.max(fragment.size, last?.[0]?.size ?? 0)
    if (last && fragment.base - base <= size * 0.45) last.push(fragment)
    else groups.push([fragment])
  }
  return groups.map(lineOf)
}

const wide = '[\\p{Script=Han}〇，。、；：？！（）《》「」“”‘’…—]'
const bothWide = new RegExp(`${wide}\\|${wide}`, 'u')
/** Printers set a quarter of a character between Chinese and digits; nobody typed it. */
const setApart = new RegExp(`(?<=${wide}) (?=[\\w≥≤<>=+%.-])|(?<=[\\w%.]) (?=${wide})`, 'gu')

function lineOf(group: readonly [Fragment, ...Fragment[]]): TextLine {
  const parts = [...group].sort((a, b) => a.left - b.left)
  const [first] = group
  const size = Math.max(...parts.map((part) => part.size))
  const segments: { text: string; left: number; right: number }[] = []
  for (const { text, left, right } of parts) {
    const last = segments.at(-1)
    const gap = last ? left - last.right : 0
    if (!last || gap > size * 1.2) {
      segments.push({ text, left, right })
      continue
    }
    // A shadow or a bold face made by printing twice.
    if (gap < -size * 0.5 && last.text.endsWith(text)) continue
    const isApart =
      gap > size * 0.18 &&
      !bothWide.test(`${last.text.at(-1)}|${text[0]}`) &&
      !(gap < size * 0.5 && isOneNumber(last.text, text))
    last.text += (isApart ? ' ' : '') + text
    last.right = Math.max(last.right, right)
  }
  const tidy = segments.map((segment) => ({ ...segment, text: segment.text.replace(setApart, '') }))
  return {
    text: tidy.map(({ text }) => text).join('  '),
    left: Math.min(...parts.map((part) => part.left)),
    right: Math.max(...parts.map((part) => part.right)),
    base: parts[0]?.base ?? 0,
    size,
    font: parts.reduce((most, part) => (part.text.length > most.text.length ? part : most), first).font,
    segments: tidy,
  }
}

/** A sign and its number, or the two halves of a number. */
const isOneNumber = (before: string, after: string): boolean =>
  (/[-+<>=≥≤]$/.test(before) && /^\d/.test(after)) || (/\d$/.test(before) && /^[%.,]/.test(after))

/** The text of a cell: a line that reaches the cell's edge was broken by it, even inside a number. */
export function cellTextOf(fragments: readonly Fragment[], right: number): string {
  let text = ''
  let above: TextLine | undefined
  for (const line of linesOf(fragments)) {
    const isBroken = above !== undefined && right - above.right < above.size * 1.2
    const isInNumber = isBroken && /[\d.,]$/.test(text) && /^[\d.,%]/.test(line.text)
    text = isInNumber || isOneNumber(text, line.text) ? text + line.text : joinLines(text, line.text)
    above = line
  }
  return text
}
