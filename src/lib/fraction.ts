import { type Decimal, isDecimal } from './decimal.ts'

/**
 * An exact fraction, for shares that are compared and never rounded: 999/10000 is below 10 %, however it is printed.
 * The denominator is positive; it is not reduced.
 */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** A whole number or a decimal's text; undefined where it is neither. */
export function fractionOf(value: number | Decimal): Fraction | undefined {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? { over: BigInt(value), under: 1n } : undefined
  if (!isDecimal(value)) return undefined
  const point = value.indexOf('.')
  if (point < 0) return { over: BigInt(value), under: 1n }
  const places = value.length - point - 1
  return { over: BigInt(value.slice(0, point) + value.slice(point + 1)), under: powerOfTen(places) }
}

const powers = Array.from({ length: 20 }, (_, places) => 10n ** BigInt(places))
const powerOfTen = (places: number) => powers[places] ?? 10n ** BigInt(places)

export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.over * b.under
  const right = b.over * a.under
  return left < right ? -1 : left > right ? 1 : 0
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.under === b.under) return { over: a.over + b.over, under: a.under }
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

/** a / b; undefined where b is zero. */
export function divideFractions(a: Fraction, b: Fraction): Fraction | undefined {
  if (b.over === 0n) return undefined
  const over = a.over * b.under
  const under = a.under * b.over
  return under < 0n ? { over: -over, under: -under } : { over, under }
}

/** Rounded down to `places` decimals, so that a print never reaches a threshold that the value does not. */
export function floorFraction({ over, under }: Fraction, places: number): Decimal {
  const scaled = over * powerOfTen(places)
  const floored = scaled < 0n && scaled % under !== 0n ? scaled / under - 1n : scaled / under
  const digits = (floored < 0n ? -floored : floored).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const text = places === 0 ? whole : `${whole}.${digits.slice(digits.length - places)}`
  return floored < 0n ? `-${text}` : text
}
