import { baseValue, canonicalUnit, type Decimal, parseQuantity, type Quantity, writeQuantity } from '#lib'
import type { RecordVersion } from '#records'
import type { FileReference } from '#registers'
import type { manualFigures } from './manual-register.ts'

/** A figure that a person stated, with what it stands on: plain and frozen. */
export interface ManualFigure {
  readonly name: string
  readonly label: string
  readonly year: number
  /** As its source gives it, with its unit: `近180家`; empty while nobody has given it. */
  readonly written: string
  /** The number in it; absent where there is none. */
  readonly quantity?: Quantity
  /** Its exact value without scale (money in 元); absent where there is no number. */
  readonly value?: Decimal
  readonly unit: string
  /** Usual decimals, where its author gave them. */
  readonly decimals?: number
  readonly source: string
  /** Title and number of the document that gives it. */
  readonly document?: string
  readonly evidence?: FileReference
  readonly confirmedBy?: string
  readonly confirmedOn?: string
  /** The record in `evaluation.manual`, and its version. */
  readonly record: string
  readonly version: number
}

export function manualFigureOf(from: RecordVersion<typeof manualFigures>): ManualFigure {
  const { name, label, year, value = '', measuredIn = '', source, ...more } = from.values
  const { decimals, document, evidence, confirmedBy, confirmedOn } = more
  const read = parseQuantity(value)
  const unit = (read.ok && read.value.unit) || canonicalUnit(measuredIn)
  const quantity = read.ok ? Object.freeze({ ...read.value, unit }) : undefined
  return Object.freeze({
    name,
    label,
    year,
    written: quantity ? writeQuantity(quantity, { spaced: /\d\s/.test(value) }) : value,
    ...(quantity ? { quantity, value: baseValue(quantity) } : {}),
    unit,
    source,
    ...(decimals === undefined ? {} : { decimals }),
    ...(document === undefined ? {} : { document }),
    ...(evidence ? { evidence } : {}),
    ...(confirmedBy === undefined ? {} : { confirmedBy }),
    ...(confirmedOn === undefined ? {} : { confirmedOn }),
    record: from.id,
    version: from.version,
  })
}
