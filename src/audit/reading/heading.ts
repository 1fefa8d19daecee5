import { parseChineseNumeral } from '#lib'
import type { TextPiece } from './piece.ts'

/** A heading found in a text, or a run of text under it. */
export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly number: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

interface Mark {
  readonly level: number
  /** As printed, with its brackets or its point. */
  readonly number: string
  readonly ordinal: number
  readonly end: number
}

const han = '[一二三四五六七八九十]{1,3}'

/** How headings are numbered; 「第一部分」 stands above 「一、」. */
const numberings: readonly { readonly level: number; readonly pattern: RegExp }[] = [
  { level: 0, pattern: new RegExp(`第(?<n>${han}|\\d{1,2})(?:部分|章|篇)[、：: ]*`, 'y') },
  { level: 1, pattern: new RegExp(`(?<n>${han})[、．.](?!\\d)\\s*`, 'y') },
  { level: 2, pattern: new RegExp(`[（(]\\s*(?<n>${han})\\s*[)）]\\s*[、.]?\\s*`, 'y') },
  { level: 4, pattern: /[（(]\s*(?<n>\d{1,2})\s*[)）]\s*[、.]?\s*/y },
  { level: 4, pattern: /(?<n>\d{1,2})[)）]\s*/y },
  {
    level: 4,
    pattern:
      /\d{1,2}\.(?<n>\d{1,2})[.．、]?(?![\d%])\s+(?=\p{Script=Han})(?![十百千万亿元家项个人次台套份件户篇场倍年月])/uy,
  },
  { level: 3, pattern: /(?<n>\d{1,2})[.．、](?!\d)\s*/y },
]

function markAt(text: string, at: number): Mark | undefined {
  for (const { level, pattern } of numberings) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const digits = match.groups?.n ?? ''
    const ordinal = /^\d+$/.test(digits) ? Number(digits) : Number(parseChineseNumeral(digits) ?? 0)
    return { level, number: match[0].trim(), ordinal, end: at + match[0].length }
  }
  return undefined
}

const longestHeading = 40
const terminal = /[。！？!?]$/
/** A number with what is counted: that is a statement, not a heading. */
const statement = /\d\s*[\p{Script=Han}%％]/u
const yearOnly = /(?:19|20)\d\d\s*[-—至–]?\s*(?:(?:19|20)\d\d\s*)?年度?/g

const saysNumbers = (text: string): boolean => statement.test(text.replace(yearOnly, ''))

/** Where the heading that begins at `from` ends in a text that goes on; undefined where it is no heading. */
function headingEnd(text: string, from: number, limit: number): number | undefined {
  const window = text.slice(from, Math.min(limit, from + longestHeading + 1))
  const stop = /[。：:；;！？]/.exec(window)
  if (!stop) {
    const isWhole = from + window.length >= limit && window.length <= longestHeading
    return isWhole && window.trim() !== '' && !saysNumbers(window) ? limit : undefined
  }
  if (stop.index === 0 || /[；;！？]/.test(stop[0])) return undefined
  const head = window.slice(0, stop.index)
  return saysNumbers(head) || /["“”]$/.test(head) ? undefined : from + stop.index + 1
}

const clean = (text: string): string =>
  text
    .trim()
    .replace(/[：:。]$/, '')
    .trim()

/** 「一、预算部门名称：某某中心」 is one heading with its answer. */
const shortAnswer = /^[^。；;，！？]{1,40}$/

/** Keeps count of the headings of a document, so that a mark inside a text is taken for one only where it is due. */
export class HeadingReader {
  readonly #last = new Map<number, number>()

  /** The headings that stand in a paragraph, and the text under each. */
  read(piece: TextPiece): readonly Part[] {
    const text = piece.number === undefined ? piece.text : `${piece.number}${piece.text}`
    if (text === '') return []
    const parts: Part[] = []
    let at = 0
    const mark = markAt(text, 0)
    if (mark) {
      const end = this.#headAtStart(text, mark, piece.level !== undefined)
      if (end !== undefined) {
        parts.push(this.#heading(text, mark, end))
        at = end
      }
    } else if (piece.level !== undefined && text.length <= 60 && !terminal.test(text)) {
      this.#note(piece.level, 0)
      return [{ kind: 'heading', level: piece.level, number: '', text }]
    }
    this.#readOn(text, at, parts)
    return parts
  }

  /** A paragraph that begins with a number: all of it, its head, or nothing is the heading. */
  #headAtStart(text: string, mark: Mark, isStyled: boolean): number | undefined {
    const rest = text.slice(mark.end)
    if (rest.trim() === '') return undefined
    const next = this.#nextMark(text, mark.end, mark)
    const limit = next?.start ?? text.length
    const colon = /[：:]/.exec(rest)
    if (colon && next === undefined && shortAnswer.test(rest) && !saysNumbers(rest)) return text.length
    if (isStyled && rest.length <= 60 && !terminal.test(rest)) return text.length
    return headingEnd(text, mark.end, limit)
  }

  #readOn(text: string, from: number, parts: Part[]): void {
    let at = from
    let scan = from
    while (scan < text.length) {
      const found = this.#nextMark(text, scan, undefined, parts.at(-1)?.kind === 'heading' ? at : -1)
      if (!found) break
      const limit = this.#nextMark(text, found.mark.end, found.mark)?.start ?? text.length
      const end = headingEnd(text, found.mark.end, limit)
      if (end === undefined) {
        scan = found.mark.end
        continue
      }
      this.#text(text.slice(at, found.start), parts)
      parts.push(this.#heading(text, found.mark, end))
      at = end
      scan = end
    }
    this.#text(text.slice(at), parts)
  }

  /**
   * The next mark after a sentence's end that is the one to come: 「（三）」 after 「（二）」, or the first of its kind. Directly
   * under a heading, one of a lower level may follow without a stop: 「（一）负责成果转化（1）预期目标：」.
   */
  #nextMark(
    text: string,
    from: number,
    under?: Mark,
    start = -1,
  ): { readonly start: number; readonly mark: Mark } | undefined {
    const candidate =
      /[（(](?=\s*[一二三四五六七八九十\d]{1,3}\s*[)）])|(?<=[。；;！？])\s*(?=[一二三四五六七八九十]{1,3}、)/g
    candidate.lastIndex = from
    for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
      // What stands further on can end no heading that begins here.
      if (under && match.index > from + longestHeading) return undefined
      const isBracket = /^[（(]/.test(match[0])
      if (!isBracket) candidate.lastIndex = match.index + match[0].length + 1
      const mark = markAt(text, isBracket ? match.index : match.index + match[0].length)
      if (!mark) continue
      const before = text.slice(Math.max(0, match.index - 8), match.index).trimEnd()
      const isAfterStop =
        /[。；;！？：:)）”]$/.test(before) && !/[^。；;！？：:）)”]{0,2}[，,、][)）]$/.test(before)
      const isUnder =
        (under !== undefined &&
          mark.level > under.level &&
          !/[，。；：,;:]/.test(text.slice(under.end, match.index))) ||
        match.index === start
      if ((isAfterStop || isUnder || match.index === 0) && this.#isDue(mark, under))
        return { start: match.index, mark }
    }
    return undefined
  }

  #isDue(mark: Mark, under?: Mark): boolean {
    if (under) {
      if (mark.level > under.level) return mark.ordinal === 1
      if (mark.level === under.level) return mark.ordinal === under.ordinal + 1
    }
    const last = this.#last.get(mark.level) ?? 0
    return mark.ordinal === last + 1 || (mark.ordinal === 1 && mark.level >= 3)
  }

  #heading(text: string, mark: Mark, end: number): Part {
    this.#note(mark.level, mark.ordinal)
    return { kind: 'heading', level: mark.level, number: mark.number, text: clean(text.slice(mark.end, end)) }
  }

  #text(text: string, parts: Part[]): void {
    const trimmed = text.trim()
    if (trimmed !== '') parts.push({ kind: 'text', text: trimmed })
  }

  #note(level: number, ordinal: number): void {
    this.#last.set(level, ordinal)
    for (const known of [...this.#last.keys()]) if (known > level) this.#last.delete(known)
  }
}

/** Whether a line by itself begins with the number of a heading or of an item. */
export function beginsNumbered(text: string): boolean {
  return markAt(text.trimStart(), 0) !== undefined
}
