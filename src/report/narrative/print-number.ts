import {
  absolute,
  canonical,
  canonicalUnit,
  compare,
  type Decimal,
  fail,
  isZero,
  type Label,
  multiply,
  ok,
  type Place,
  type Qualifier,
  quantity,
  type Result,
  round,
  scales,
  shift,
  subtract,
  writeQuantity,
} from '#lib'
import { problems } from '../problems.ts'
import type { ChangeWord, Format, FormatScale, Reference, Words } from './reference.ts'

/** A number that a reference can name: a figure's, or a manual figure's. */
export interface KnownNumber {
  /** What people call it. */
  readonly name: string | Label
  /** The exact value without scale, money in 元; null where there is none. Absent: a manual figure that is words. */
  readonly value?: Decimal | null
  readonly unit: string
  /** How it is usually shown. */
  readonly shown?: { readonly scale?: FormatScale; readonly decimals?: number }
  /** The text that its source gives, qualifier included (近180家): printed as it is where no format is asked for. */
  readonly written?: string
  /** How its source hedges it; kept with any format that prints the unit. */
  readonly qualifier?: Qualifier
}

/** How far below its threshold a number may stay and still be called 近. */
const closeness = '0.05'

/** The decimals of a change whose measure does not say. */
const changeDecimals = 1

/**
 * A reference in print. Units are set without a space, as in running Chinese text.
 * Problems: report/no-value, not-a-number, unit-does-not-fit.
 */
export function printNumber(
  reference: Reference,
  known: KnownNumber,
  period: string,
  at: Place,
): Result<string> {
  const { format, words } = reference
  const { name } = known
  if (known.value === null) return fail(problems['no-value']({ name, period }, at))
  if (known.value === undefined) {
    const written = known.written ?? ''
    return format || words ? fail(problems['not-a-number']({ name, value: written }, at)) : ok(written)
  }
  const asked = [format?.unit, words?.kind === 'threshold' ? words.unit : undefined]
  for (const unit of asked)
    if (unit && canonicalUnit(unit) !== canonicalUnit(known.unit))
      return fail(problems['unit-does-not-fit']({ name, unit: known.unit || '（无）', asked: unit }, at))
  if (words?.kind === 'threshold') {
    const printed = format ? { ...known, value: asPrinted(known.value, known, format) } : known
    return ok(`${thresholdWord(known.value, printed.value ?? known.value, words)}${words.text}`)
  }
  if (words?.kind === 'change') return ok(printChange(words.word, known, known.value, format))
  if (!format && known.written !== undefined) return ok(known.written)
  return ok(printValue(known.value, known, format))
}

function scaleOf(known: KnownNumber, format: Format | undefined): FormatScale {
  return format?.scale ?? known.shown?.scale ?? ''
}

/** The decimals of a format, else those that the measure is usually shown with in this scale, else all there are. */
function decimalsOf(known: KnownNumber, format: Format | undefined): number | undefined {
  if (format?.decimals !== undefined) return format.decimals
  return scaleOf(known, format) === (known.shown?.scale ?? '') ? known.shown?.decimals : undefined
}

/** The number alone, scaled and rounded half up. */
function digits(value: Decimal, known: KnownNumber, format: Format | undefined): Decimal {
  const scaled = shift(value, -scales[scaleOf(known, format)])
  const decimals = decimalsOf(known, format)
  return decimals === undefined ? canonical(scaled) : round(scaled, decimals)
}

function printValue(value: Decimal, known: KnownNumber, format: Format | undefined): string {
  const number = digits(value, known, format)
  if (format?.isBare) return number
  const { unit, qualifier = 'exact' } = known
  return writeQuantity(quantity(number, unit, { scale: scaleOf(known, format), qualifier }), {
    spaced: false,
  })
}

/** The value that a reader of the printed number takes it for. */
function asPrinted(value: Decimal, known: KnownNumber, format: Format): Decimal {
  return shift(digits(value, known, format), scales[scaleOf(known, format)])
}

/**
 * 超 needs strictly more, both in truth and as printed (with a format); 达 is as much, and 近 less by a twentieth at
 * most. A number that only rounds up to its threshold is 近, not 达.
 */
function thresholdWord(
  value: Decimal,
  printed: Decimal,
  { value: threshold, word }: Words & { readonly kind: 'threshold' },
): string {
  if (compare(value, threshold) > 0) return compare(printed, threshold) > 0 ? word : '达'
  if (compare(value, threshold) === 0) return '达'
  const gap = subtract(threshold, value)
  return compare(gap, multiply(absolute(threshold), closeness)) <= 0 ? '近' : '未达'
}

const steadyWords: Readonly<Record<ChangeWord, string>> = {
  同比: '与上年',
  较上年: '与上年',
  比上年: '与上年',
  环比: '与上期',
  较上期: '与上期',
  比上期: '与上期',
  增长: '',
}

function printChange(
  word: ChangeWord,
  known: KnownNumber,
  value: Decimal,
  format: Format | undefined,
): string {
  if (isZero(value)) return `${steadyWords[word]}持平`
  const decimals = decimalsOf(known, format) ?? changeDecimals
  const size = round(absolute(value), decimals)
  if (isZero(size)) return `${steadyWords[word]}基本持平`
  const prefix = word === '增长' ? '' : word
  return `${prefix}${compare(value, '0') > 0 ? '增长' : '下降'}${size}${format?.isBare ? '' : known.unit}`
}
