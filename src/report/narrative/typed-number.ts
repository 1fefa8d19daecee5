import { findQuantities, type Place, type Quantity } from '#lib'
import { placeAt, scanReferences } from './scan.ts'

/** A number that somebody typed into a narrative, where a reference would have kept it true. */
export interface TypedNumber {
  readonly text: string
  readonly quantity: Quantity
  readonly at: Place
  /** Offsets in the Markdown, for an editor to mark. */
  readonly start: number
  readonly end: number
}

/**
 * The numbers of a narrative that are not references. Days, years, ordinals, names (G60) and numbered headings are no
 * such numbers.
 */
export function findTypedNumbers(markdown: string, within: Place): readonly TypedNumber[] {
  return findQuantities(scanReferences(markdown, within).masked).map(({ text, quantity, start, end }) =>
    Object.freeze({ text, quantity, at: placeAt(markdown, start, within), start, end }),
  )
}
