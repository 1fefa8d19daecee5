import { canonical, type Decimal, formatYuan, parseYuan } from '#lib'
import { fault, halfWidth, isEmpty, quote, type Reader, written } from './fault.ts'
import type { DecimalField, IntegerField, MoneyField } from './field.ts'
import { problems } from './problems.ts'

/** A number as people write it, with or without thousands separators -> plain text; undefined where it is none. */
function plainNumber(raw: unknown): Decimal | undefined {
  const text = written(raw)
  if (text === undefined) return undefined
  const half = halfWidth(text)
  const plain = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(half) ? half.replaceAll(',', '') : half
  if (!/^[-+]?\d{1,18}(\.\d{1,18})?$/.test(plain)) return undefined
  return plain.startsWith('+') ? plain.slice(1) : plain
}

const canonicalYuan = /^(0|-?[1-9]\d{0,14})\.\d\d$/
const largestYuan = 15

export function readMoney(field: MoneyField): Reader {
  const { label } = field
  const min = field.min === undefined ? undefined : parseYuan(field.min)
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const text = typeof raw === 'string' && canonicalYuan.test(raw) ? raw : yuanText(raw)
    if (text === undefined) return fault(problems['not-an-amount'], { label, text: quote(raw) })
    const fen = parseYuan(text)
    if (fen === undefined) return fault(problems['amount-finer-than-fen'], { label, text: quote(raw) })
    if (min !== undefined && fen < min) return fault(problems['too-small'], { label, min: field.min ?? '' })
    return formatYuan(fen)
  }
}

function yuanText(raw: unknown): Decimal | undefined {
  const bare = typeof raw === 'string' ? halfWidth(raw).replace(/^[¥￥]\s*|\s*元$/g, '') : raw
  const plain = plainNumber(bare)
  return plain !== undefined && (plain.split('.')[0] ?? '').replace('-', '').length <= largestYuan
    ? plain
    : undefined
}

export function readDecimal(field: DecimalField): Reader {
  const { label } = field
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const plain = plainNumber(raw)
    if (plain === undefined) return fault(problems['not-a-number'], { label, text: quote(raw) })
    const exact = canonical(plain)
    const decimals = exact.split('.')[1]?.length ?? 0
    return decimals > field.places
      ? fault(problems['too-many-decimals'], { label, text: quote(raw), places: field.places })
      : exact
  }
}

export function readInteger(field: IntegerField): Reader {
  const { label } = field
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const plain = plainNumber(raw)
    const number = plain !== undefined && /^-?\d+(\.0+)?$/.test(plain) ? Number(plain) : undefined
    if (number === undefined || !Number.isSafeInteger(number))
      return fault(problems['not-an-integer'], { label, text: quote(raw) })
    if (field.min !== undefined && number < field.min)
      return fault(problems['too-small'], { label, min: field.min })
    if (field.max !== undefined && number > field.max)
      return fault(problems['too-large'], { label, max: field.max })
    return number === 0 ? 0 : number
  }
}
