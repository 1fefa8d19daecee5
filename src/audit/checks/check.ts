import type { Label, Severity } from '#lib'
import type { Statement } from '../claims/statement.ts'
import type { DocumentPlace } from '../document.ts'
import type { Finding, FindingClaim, FindingPlace } from '../finding.ts'

/** What a check says of one thing that does not hold; its name is added by whoever runs it. */
export interface Remark {
  readonly severity: Severity
  readonly message: string
  readonly at: readonly FindingPlace[]
  readonly expected?: string
  readonly found?: string
  /** 0 to 1, and what speaks for it; where a check does not say, its severity and what it is about do. */
  readonly sure?: number
  readonly why?: string
  readonly claims?: readonly FindingClaim[]
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

/** How sure a finding is whose check does not say: an error cannot be right, a question only asks. */
const usual: Readonly<Record<Severity, number>> = { error: 0.95, warning: 0.75, question: 0.5 }

export function namedFinding(check: Check, remark: Remark): Finding {
  return { check: check.name, sure: usual[remark.severity], why: check.about.zh, ...remark }
}
