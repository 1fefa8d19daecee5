import type { Day, Json, Label } from '#lib'

/**
 * How sure we are of a rule: seen in a published source; used by an existing system; general knowledge to be
 * confirmed; found nowhere, a stated default.
 */
export type Certainty = 'published' | 'practice' | 'unconfirmed' | 'assumed'

export interface RuleVersion<P = unknown> {
  /** Short and stable: a record keeps it. */
  readonly version: string
  readonly document: string
  readonly from: Day
  /** Last day in force; absent: still in force. */
  readonly to?: Day
  readonly certainty: Certainty
  readonly notes?: Label
  readonly params: P
  /** Worked examples that tests replay: what goes in and what must come out. */
  readonly examples: readonly { readonly says: string; readonly given: Json; readonly gives: Json }[]
}

/** Rules as data: every version with its document, its days in force and its worked examples. */
export interface RuleSet<P = unknown> {
  readonly name: string
  readonly label: Label
  readonly versions: readonly RuleVersion<P>[]
}

export function defineRuleSet<P>(set: RuleSet<P>): RuleSet<P> {
  const sorted = [...set.versions].sort((a, b) => a.from.localeCompare(b.from))
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1]
    const after = sorted[i]
    if (before && after && (before.to === undefined || before.to >= after.from))
      throw new Error(`rule set ${set.name}: ${before.version} and ${after.version} are in force on one day`)
  }
  return Object.freeze({ ...set, versions: Object.freeze(sorted) })
}

/** The version in force on a day; undefined where none was. */
export function ruleOn<P>(set: RuleSet<P>, day: Day): RuleVersion<P> | undefined {
  return set.versions.find((v) => v.from <= day && (v.to === undefined || day <= v.to))
}

/** The version that a record keeps; the newest where it keeps none yet. A set without versions is a bug. */
export function ruleKept<P>(set: RuleSet<P>, version: string | undefined): RuleVersion<P> {
  const kept = (version === undefined ? undefined : ruleNamed(set, version)) ?? set.versions.at(-1)
  if (!kept) throw new Error(`rule set ${set.name} has no version`)
  return kept
}

/** The version with this name; undefined where there is none. */
export function ruleNamed<P>(set: RuleSet<P>, version: string): RuleVersion<P> | undefined {
  return set.versions.find((v) => v.version === version)
}
