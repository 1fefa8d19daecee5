import {
  absolute,
  baseValue,
  compare,
  type Decimal,
  divide,
  isZero,
  multiply,
  type Operator,
  type Quantity,
  subtract,
} from '#lib'
import type { Actual } from './actual.ts'
import type { FormRule } from './form-rule.ts'
import type { Target } from './target.ts'

/**
 * How far an actual lies from its target, as the form prints it. The sign says more or less than the target, not
 * better or worse: see `met`.
 */
export type Deviation =
  | { readonly kind: 'percent'; readonly printed: string; readonly percent: Decimal }
  | { readonly kind: 'words'; readonly printed: string; readonly isReached: boolean }
  /** Words against a number, or different units. */
  | { readonly kind: 'none'; readonly printed: '' }

/** The target's and the actual's exact values without scale; undefined where they cannot be compared. */
interface Pair {
  readonly target: Decimal
  readonly actual: Decimal
}

/** A target without scale and unit is meant in those of its actual: `>=900` of 成交额 in 亿元 is 900 亿元. */
function boundOf(target: Quantity, printed: Quantity): Quantity | undefined {
  if (target.unit === '' && target.scale === '')
    return { ...target, scale: printed.scale, unit: printed.unit }
  return target.unit === '' || printed.unit === '' || target.unit === printed.unit ? target : undefined
}

function pairOf(target: Target, actual: Actual, value: Decimal): Pair | undefined {
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return undefined
  const bound = boundOf(target.quantity, actual.printed)
  return bound && { target: baseValue(bound), actual: value }
}

/** From the numbers as printed, so that a reader can compute it again. */
export function deviation(target: Target, actual: Actual, rule: FormRule['deviation']): Deviation {
  if (target.kind === 'words' && actual.kind === 'words') {
    const isReached = target.text === actual.text
    return { kind: 'words', printed: isReached ? rule.wordsReached : '', isReached }
  }
  const pair = actual.kind === 'quantity' ? pairOf(target, actual, baseValue(actual.printed)) : undefined
  if (!pair) return { kind: 'none', printed: '' }
  if (isZero(pair.target)) {
    const isReached = isZero(pair.actual)
    const { reached, notReached } = rule.zeroTarget
    return isReached
      ? { kind: 'percent', printed: reached, percent: '0' }
      : { kind: 'percent', printed: notReached, percent: '100' }
  }
  const difference = multiply(subtract(pair.actual, pair.target), '100')
  const percent = divide(difference, pair.target, rule.decimals)
  return { kind: 'percent', printed: `${percent}%`, percent }
}

const decide: Record<Operator, (order: number) => boolean> = {
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
}

/**
 * Whether the target is met, by its operator; null where that cannot be decided by one (words, different units).
 * Bounds are held against the exact value, which rounding cannot lift over them; an equality against the printed one.
 */
export function met(target: Target, actual: Actual): boolean | null {
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return null
  const value = target.operator === '=' ? baseValue(actual.printed) : actual.exact
  const pair = pairOf(target, actual, value)
  return pair ? decide[target.operator](compare(pair.actual, pair.target)) : null
}

/** Whether the form asks for a reason: words that were not reached, or a deviation larger than it lets pass. */
export function isReasonDue(of: Deviation, { reasonAbove }: FormRule): boolean {
  if (of.kind === 'words') return !of.isReached
  return of.kind === 'percent' && compare(absolute(of.percent), reasonAbove) > 0
}

/** 达成, 远超目标, 未达成; 定性 where no operator decides. */
export type Verdict = 'met' | 'far-above' | 'missed' | 'stated'

/** Far above is what lies so far over a lower bound that the bound may have been too low. */
export function verdictOf(
  target: Target,
  of: Deviation,
  isMet: boolean | null,
  { farAbove }: FormRule,
): Verdict {
  if (isMet === null) return 'stated'
  if (!isMet) return 'missed'
  const isLowerBound = target.kind === 'quantity' && target.operator.startsWith('>')
  const isFar = of.kind === 'percent' && compare(of.percent, farAbove) >= 0
  return isLowerBound && isFar && !isZero(target.quantity.value) ? 'far-above' : 'met'
}
