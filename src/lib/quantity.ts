import {
  absolute,
  canonical,
  compare,
  type Decimal,
  equals,
  multiply,
  round,
  shift,
  subtract,
} from './decimal.ts'
import { type Scale, scales } from './quantity-unit.ts'

/**
 * How a text hedges its number, in one spelling a meaning: before it (约 近 超 达 不少于 不低于 不超过 低于), within
 * (余 多), after it (以上 以下 左右), or as an operator. `exact` where it does not.
 */
export type Qualifier =
  | 'exact'
  | ('约' | '近' | '超' | '达' | '不少于' | '不低于' | '不超过' | '低于')
  | ('余' | '多')
  | ('以上' | '以下' | '左右')
  | Operator

/** As targets are written. */
export type Operator = '>=' | '<=' | '=' | '>' | '<'

/** A number as people write it, with all that they wrote: `超 1080.3 亿元`. Plain and frozen. */
export interface Quantity {
  /** Before the scale, with the decimals as printed: `1080.3`, `92.00`. */
  readonly value: Decimal
  readonly scale: Scale
  /** 元, 家, % … ; empty where none is written. */
  readonly unit: string
  /** Printed decimals of `value`: how exact the writer was. */
  readonly decimals: number
  readonly qualifier: Qualifier
}

/** What a qualifier claims of the true value v against the number n that is written. */
export type Claim = 'equal' | 'about' | 'more' | 'at-least' | 'less' | 'at-most'

const claims: Record<Qualifier, Claim> = {
  ...({ exact: 'equal', '=': 'equal', 达: 'equal', 约: 'about', 左右: 'about', 近: 'less' } as const),
  ...({ 超: 'more', 余: 'more', 多: 'more', '>': 'more', '<': 'less', 低于: 'less' } as const),
  ...({ '>=': 'at-least', 不少于: 'at-least', 不低于: 'at-least', 以上: 'at-least' } as const),
  ...({ '<=': 'at-most', 不超过: 'at-most', 以下: 'at-most' } as const),
}

/** 超 claims more, 近 less (and close), 不少于 and 以上 at least, 约 and 左右 about. */
export function claimOf(qualifier: Qualifier): Claim {
  return claims[qualifier]
}

export function quantity(
  value: Decimal,
  unit: string,
  options: { readonly scale?: Scale; readonly qualifier?: Qualifier } = {},
): Quantity {
  const { scale = '', qualifier = 'exact' } = options
  return Object.freeze({ value, scale, unit, decimals: value.split('.')[1]?.length ?? 0, qualifier })
}

/** The exact value without scale: `1080.3 亿元` is 108030000000. */
export function baseValue(of: Quantity): Decimal {
  return shift(of.value, scales[of.scale])
}

/** The same quantity in another scale. Exact; the decimals follow: 1080.3 亿 is 10803000 万. */
export function inScale(of: Quantity, scale: Scale): Quantity {
  const value = canonical(shift(baseValue(of), -scales[scale]))
  return quantity(value, of.unit, { scale, qualifier: of.qualifier })
}

/** Half up at a power of ten, which may be above 0. */
function roundAt(value: Decimal, power: number): Decimal {
  return shift(round(shift(value, -power), 0), power)
}

/** The power of ten of the last printed digit: 7 for 1080.3 亿. */
function precision(of: Quantity): number {
  return scales[of.scale] - of.decimals
}

/**
 * Whether two writings can be of one value: equal when both are rounded half up as coarsely as the coarser one is
 * printed (`2188.58 万元` and `2188.5821 万元`). A bare decimal is an exact base value. Qualifiers are not weighed;
 * units, where both have one, must be the same.
 */
export function sameAtPrecision(a: Quantity, b: Quantity | Decimal): boolean {
  if (typeof b === 'string') return equals(roundAt(b, precision(a)), baseValue(a))
  if (a.unit !== b.unit && a.unit !== '' && b.unit !== '') return false
  const power = Math.max(precision(a), precision(b))
  return equals(roundAt(baseValue(a), power), roundAt(baseValue(b), power))
}

/** How far 近 may stay below and 约 aside, as a part of the number written: a twentieth. */
const closeness = '0.05'

/** Whether a true value (an exact base value) bears out what the quantity claims, qualifier included. */
export function bearsOut(value: Decimal, claimed: Quantity): boolean {
  const stated = baseValue(claimed)
  const order = compare(value, stated)
  const same = sameAtPrecision(claimed, value)
  const gap = absolute(subtract(value, stated))
  const close = compare(gap, multiply(absolute(stated), closeness)) <= 0
  switch (claimOf(claimed.qualifier)) {
    case 'equal':
      return same
    case 'about':
      return same || close
    case 'more':
      return order > 0
    case 'at-least':
      return order >= 0
    case 'at-most':
      return order <= 0
    case 'less':
      return order < 0 && (claimed.qualifier !== '近' || close)
  }
}

const operators: ReadonlySet<string> = new Set(['>=', '<=', '=', '>', '<'])
const within: ReadonlySet<string> = new Set(['余', '多'])
const behind: ReadonlySet<string> = new Set(['以上', '以下', '左右'])

export interface Writing {
  /** A space between number and unit (not before %), as forms print it; true unless told. */
  readonly spaced?: boolean
}

/** As people write it: `超 900 亿元`, `20 余家`, `1.73 万家左右`, `>=1850`. Reads back as the same quantity. */
export function writeQuantity(of: Quantity, { spaced = true }: Writing = {}): string {
  const space = spaced ? ' ' : ''
  const { qualifier, unit } = of
  const hedge = qualifier === 'exact' ? '' : qualifier
  const middle = within.has(hedge) ? hedge : ''
  // 20 余万元, but 1.2 万余家: a round number takes 余 before its scale.
  const unitText =
    /0$/.test(of.value) && of.decimals === 0 ? `${middle}${of.scale}${unit}` : `${of.scale}${middle}${unit}`
  const gap = unitText === '' || unit === '%' || unit === '‰' ? '' : space
  const number = `${of.value}${gap}${unitText}`
  if (behind.has(hedge)) return `${number}${hedge}`
  if (hedge === '' || middle !== '') return number
  return operators.has(hedge) ? `${hedge}${number}` : `${hedge}${space}${number}`
}

export interface Format extends Writing {
  readonly scale?: Scale
  /** Half up to so many, trailing zeros kept; absent: exactly as it is. */
  readonly decimals?: number
}

/** A figure's base value for people: `formatQuantity('108030000000', '元', { scale: '亿', decimals: 1 })` is `1080.3 亿元`. */
export function formatQuantity(
  value: Decimal,
  unit: string,
  { scale = '', decimals, spaced }: Format = {},
): string {
  const scaled = shift(value, -scales[scale])
  const printed = decimals === undefined ? canonical(scaled) : round(scaled, decimals)
  return writeQuantity(quantity(printed, unit, { scale }), spaced === undefined ? {} : { spaced })
}
