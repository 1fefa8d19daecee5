import { findTypedNumbers } from './typed-number.ts'

/** A narrative taken over into a later year. */
export interface NextYear {
  readonly markdown: string
  /** What of it speaks of the time before, as it stands there: somebody has to look at it. */
  readonly dated: readonly string[]
}

/**
 * A narrative of one year as the beginning of a later one's. References keep their names, so that their numbers follow;
 * the periods that they name, and the year itself, move on by as many years. Typed numbers and the years just before
 * stay and are told.
 */
export function nextYear(
  markdown: string,
  { from, to }: { readonly from: number; readonly to: number },
): NextYear {
  const by = to - from
  const moved = markdown
    .replace(/[{｛][^{}｛｝\n]*[}｝]/gu, (reference) =>
      reference.replace(/[@＠][^:：|｜}｝]*/gu, (period) =>
        period.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, (year) => String(Number(year) + by)),
      ),
    )
    .replaceAll(new RegExp(`(?<!\\d)${from}(?=\\s*年)`, 'g'), String(to))
  const numbers = findTypedNumbers(moved, {}).map(({ text }) => text)
  const text = moved.replace(/[{｛][^{}｛｝\n]*[}｝]/gu, '')
  const years = [...text.matchAll(/(?<!\d)(\d{4})\s*年/g)].flatMap(([whole, year]) =>
    Number(year) < to && Number(year) >= from - 1 ? [whole] : [],
  )
  return Object.freeze({ markdown: moved, dated: Object.freeze([...new Set([...years, ...numbers])]) })
}
