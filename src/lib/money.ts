import { type Decimal, isDecimal } from './decimal.ts'

/** Money as it is stored and summed: a whole number of fen (分). */
export type Fen = bigint

/** 元 as text with at most two decimals -> fen; undefined where the text is no such amount. */
export function parseYuan(text: Decimal): Fen | undefined {
  if (!isDecimal(text)) return undefined
  const [whole = '0', fraction = ''] = text.split('.')
  if (/[1-9]/.test(fraction.slice(2))) return undefined
  const fen = BigInt(whole.replace('-', '') + fraction.slice(0, 2).padEnd(2, '0'))
  return whole.startsWith('-') ? -fen : fen
}

/** Fen -> 元 as text with exactly two decimals, the form in which records carry money. */
export function formatYuan(fen: Fen): Decimal {
  const sign = fen < 0n ? '-' : ''
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
