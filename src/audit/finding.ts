import type { Severity } from '#lib'
import type { DocumentPlace } from './document.ts'

/** One place that a finding speaks of, with the document's own words. */
export interface FindingPlace extends DocumentPlace {
  readonly quote: string
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
}
