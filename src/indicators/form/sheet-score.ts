import { add, baseValue, compare, type Decimal, divide, isZero, multiply, round, subtract } from '#lib'
import { readActual } from '../actual.ts'
import { met } from '../deviation.ts'
import { parseTarget } from '../target.ts'
import type { SheetScoring } from './sheet.ts'

/** More places than any form prints, so that only the result is rounded. */
const places = 12

const within = (share: Decimal): Decimal => {
  if (compare(share, '0') < 0) return '0'
  return compare(share, '1') > 0 ? '1' : share
}

/** The part of the points that a result earns; undefined where words were not reached, which a person judges. */
function shareOf(target: string, actual: string, { ceiling }: SheetScoring): Decimal | undefined {
  const bound = parseTarget(target)
  const result = readActual(actual)
  if (!bound.ok || actual.trim() === '') return undefined
  if (bound.value.kind === 'words' || result.kind === 'words')
    return bound.value.text === result.text ? '1' : undefined
  const { operator, quantity } = bound.value
  if (met(bound.value, result)) return '1'
  // A bound without scale and unit is meant in those of its result.
  const isBare = quantity.unit === '' && quantity.scale === ''
  const wanted = isBare ? quantity.value : baseValue(quantity)
  const got = isBare ? result.printed.value : result.exact
  if (isZero(wanted) || isZero(got)) return '0'
  const isBelow = compare(got, wanted) < 0
  if (isBelow && !operator.startsWith('<')) return within(divide(got, wanted, places))
  if (ceiling === 'inverse' || operator === '=') return within(divide(wanted, got, places))
  return within(subtract('1', divide(subtract(got, wanted), wanted, places)))
}

/** Points of an indicator as the form prints them; `degree` (0 to 1) is what a person gave for words. Empty: still open. */
export function scoreIndicator(
  {
    target,
    actual,
    weight,
    degree,
  }: {
    readonly target: string
    readonly actual: string
    readonly weight: Decimal
    readonly degree?: Decimal | undefined
  },
  scoring: SheetScoring,
): string {
  const share = shareOf(target, actual, scoring) ?? degree
  return share === undefined ? '' : printed(multiply(weight, within(share)), scoring)
}

/** Points for spending, from the amounts. */
export function scoreExecution(budget: Decimal, spent: Decimal, scoring: SheetScoring): string {
  if (isZero(budget)) return ''
  return printed(multiply(scoring.execution, within(divide(spent, budget, places))), scoring)
}

export function sumOfScores(scores: readonly string[], scoring: SheetScoring): string {
  const given = scores.filter((score) => score !== '')
  return given.length === 0 ? '' : printed(given.reduce(add), scoring)
}

export function gradeOf(score: string, { grades }: SheetScoring): string {
  return score === '' ? '' : (grades.find(({ from }) => compare(score, from) >= 0)?.says ?? '')
}

/** Whole points stand without decimals. */
const printed = (points: Decimal, { decimals }: SheetScoring): string =>
  round(points, decimals).replace(/\.0+$/, '')
