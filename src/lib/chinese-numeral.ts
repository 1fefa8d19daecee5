import type { Decimal } from './decimal.ts'

/** Chinese numerals (两千三百, 一百二十, 三万五, 百分之九十 without its 百分之) by table. */

const digits: { readonly [character: string]: bigint } = {
  ...{ 〇: 0n, 零: 0n, 一: 1n, 二: 2n, 两: 2n, 三: 3n, 四: 4n },
  ...{ 五: 5n, 六: 6n, 七: 7n, 八: 8n, 九: 9n },
}
const inner: { readonly [character: string]: bigint } = { 十: 10n, 百: 100n, 千: 1000n }
const outer = [
  ['亿', 100_000_000n],
  ['万', 10_000n],
] as const

/** The characters of a numeral, for a pattern that looks for one. */
export const numeralCharacters = '〇零一二两三四五六七八九十百千万亿'

/**
 * The number that a Chinese numeral writes; undefined for what is none (`万家` is not, nor is `百` alone).
 * Reads units (一千零八), the short forms of speech (三万五 is 35000), digits in a row (二〇二四) and 点 with
 * digits (九十九点五).
 */
export function parseChineseNumeral(text: string): Decimal | undefined {
  const [whole = '', fraction, ...rest] = text.split('点')
  if (rest.length > 0) return undefined
  const number = digitsInARow(whole) ?? withUnits(whole)
  if (number === undefined) return undefined
  if (fraction === undefined) return number.toString()
  const decimals = fraction === '' ? undefined : row(fraction)
  return decimals === undefined ? undefined : `${number}.${decimals}`
}

function row(text: string): string | undefined {
  const found = [...text].map((character) => digits[character])
  return found.includes(undefined) ? undefined : found.join('')
}

function digitsInARow(text: string): bigint | undefined {
  const found = text === '' ? undefined : row(text)
  return found === undefined ? undefined : BigInt(found)
}

function withUnits(text: string): bigint | undefined {
  for (const [character, unit] of outer) {
    const at = text.lastIndexOf(character)
    if (at < 0) continue
    const above = parseChineseNumeral(text.slice(0, at))
    if (above === undefined || above.includes('.') || above === '0') return undefined
    const below = rest(text.slice(at + 1), unit)
    return below === undefined ? undefined : BigInt(above) * unit + below
  }
  return belowTenThousand(text)
}

/** What follows a unit: nothing, `零` and less than a tenth of it, a number below it, or one digit of the next unit. */
function rest(text: string, unit: bigint): bigint | undefined {
  if (text === '') return 0n
  if (text.length === 1) {
    const digit = digits[text]
    return digit === undefined || digit === 0n ? undefined : (digit * unit) / 10n
  }
  const number = withUnits(text.replace(/^[零〇]/, ''))
  return number !== undefined && number < unit ? number : undefined
}

function belowTenThousand(text: string): bigint | undefined {
  let total = 0n
  let digit: bigint | undefined
  let unit = 10_000n
  let afterZero = true
  for (const character of text) {
    const value = digits[character]
    if (value !== undefined) {
      if (digit !== undefined) return undefined
      if (value === 0n) afterZero = true
      else digit = value
      continue
    }
    const next = inner[character]
    if (next === undefined || next >= unit) return undefined
    if (digit === undefined && !(character === '十' && total === 0n)) return undefined
    total += (digit ?? 1n) * next
    ;[digit, unit, afterZero] = [undefined, next, false]
  }
  // 一百二 is 120, 一百零二 is 102, and a digit alone is itself.
  if (digit !== undefined) total += afterZero || unit === 10n ? digit : (digit * unit) / 10n
  return total === 0n ? undefined : total
}

const written = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A whole number from 0 as a Chinese numeral: 15 is 十五, 1080 一千零八十. Headings and ordinals are written so. */
export function writeChineseNumeral(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0 || number >= 1e16)
    throw new Error(`${number} has no numeral here`)
  if (number === 0) return '零'
  return write(BigInt(number)).replace(/^一十/, '十')
}

const units = [...outer, ['千', 1000n], ['百', 100n], ['十', 10n]] as const

function write(number: bigint): string {
  const found = units.find(([, unit]) => number >= unit)
  if (!found) return written[Number(number)] ?? ''
  const [character, unit] = found
  const above = `${write(number / unit)}${character}`
  const below = number % unit
  if (below === 0n) return above
  return `${above}${below * 10n < unit ? '零' : ''}${write(below)}`
}
