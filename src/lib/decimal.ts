import Big from 'big.js'

/**
 * An exact decimal number as text, such as `1080.3` or `-26.1`: no exponent, no thousands separator, no
 * leading `+`. Trailing zeros are kept where a caller put them (printed precision) and never matter in a comparison.
 */
export type Decimal = string

const Exact = Big()
Exact.RM = Big.roundHalfUp
Exact.strict = false

const pattern = /^-?\d+(\.\d+)?$/

export function isDecimal(text: string): text is Decimal {
  return pattern.test(text)
}

function plain(value: Big): Decimal {
  const text = value.toFixed()
  return text === '-0' ? '0' : text
}

export function add(a: Decimal, b: Decimal): Decimal {
  return plain(new Exact(a).plus(b))
}
export function subtract(a: Decimal, b: Decimal): Decimal {
  return plain(new Exact(a).minus(b))
}
export function multiply(a: Decimal, b: Decimal): Decimal {
  return plain(new Exact(a).times(b))
}
export function negate(a: Decimal): Decimal {
  return plain(new Exact(a).times(-1))
}
export function absolute(a: Decimal): Decimal {
  return plain(new Exact(a).abs())
}
/** Moves the decimal point: `shift('1080.3', 8)` is `108030000000`. Exact. */
export function shift(a: Decimal, places: number): Decimal {
  if (places >= 0 && isPlainInteger(a)) return a === '0' ? a : a + '0'.repeat(places)
  return plain(
    new Exact(a)
      .times(new Exact(10).pow(Math.max(places, 0)))
      .times(places < 0 ? new Exact(`1e${places}`) : 1),
  )
}
const plainInteger = /^(?:0|-?[1-9]\d*)$/
const isPlainInteger = (text: string) => plainInteger.test(text)

/** So many digits at most, and two decimals that differ are two different doubles in the same order. */
const surelyTold = 15

/** -1, 0 or 1. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a === b) return 0
  if (a.length <= surelyTold && b.length <= surelyTold) {
    const [x, y] = [Number(a), Number(b)]
    if (x < y) return -1
    if (x > y) return 1
    if (x === y) return 0
  }
  return new Exact(a).cmp(b)
}
export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0
}
export function isZero(a: Decimal): boolean {
  return compare(a, '0') === 0
}
export function sum(values: Iterable<Decimal>): Decimal {
  let total = new Exact(0)
  for (const value of values) total = total.plus(value)
  return plain(total)
}
/** Half up (away from zero) to exactly `places` decimals, trailing zeros kept: `round('7.3896', 2)` is `7.39`. */
export function round(a: Decimal, places: number): Decimal {
  const text = new Exact(a).toFixed(places)
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text
}
const dividers = new Map<number, typeof Exact>()

/** Each number of decimals has an arithmetic of its own, which costs more to make than a division. */
function dividerTo(places: number): typeof Exact {
  const known = dividers.get(places)
  if (known) return known
  const made = Big()
  made.RM = Big.roundHalfUp
  made.DP = places
  dividers.set(places, made)
  return made
}

/** `a / b` half up to `places` decimals. The caller sees to it that `b` is not zero. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  const Divider = dividerTo(places)
  return round(plain(new Divider(a).div(b)), places)
}
/** Without trailing zeros after the point: the form in which two decimals of one value are the same text. */
export function canonical(a: Decimal): Decimal {
  return plain(new Exact(a))
}
/** The square root half up to `places` decimals. The caller sees to it that `a` is not negative. */
export function squareRoot(a: Decimal, places: number): Decimal {
  const Rooter = Big()
  Rooter.RM = Big.roundHalfUp
  Rooter.DP = places
  return round(plain(new Rooter(a).sqrt()), places)
}
