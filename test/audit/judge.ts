import type { Finding } from '#audit'
import type { Expectation, Sheet, Trait } from './sheet.ts'

/** Text as it is compared: without the spaces and stops that formats and typists add. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(\d)[\s,、。;:"“”‘’'「」…]+(?=\d)/g, '$1|')
    .replace(/[\s,、。;:"“”‘’'「」…]/g, '')
}

/** Everything that a finding says and quotes. */
function wordsOf({ message, at, expected = '', found = '' }: Finding): string {
  return plain([message, expected, found, ...at.map(({ quote }) => quote)].join('\n'))
}

/** A number is matched whole: 40 does not stand in 1400, nor in 40.5. */
function holds(words: string, quote: string): boolean {
  const sought = plain(quote)
  const isWhole = (at: number) =>
    !(/^\d/.test(sought) && /\d\.?$/.test(words.slice(Math.max(0, at - 2), at))) &&
    !(/\d$/.test(sought) && /^\.?\d/.test(words.slice(at + sought.length, at + sought.length + 2)))
  for (let at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + 1))
    if (isWhole(at)) return true
  return false
}

/** Whether a finding is the one that a trait describes. */
export function isFinding(
  finding: Finding,
  { quotes, need = quotes.length, must = [], says }: Trait,
): boolean {
  const words = wordsOf(finding)
  const isHeld = (quote: string) => quote.split(' | ').some((either) => holds(words, either))
  return (
    quotes.filter(isHeld).length >= need &&
    must.every(isHeld) &&
    (says === undefined || new RegExp(says).test(finding.message))
  )
}

/** What the audit of one sheet was worth. */
export interface Judgement {
  readonly met: readonly Met[]
  /** Errors and warnings that are on no list, or of something that is right. */
  readonly falseAlarms: readonly Finding[]
}

export interface Met {
  readonly expectation: Expectation
  /** The gravest of those that fit; none where the defect was missed. */
  readonly finding: Finding | undefined
}

export function judge(
  sheet: Pick<Sheet, 'find' | 'also' | 'clear'>,
  findings: readonly Finding[],
): Judgement {
  const met = sheet.find.map((expectation) => ({
    expectation,
    finding: findings.find((finding) => isFinding(finding, expectation)),
  }))
  const isKnown = (finding: Finding) =>
    [...sheet.find.filter(({ confidence }) => confidence !== 'low'), ...sheet.also].some((trait) =>
      isFinding(finding, trait),
    )
  const falseAlarms = findings.filter(
    (finding) =>
      finding.severity !== 'question' &&
      (sheet.clear.some((trait) => isFinding(finding, trait)) || !isKnown(finding)),
  )
  return { met, falseAlarms }
}
