import type { Finding } from '#audit'
import type { Sheet } from '../sheet.ts'
import type { Variation } from './variation.ts'

/** What one document's findings lost and gained by being written otherwise. */
export interface Difference {
  readonly kept: number
  readonly lost: readonly Finding[]
  readonly gained: readonly Finding[]
}

/** What does not change with numbers, punctuation and spaces: the check, the severity and the words that it quotes. */
const nameOf = ({ check, severity, at }: Finding, wording: (text: string) => string): string =>
  [
    check,
    severity,
    ...new Set(
      at.slice(0, 1).map(({ quote }) =>
        wording(quote)
          .replace(/[^\p{Script=Han}]|[万亿元]/gu, '')
          .slice(0, 12),
      ),
    ),
  ].join('|')

export function compareFindings(
  sheet: Sheet,
  variation: Variation,
  before: readonly Finding[],
  after: readonly Finding[],
): Difference {
  const { wording = (text: string) => text } = variation
  const left = new Map<string, Finding[]>()
  for (const finding of after) {
    const name = nameOf(finding, (text) => text)
    const same = left.get(name)
    if (same) same.push(finding)
    else left.set(name, [finding])
  }
  const lost = before.filter((finding) => !left.get(nameOf(finding, (text) => wording(text, sheet)))?.pop())
  return { kept: before.length - lost.length, lost, gained: [...left.values()].flat() }
}
