import type { AggregateMeasure, GrowthMeasure, MeasureBase, RatioMeasure } from './measure.ts'

/** What is taken of the records, with the unit that it has and how it is shown: spread into a measure's definition. */

export function count(unit: string): Pick<AggregateMeasure, 'unit' | 'aggregate'> {
  return { unit, aggregate: 'count' }
}

/** Each value once, such as an organisation by its code. */
export function distinct(of: string, unit: string): Pick<AggregateMeasure, 'unit' | 'aggregate' | 'of'> {
  return { unit, aggregate: 'distinct', of }
}

/** 元, shown in a larger scale with so many decimals. */
export function sumOf(
  of: string,
  scale: '万' | '亿',
  decimals: number,
): Pick<AggregateMeasure, 'unit' | 'shown' | 'aggregate' | 'of'> {
  return { unit: '元', shown: { scale, decimals }, aggregate: 'sum', of }
}

type Taken<M extends { readonly kind: string }> = Omit<M, Exclude<keyof MeasureBase, 'unit' | 'shown'>>

/** %, of two measures. */
export function ratio(numerator: string, denominator: string, decimals = 1): Taken<RatioMeasure> {
  return { kind: 'ratio', unit: '%', shown: { decimals }, numerator, denominator }
}

/** %, over the same period before. */
export function growth(of: string, decimals = 1): Taken<GrowthMeasure> {
  return { kind: 'growth', unit: '%', shown: { decimals }, of }
}
