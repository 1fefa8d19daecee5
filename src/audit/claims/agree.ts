import {
  absolute,
  baseValue,
  bearsOut,
  claimOf,
  compare,
  type Decimal,
  equals,
  multiply,
  type Quantity,
  round,
  sameAtPrecision,
  shift,
  subtract,
} from '#lib'
import { unitClass } from './subject.ts'

const isExact = (of: Quantity) => claimOf(of.qualifier) === 'equal'
const isBare = (of: Quantity) => of.unit === '' && of.scale === ''

/** Whether two numbers can be of one kind at all: units that count the same, or a unit left out. */
export function sameKind(a: Quantity, b: Quantity): boolean {
  return a.unit === '' || b.unit === '' || unitClass(a.unit) === unitClass(b.unit)
}

/**
 * Whether two writings can be of one value: rounded as coarsely as the coarser is printed, hedges borne out, a unit
 * that a form leaves out taken from the other. Two hedged numbers only disagree when neither could be the other.
 */
export function agree(a: Quantity, b: Quantity): boolean {
  if (isBare(a) !== isBare(b)) {
    const [bare, full] = isBare(a) ? [a, b] : [b, a]
    if (agreeAlike(bare, { ...full, scale: '', unit: '' })) return true
    return agreeAlike(bare, { ...full, unit: '' })
  }
  return agreeAlike({ ...a, unit: '' }, { ...b, unit: '' })
}

function agreeAlike(a: Quantity, b: Quantity): boolean {
  if (sameAtPrecision(a, b)) return true
  if (isExact(a) && isExact(b)) return false
  if (isExact(a)) return bearsOut(baseValue(a), b)
  if (isExact(b)) return bearsOut(baseValue(b), a)
  return within(baseValue(a), baseValue(b), '0.2')
}

/** Whether the numbers that two targets name are the same, whatever their operators. */
export function sameNumber(a: Quantity, b: Quantity): boolean {
  const plain = (of: Quantity): Quantity => ({ ...of, qualifier: 'exact' })
  return agree(plain(a), plain(b))
}

/** Whether b lies within a part of a: within(100, 104, 0.05). */
export function within(a: Decimal, b: Decimal, part: Decimal): boolean {
  return compare(absolute(subtract(a, b)), multiply(absolute(a), part)) <= 0
}

/** One unit in the last of so many decimals. */
export function lastDigit(decimals: number): Decimal {
  return shift('1', -decimals)
}

/** A printed number against an exact one: equal at the printed precision, half up (the middle also down); `slack` last digits are let pass. */
export function printedAs(printed: Quantity, exact: Decimal, slack = 0): boolean {
  const rounded = round(exact, printed.decimals)
  if (equals(rounded, printed.value)) return true
  // What lies in the middle is rounded down by some programs: 49.375 may be printed as 49.37.
  const off = absolute(subtract(exact, printed.value))
  if (equals(off, multiply(lastDigit(printed.decimals), '0.5'))) return true
  const gap = absolute(subtract(rounded, printed.value))
  return compare(gap, multiply(lastDigit(printed.decimals), String(slack))) <= 0
}
