import type { Label } from '#lib'
import type { Condition } from '#registers'

/** What a measure is about, in words that a reviewer reads beside its value. */
interface MeasureBase {
  /** Dotted under its system: `contracts.registered.count`. */
  readonly name: string
  readonly label: Label
  /** The definition in one sentence: what is counted, which state, which date (统计口径). */
  readonly definition: Label
  /** 元, 项, 家, % … ; a money sum is in 元. */
  readonly unit: string
  /** How it is usually shown: scale and decimals, such as 亿元 with one. */
  readonly shown?: { readonly scale?: '万' | '亿'; readonly decimals?: number }
}

/** Counted or summed over the versions of one register that were known at the as-of moment. */
export interface AggregateMeasure extends MeasureBase {
  readonly kind: 'aggregate'
  readonly register: string
  readonly aggregate: 'count' | 'sum' | 'distinct' | 'min' | 'max' | 'average'
  /**
   * What is summed, told apart or averaged: a field, or `list.field` for sub-rows. Several fields of one kind are
   * added (sum) before they are aggregated. Absent only for count.
   */
  readonly of?: string | readonly string[]
  /** Counts and averages sub-rows of this list instead of records (the grain). */
  readonly each?: string
  /** The date field that places a record in a period; absent: the stock at the end of the period, whatever its date. */
  readonly by?: string
  readonly where?: Condition
  /** A filter on the sub-rows, with `each`. */
  readonly whereEach?: Condition
  /** Which fields a scope narrows: scope name -> field (or `list.field`); a region also matches by prefix. */
  readonly scopes?: { readonly [scope: string]: string }
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
  readonly places?: number
}

/** minuend − subtrahend, of one unit. */
export interface DifferenceMeasure extends MeasureBase {
  readonly kind: 'difference'
  readonly minuend: string
  readonly subtrahend: string
}

export type Measure = AggregateMeasure | RatioMeasure | GrowthMeasure | DifferenceMeasure

/** What must hold between measures of one period, as-of and scope; checked when figures are taken. */
export type Relation =
  | { readonly kind: 'part'; readonly part: string; readonly whole: string; readonly says: Label }
  /** The parts sum to the whole; where they may overlap, `overlap` says why and their sum may exceed it. */
  | { readonly kind: 'parts'; readonly parts: readonly string[]; readonly whole: string; readonly overlap?: Label }

export function defineMeasure<const M extends Measure>(measure: M): M {
  return Object.freeze(measure)
}
