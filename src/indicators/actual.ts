import { baseValue, type Decimal, parseQuantity, type Quantity, writeQuantity } from '#lib'
import type { Target } from './target.ts'

/** What was reached, as it is printed; for a number also its exact value without scale (money in 元). */
export type Actual =
  | { readonly kind: 'quantity'; readonly text: string; readonly printed: Quantity; readonly exact: Decimal }
  | { readonly kind: 'words'; readonly text: string }

/** An actual from its printed text alone, as an auditor or a fixture has it. */
export function readActual(text: string): Actual {
  const trimmed = text.trim()
  const read = parseQuantity(trimmed)
  return Object.freeze(
    read.ok
      ? { kind: 'quantity', text: trimmed, printed: read.value, exact: baseValue(read.value) }
      : { kind: 'words', text: trimmed },
  )
}

/**
 * A number in the column of actuals: as its target is written, with scale and unit where the target has a unit, else
 * the number alone; a percent sign is never left out.
 */
export function printActual(printed: Quantity, exact: Decimal, target: Target | undefined): Actual {
  const bound = target?.kind === 'quantity' ? target : undefined
  const showsUnit = bound !== undefined && bound.quantity.unit !== '' && bound.quantity.unit !== '%'
  const isPercent = printed.unit === '%'
  const shown = showsUnit || isPercent ? printed : { ...printed, scale: '' as const, unit: '' }
  const text = writeQuantity(shown, { spaced: bound !== undefined && /\d\s/.test(bound.text) })
  return Object.freeze({ kind: 'quantity', text, printed, exact })
}

/** The unit with its scale (亿元) that the printed text leaves out, for a column of units; empty where it does not. */
export function unitLeftOut(actual: Actual | undefined): string {
  if (actual?.kind !== 'quantity') return ''
  const { scale, unit } = actual.printed
  return actual.text.includes(unit) ? '' : `${scale}${unit}`
}
