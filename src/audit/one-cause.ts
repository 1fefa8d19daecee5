import type { Finding } from './finding.ts'

const order = { error: 0, warning: 1, question: 2 } as const

/** The places and words that a finding speaks of, whatever it says of them. */
const placesOf = ({ at }: Finding): readonly string[] => [
  ...new Set(
    at.map(({ section = '', table = '', row = 0, column = 0, quote }) =>
      [section, table, row, column, quote.replace(/\s/g, '')].join('|'),
    ),
  ),
]

/**
 * One root cause, one finding: of several that hold the same two or more claims against each other the gravest stays, the
 * first of them where they weigh the same.
 */
export function oneOfEachCause(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Map<string, Finding>()
  const alone: Finding[] = []
  for (const finding of findings) {
    const places = placesOf(finding)
    if (places.length < 2) {
      alone.push(finding)
      continue
    }
    const name = [...places].sort().join('\n')
    const other = kept.get(name)
    if (!other || order[finding.severity] < order[other.severity]) kept.set(name, finding)
  }
  const stays = new Set([...alone, ...kept.values()])
  return findings.filter((finding) => stays.has(finding))
}
