import type { Severity } from '#lib'
import type { DocumentPlace } from './document.ts'
import type { Judged } from './judgement/judgement.ts'

/** One place that a finding speaks of, with the document's own words. */
export interface FindingPlace extends DocumentPlace {
  readonly quote: string
}

/** One of the claims that a finding holds against each other: of what, as which of the two, which number. */
export interface FindingClaim extends FindingPlace {
  readonly what: string
  readonly role: 'target' | 'actual'
  readonly value: string
}

/** What the audit says is wrong or asks about. Error: it cannot be right; warning: very likely not; question: the writer should say. */
export interface Finding {
  /** Name of the check: `one-fact-two-values`. */
  readonly check: string
  readonly severity: Severity
  /** One sentence that a clerk understands, in Chinese. */
  readonly message: string
  readonly at: readonly FindingPlace[]
  /** What would be right, and what stands there, where that can be said. */
  readonly expected?: string
  readonly found?: string
  /** 0 to 1: how sure it is that the document is wrong here. */
  readonly sure?: number
  /** One sentence in Chinese: by what rule, or how it is known that the two claims are of one thing. */
  readonly why?: string
  /** The claims that were linked, where it compares any. */
  readonly claims?: readonly FindingClaim[]
  /** What a person made of it. */
  readonly judged?: Judged
}
