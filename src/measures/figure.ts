import type { Decimal, Instant, Problem } from '#lib'

/** Narrows a measure: scope name -> value, such as `{ region: '320506' }`. The unit is always given. */
export type FigureScope = { readonly unit: string } & { readonly [scope: string]: string }

/**
 * A measure's value for a period, as of a moment, with its provenance: plain and frozen, so that it can be stored,
 * compared and computed again.
 */
export interface Figure {
  readonly measure: string
  /** The measure's Chinese label. */
  readonly label: string
  /** `2024`, `2024Q1`, `2024-03`, `2024-01-01..2024-06-30` */
  readonly period: string
  readonly asOf: Instant
  readonly scope: FigureScope
  /** An exact decimal; money in 元 with two decimals. Null where there is none: see `notes`. */
  readonly value: Decimal | null
  readonly unit: string
  /**
   * How many records stand behind it. Of a figure with parts: behind all of them, those of parts with the same digest
   * counted once (of a growth a record may stand behind both periods, of a share behind part and whole).
   */
  readonly records: number
  /**
   * 32 hex digits over the record versions it was taken from: equal digests, equal grounds. `recomputeDigest` gives it
   * from the versions, `combinedDigest` from the parts.
   */
  readonly digest: string
  /** The version of the measure's definition: 16 hex digits of a digest over what it computes. */
  readonly rule: string
  /** Of a ratio, growth or difference: the two figures that it was computed from, in the order of its definition. */
  readonly parts?: readonly Figure[]
  /** Why the value is null (nothing to average, nothing to divide by), or which relation it contradicts. */
  readonly notes?: readonly Problem[]
}
