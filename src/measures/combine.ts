import {
  absolute,
  canonical,
  type Decimal,
  divide,
  isZero,
  multiply,
  type Problem,
  round,
  shift,
  subtract,
} from '#lib'
import type { Register } from '#registers'
import { aggregatedFields, getField } from './field-path.ts'
import type { AggregateMeasure, Measure } from './measure.ts'
import { problems } from './problems.ts'

/** A value, or why there is none. */
export interface Outcome {
  readonly value: Decimal | null
  readonly note?: Problem
}

/** What the database gives for an aggregate: exact text; money in fen. */
export interface Total {
  /** Null where nothing was aggregated. */
  readonly total: string | null
  /** Of an average: how many values were summed. */
  readonly among: string | null
}

/** The value of an aggregate as figures carry it. */
export function concludeAggregate(
  measure: AggregateMeasure,
  register: Register,
  { total, among }: Total,
): Outcome {
  if (measure.aggregate === 'count' || measure.aggregate === 'distinct') return { value: total ?? '0' }
  const [path = ''] = aggregatedFields(measure)
  const isMoney = getField(register, path).field.kind === 'money'
  const isEmpty = measure.aggregate === 'average' ? (among ?? '0') === '0' : total === null
  if (isEmpty && measure.aggregate !== 'sum')
    return { value: null, note: problems['nothing-to-aggregate']({ measure: measure.label }) }
  const exact = isMoney ? shift(total ?? '0', -2) : (total ?? '0')
  if (measure.aggregate === 'average')
    return { value: divide(exact, among ?? '1', measure.places ?? (isMoney ? 2 : 4)) }
  return { value: isMoney ? round(exact, 2) : canonical(exact) }
}

/**
 * The value of a ratio, growth or difference from its two parts (of growth: this period's and the one before).
 * No value, with a note: where a part has none, and where it would have to divide by zero.
 */
export function combine(
  measure: Exclude<Measure, AggregateMeasure>,
  [a, b]: readonly [Part, Part],
  periodBefore: string,
): Outcome {
  const missing = a.value === null ? a : b
  if (a.value === null || b.value === null)
    return {
      value: null,
      note: problems['part-without-value']({ measure: measure.label, part: missing.label }),
    }
  if (measure.kind === 'difference') {
    const difference = subtract(a.value, b.value)
    const value = measure.absolute ? absolute(difference) : difference
    return { value: measure.unit === '元' ? round(value, 2) : canonical(value) }
  }
  if (isZero(b.value))
    return {
      value: null,
      note:
        measure.kind === 'growth'
          ? problems['nothing-before']({ measure: measure.label, period: periodBefore })
          : problems['nothing-to-divide-by']({ measure: measure.label, denominator: b.label }),
    }
  const part = measure.kind === 'growth' ? subtract(a.value, b.value) : a.value
  const factor = measure.unit === '%' ? '100' : '1'
  return { value: canonical(divide(multiply(part, factor), b.value, measure.places ?? 4)) }
}

/** What a compound measure needs of each of its parts. */
export interface Part {
  readonly label: string
  readonly value: Decimal | null
}
