import type { Label } from '#lib'
import type { Condition } from '#registers'

/** What a measure is about, in words that a reviewer reads beside its value. */
export interface MeasureBase {
  /** Dotted under its system: `contracts.registered.count`. */
  readonly name: string
  readonly label: Label
  /** The definition in one sentence: what is counted, which state, which date (统计口径). */
  readonly definition: Label
  /** 元, 项, 家, % … ; what is taken of money is in 元. */
  readonly unit: string
  /** How it is usually shown: scale and decimals, such as 亿元 with one. */
  readonly shown?: { readonly scale?: '万' | '亿'; readonly decimals?: number }
}

/** Taken over the versions of one register that were known at the as-of moment. */
export interface AggregateMeasure extends MeasureBase {
  readonly kind: 'aggregate'
  readonly register: string
  readonly aggregate: 'count' | 'sum' | 'distinct' | 'min' | 'max' | 'average'
  /**
   * What is summed, told apart or averaged: a field, or `list.field` for sub-rows (which makes the list the grain).
   * Several fields of one kind are added up, an absent one as 0, before they are aggregated; of distinct, their values
   * are told apart together: an organisation that stands in two of them counts once. Absent only for count.
   */
  readonly of?: string | readonly string[]
  /** Counts, sums and averages the sub-rows of this list instead of records (the grain). */
  readonly each?: string
  /**
   * The field that places a record in a period: a date, a moment, or an integer that is a year (such a fact belongs to periods
   * that hold the whole year); `list.field` where sub-rows are the grain.
   */
  readonly by?: string
  /**
   * What stood on the last day of the period, instead of what happened in it: facts since a date and, where `until` is
   * given and set, up to and with that day. A measure with neither `by` nor `stock` takes every record known at the
   * as-of moment, and is the same for every period.
   */
  readonly stock?: { readonly since: string; readonly until?: string }
  readonly where?: Condition
  /** A filter on the sub-rows of the grain. A record without any sub-row that passes does not stand behind the figure. */
  readonly whereEach?: Condition
  /** Which fields a scope narrows: scope name -> field (or `list.field`); a region takes in the regions within it. */
  readonly scopes?: { readonly [scope: string]: string }
  /** Of an average: decimals kept, half up; 2 for money, otherwise 4, unless told. */
  readonly places?: number
}

/** numerator / denominator, times 100 when the unit is %. */
export interface RatioMeasure extends MeasureBase {
  readonly kind: 'ratio'
  readonly numerator: string
  readonly denominator: string
  /** Decimals kept, half up; 4 unless told. */
  readonly places?: number
}

/** Change of another measure over the period before: (this − before) / before × 100, in %. */
export interface GrowthMeasure extends MeasureBase {
  readonly kind: 'growth'
  readonly of: string
  /** Decimals kept, half up; 4 unless told. */
  readonly places?: number
}

/** minuend − subtrahend, of one unit. */
export interface DifferenceMeasure extends MeasureBase {
  readonly kind: 'difference'
  readonly minuend: string
  readonly subtrahend: string
  /** Without its sign, whichever is more. */
  readonly absolute?: true
}

export type Measure = AggregateMeasure | RatioMeasure | GrowthMeasure | DifferenceMeasure

/** What must hold between measures of one period, as-of and scope; checked when figures are taken. */
export type Relation =
  | { readonly kind: 'part'; readonly part: string; readonly whole: string; readonly says: Label }
  /** The parts sum to the whole; where they may overlap, `overlap` says why, and their sum may exceed it. */
  | {
      readonly kind: 'parts'
      readonly parts: readonly string[]
      readonly whole: string
      readonly overlap?: Label
    }

export function defineMeasure<const M extends Measure>(measure: M): M {
  return Object.freeze(measure)
}
