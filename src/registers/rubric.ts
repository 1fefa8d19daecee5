import type { Decimal, Label } from '#lib'
import type { Comparison, Condition } from './condition.ts'
import type { Values } from './register.ts'
import type { Certainty } from './rule-set.ts'

/**
 * Rubrics: conditions that must all hold, and items that give points, as data over a record's fields. A rule set keeps
 * their versions; `scoreBy` makes a score sheet of a record's values, exactly and without a database.
 */

/** A number taken from a record. It is absent where a field in it is, or where it would be divided by zero. */
export type Term =
  | { readonly field: string }
  | { readonly value: Decimal }
  /** A sum; what is absent in it counts as 0, such as the years before a firm was founded. Absent where all is. */
  | { readonly total: readonly Term[] }
  | { readonly over: readonly [Term, Term] }
  /** How many sub-rows a list has, or of them those for which a condition holds. */
  | { readonly countOf: string; readonly where?: Condition }
  /**
   * The mean growth over three years, ½(second/first + third/second) − 1. A first year of 0 or absent: the last two
   * years alone; a second year of 0: no growth (195号 三（六）4).
   */
  | { readonly growth: readonly [first: Term, second: Term, third: Term] }

/** How a number of a score sheet is printed: a share as per cent, money in 万元. */
export type Shown = '%' | '万元' | '人' | '项' | '天' | '分'

export type Requirement =
  | { readonly that: Condition }
  | { readonly measured: Term; readonly is: Comparison; readonly than: Decimal; readonly shown: Shown }
  /** At least a share that depends on another number: the first tier whose upper bound (included) is not exceeded. */
  | {
      readonly measured: Term
      readonly shown: Shown
      readonly by: { readonly term: Term; readonly label: Label; readonly shown: Shown }
      readonly tiers: readonly { readonly upTo?: Decimal; readonly atLeast: Decimal }[]
    }

/** Values at a boundary and what must come of them, with why; tests replay each. */
export interface BoundaryExample<G> {
  readonly says: string
  readonly given: Values
  readonly gives: G
}

interface Grounded {
  readonly name: string
  readonly label: Label
  /** Where it is written: document and article. */
  readonly source: string
  /** Where it is less sure than the document as a whole. */
  readonly certainty?: Certainty
  /** What it asks for, in a sentence for who fills in the form. */
  readonly explains?: Label
}

export interface RubricCondition extends Grounded {
  readonly requires: Requirement
  readonly examples?: readonly BoundaryExample<boolean>[]
}

/** Whole points; a pair is a band within which an expert, or the firm for itself, decides. */
export type Points = number | readonly [least: number, most: number]

export interface Step {
  readonly points: Points
  readonly label: Label
}

export type Scale =
  /** The first step whose lower bound is reached (`from`) or exceeded (`above`). */
  | {
      readonly bands: Term
      readonly shown: Shown
      readonly steps: readonly (Step & ({ readonly from: Decimal } | { readonly above: Decimal }))[]
      readonly otherwise: Step
    }
  /** The first step whose requirement holds. */
  | {
      readonly ladder: readonly (Step & { readonly when: Requirement })[]
      readonly otherwise: Step
    }
  /** Whichever gives more. */
  | { readonly best: readonly { readonly label: Label; readonly scale: Scale }[] }
  /** Points that somebody gives, from nothing to the item's most. */
  | { readonly judged: true }

export interface RubricItem extends Grounded {
  readonly most: number
  readonly scale: Scale
  /** The integer field that holds the points given within a band. */
  readonly given?: string
  readonly examples?: readonly BoundaryExample<Points>[]
}

export interface RubricBlock {
  readonly name: string
  readonly label: Label
  /** Its items together give no more. */
  readonly most: number
  readonly items: readonly RubricItem[]
}

export interface Rubric {
  readonly conditions: readonly RubricCondition[]
  readonly blocks: readonly RubricBlock[]
  /** What the points together must be; absent: the conditions alone decide. */
  readonly passesAt?: { readonly is: 'gt' | 'ge'; readonly points: number }
  /** Items that must give more than nothing. */
  readonly mustScore?: readonly string[]
  /** A way that asks for no points: the named conditions and any one of these. */
  readonly direct?: { readonly needs: readonly string[]; readonly any: readonly RubricCondition[] }
}
