import type { Decimal, Instant } from '#lib'

/** Narrows a measure: scope name -> value, such as `{ region: '320506' }`. The unit is always given. */
export type FigureScope = { readonly unit: string } & { readonly [scope: string]: string }

/**
 * A measure's value for a period, as of a moment, with its provenance: plain and frozen, so that it can be stored,
 * compared and computed again.
 */
export interface Figure {
  readonly measure: string
  readonly label: string
  /** `2024`, `2024Q1`, `2024-03`, `2024-01-01..2024-06-30` */
  readonly period: string
  readonly asOf: Instant
  readonly scope: FigureScope
  /** An exact decimal; money in 元. Null where it has none: no records to average, nothing to divide by. */
  readonly value: Decimal | null
  readonly unit: string
  /** How many records stand behind it (of a ratio: behind both parts). */
  readonly records: number
  /** Of the record versions it was taken from: equal digests, equal grounds. */
  readonly digest: string
  /** The version of the measure's definition (a digest of it). */
  readonly rule: string
  /** Of a ratio, growth or difference: the figures that it was computed from. */
  readonly parts?: readonly Figure[]
  /** Why the value is null, or what a relation says against it. Codes with words in the problem's own text. */
  readonly notes?: readonly string[]
}
