import { add, compare, type Decimal, divide, multiply } from '#lib'
import type { SharingPoints } from './sharing-rule.ts'

/** What points are given for; what is absent gives none and is told so. */
export interface SharingResults {
  /** % of the running hours. */
  readonly sharedRate?: Decimal | undefined
  /** 元. */
  readonly insideIncome: Decimal
  readonly outsideIncome: Decimal
  readonly originalValue: Decimal
  /** Hours an instrument and year. */
  readonly running?: Decimal | undefined
}

export interface PointsGiven {
  readonly name: 'shared' | 'income' | 'running'
  /** In % or hours; absent where nothing is known of it. */
  readonly found?: Decimal
  readonly points?: Decimal
  readonly most: Decimal
}

/** Points by the published way, each in proportion and capped, to hundredths. */
export function sharingPoints(rule: SharingPoints, results: SharingResults): readonly PointsGiven[] {
  const { insideIncome, outsideIncome, originalValue } = results
  const weighed = add(insideIncome, multiply(outsideIncome, rule.income.outsideWeighs))
  const yielded =
    compare(originalValue, '0') > 0 ? divide(multiply(weighed, '100'), originalValue, 2) : undefined
  return [
    given('shared', rule.shared, results.sharedRate),
    given('income', rule.income, yielded),
    given('running', rule.running, results.running),
  ]
}

function given(
  name: PointsGiven['name'],
  { most, full }: { readonly most: Decimal; readonly full: Decimal },
  found: Decimal | undefined,
): PointsGiven {
  if (found === undefined) return { name, most }
  const points = compare(found, full) >= 0 ? most : divide(multiply(found, most), full, 2)
  return { name, found, points, most }
}
