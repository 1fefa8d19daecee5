import { canonical, type Decimal, formatYuan, type Place, type Problem, parseYuan } from '#lib'
import type {
  CodeField,
  DateField,
  DecimalField,
  Field,
  IntegerField,
  MoneyField,
  TextField,
} from './field.ts'
import { checkDigit, isOrganisationCode } from './organisation-code.ts'
import { problems } from './problems.ts'
import { findRegion, regions } from './region.ts'
import type { FieldValue } from './register.ts'

/** Why a raw value could not be read; it becomes a problem once its place is known. */
export class Fault {
  readonly at: (place: Place) => Problem
  constructor(at: (place: Place) => Problem) {
    this.at = at
  }
}

/** Reads one raw value: canonical, absent (undefined), or at fault. */
export type Reader = (raw: unknown) => FieldValue | undefined | Fault

type ScalarField = Exclude<Field, { kind: 'list' }>
type Creator<P> = (params: P, at?: Place) => Problem

function fault<P>(create: Creator<P>, params: P): Fault {
  return new Fault((place) => create(params, place))
}

/**
 * The reader of a field's kind. It takes what people and JSON give (text or numbers, full-width digits, thousands
 * separators, a code or its words) and gives the one canonical form, so that equal facts are equal values.
 */
export function readerOf(field: ScalarField): Reader {
  switch (field.kind) {
    case 'text':
      return readText(field)
    case 'longText':
      return readLongText(field.label.zh)
    case 'date':
      return readDate(field)
    case 'money':
      return readMoney(field)
    case 'decimal':
      return readDecimal(field)
    case 'integer':
      return readInteger(field)
    case 'yesNo':
      return readYesNo(field.label.zh)
    case 'code':
      return readCode(field)
    case 'organisation':
      return readOrganisation(field.label.zh)
    case 'region':
      return readRegion(field.label.zh)
    case 'reference':
      return readReference(field.label.zh)
    case 'file':
      return readFile(field.label.zh)
  }
}

/** Nothing was given. */
function isEmpty(raw: unknown): boolean {
  return raw === undefined || raw === null || raw === ''
}

/** Text or a number as the text that it was written as; undefined for anything else. */
function written(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw
  if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw)
  return undefined
}

/** What a message quotes of a raw value. */
function quote(raw: unknown): string {
  const text = written(raw) ?? JSON.stringify(raw) ?? ''
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const simple = /^[\x20-\x7e]*$/
/** Half-width, without surrounding white space. */
function halfWidth(text: string): string {
  return (simple.test(text) ? text : text.normalize('NFKC').replaceAll('−', '-')).trim()
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
/** Longer text belongs in a longText field; an index also has to hold it. */
const defaultMaxLength = 500
const longestLongText = 200_000

function readText(field: TextField): Reader {
  const label = field.label.zh
  const max = field.maxLength ?? defaultMaxLength
  const pattern = field.pattern && new RegExp(`^(?:${field.pattern.source})$`, 'u')
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const given = written(raw)
    if (given === undefined) return fault(problems['not-text'], { label })
    const text = given.replace(/\s*[\r\n\t]+\s*/g, ' ').trim()
    if (text === '') return undefined
    if (control.test(text) || !text.isWellFormed()) return fault(problems['control-character'], { label })
    if (text.length > max && [...text].length > max)
      return fault(problems['too-long'], { label, length: [...text].length, max })
    if (pattern && !pattern.test(text))
      return fault(problems['pattern-missed'], {
        label,
        text: quote(text),
        says: field.pattern?.says.zh ?? '',
      })
    return text
  }
}

function readLongText(label: string): Reader {
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const given = written(raw)
    if (given === undefined) return fault(problems['not-text'], { label })
    const text = given.replace(/\r\n?/g, '\n').trim()
    if (text === '') return undefined
    if (control.test(text) || !text.isWellFormed()) return fault(problems['control-character'], { label })
    return text.length > longestLongText
      ? fault(problems['too-long'], { label, length: text.length, max: longestLongText })
      : text
  }
}

const dateForms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

function readDate(field: DateField): Reader {
  const label = field.label.zh
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const text = halfWidth(written(raw) ?? '').replace(/\s+/g, '')
    const match = dateForms.map((form) => form.exec(text)).find((found) => found !== null)
    const [year, month, day] = (match?.slice(1) ?? []).map(Number)
    if (
      year === undefined ||
      month === undefined ||
      day === undefined ||
      day < 1 ||
      day > daysIn(year, month)
    )
      return fault(problems['not-a-date'], { label, text: quote(raw) })
    if (year < 1900 || year > 2199) return fault(problems['date-out-of-range'], { label, year })
    return `${year}-${pad(month)}-${pad(day)}`
  }
}

function pad(part: number): string {
  return part < 10 ? `0${part}` : String(part)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month < 1 || month > 12 ? 0 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

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

function readMoney(field: MoneyField): Reader {
  const label = field.label.zh
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

function readDecimal(field: DecimalField): Reader {
  const label = field.label.zh
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

function readInteger(field: IntegerField): Reader {
  const label = field.label.zh
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

const yesWords = new Set(['是', 'true', 'yes', 'y', '1', '√', '✓', '有'])
const noWords = new Set(['否', 'false', 'no', 'n', '0', '×', '无'])

function readYesNo(label: string): Reader {
  return (raw) => {
    if (isEmpty(raw)) return undefined
    if (typeof raw === 'boolean') return raw
    const word = halfWidth(written(raw) ?? '').toLowerCase()
    if (yesWords.has(word)) return true
    return noWords.has(word) ? false : fault(problems['not-yes-or-no'], { label })
  }
}

/** Words -> code; words that two codes share name neither. */
function codesByWords(field: CodeField): Map<string, string> {
  const found = new Map<string, string | undefined>()
  for (const { code, label } of field.list.items)
    for (const words of new Set([label.zh, label.en])) found.set(words, found.has(words) ? undefined : code)
  for (const { code } of field.list.items) found.set(code, code)
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function readCode(field: CodeField): Reader {
  const label = field.label.zh
  const codes = codesByWords(field)
  const { items } = field.list
  const known =
    items
      .slice(0, 12)
      .map((item) => item.label.zh)
      .join('、') + (items.length > 12 ? '……' : '')
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const text = written(raw) ?? ''
    const code = codes.get(text) ?? codes.get(text.trim()) ?? codes.get(halfWidth(text))
    return (
      code ?? fault(problems['not-in-list'], { label, text: quote(raw), list: field.list.label.zh, known })
    )
  }
}

function readOrganisation(label: string): Reader {
  return (raw) => {
    if (isEmpty(raw)) return undefined
    if (typeof raw === 'string' && isOrganisationCode(raw)) return raw
    const text = halfWidth(written(raw) ?? '')
      .replace(/[\s-]/g, '')
      .toUpperCase()
    if (isOrganisationCode(text)) return text
    const mistyped =
      text.length === 18 && checkDigit(text.slice(0, 17)) !== undefined && typeof raw === 'string'
    const create = mistyped ? problems['organisation-check-digit'] : problems['not-an-organisation-code']
    return fault(create, { label, text: quote(raw) })
  }
}

const regionCodes = new Map(regions.items.map((item) => [item.label.zh, item.code]))

/** The list names the regions that the product must tell apart; of others the province must exist. */
function isRegionCode(text: string): boolean {
  return /^\d{6}$/.test(text) && (findRegion(text) ?? findRegion(`${text.slice(0, 2)}0000`)) !== undefined
}

function readRegion(label: string): Reader {
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const text = halfWidth(written(raw) ?? '')
    if (isRegionCode(text)) return text
    return regionCodes.get(text) ?? fault(problems['not-a-region'], { label, text: quote(raw) })
  }
}

function readReference(label: string): Reader {
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const text = written(raw)?.trim()
    if (text === '') return undefined
    return text === undefined || text.length > 200 || control.test(text) || !text.isWellFormed()
      ? fault(problems['not-a-reference'], { label })
      : text
  }
}

function readFile(label: string): Reader {
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const { sha256, name, size, mime } = raw as Record<string, unknown>
    const isFile =
      typeof sha256 === 'string' &&
      /^[0-9a-f]{64}$/.test(sha256) &&
      [name, mime].every(
        (t) => typeof t === 'string' && t !== '' && t.length <= 255 && !control.test(t) && t.isWellFormed(),
      ) &&
      Number.isSafeInteger(size) &&
      Number(size) >= 0
    if (!isFile) return fault(problems['not-a-file'], { label })
    return { sha256, name: String(name), size: Number(size), mime: String(mime) }
  }
}
