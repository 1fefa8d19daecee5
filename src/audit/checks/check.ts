import type { Label, Severity } from '#lib'
import type { Statement } from '../claims/statement.ts'
import type { DocumentPlace } from '../document.ts'
import type { Finding, FindingPlace } from '../finding.ts'

/** What a check says of one thing that does not hold; its name is added by whoever runs it. */
export interface Remark {
  readonly severity: Severity
  readonly message: string
  readonly at: readonly FindingPlace[]
  readonly expected?: string
  readonly found?: string
}

/** One question put to every document. A new one is a new file in this folder that exports `check`. */
export interface Check {
  readonly name: string
  readonly label: Label
  /** What it holds against what, and why it matters, for the list of checks. */
  readonly about: Label
  readonly examine: (statement: Statement) => readonly Remark[]
}

/** A place with the words that stand there. */
export function quoted(place: DocumentPlace, quote: string): FindingPlace {
  return { ...place, quote }
}

export function namedFinding(check: Check, remark: Remark): Finding {
  return { check: check.name, ...remark }
}
