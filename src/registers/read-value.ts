import {
  type Day,
  isDay,
  isMoment,
  joinLabels,
  type Label,
  momentAt,
  momentOf,
  type Place,
  type Problem,
} from '#lib'
import { Fault, fault, halfWidth, isEmpty, quote, type Reader, written } from './fault.ts'
import type { CodeField, DateField, Field, MomentField, TextField } from './field.ts'
import { checkDigit, isOrganisationCode } from './organisation-code.ts'
import { problems } from './problems.ts'
import { readDecimal, readInteger, readMoney } from './read-number.ts'
import { findRegion, regions } from './region.ts'

type ScalarField = Exclude<Field, { kind: 'list' }>
/**
 * The reader of a field's kind. It takes what people and JSON give (text or numbers, full-width digits, thousands
 * separators, a code or its words) and gives the one canonical form, so that equal facts are equal values.
 */
export function readerOf(field: ScalarField): Reader {
  switch (field.kind) {
    case 'text':
      return readText(field)
    case 'longText':
      return readLongText(field.label)
    case 'date':
      return readDate(field)
    case 'moment':
      return readMoment(field)
    case 'money':
      return readMoney(field)
    case 'decimal':
      return readDecimal(field)
    case 'integer':
      return readInteger(field)
    case 'yesNo':
      return readYesNo(field.label)
    case 'code':
      return readCode(field)
    case 'organisation':
      return readOrganisation(field.label)
    case 'region':
      return readRegion(field.label)
    case 'reference':
      return readReference(field.label)
    case 'person':
      return readPersonText(field.label)
    case 'file':
      return readFile(field.label)
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
/** What most texts have none of: something to be put right or refused. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among it
const unusual = /^\s|\s$|[\u0000-\u001f\u007f\ud800-\udfff]/
/** Longer text belongs in a longText field; an index also has to hold it. */
const defaultMaxLength = 500
const longestLongText = 200_000

function readText(field: TextField): Reader {
  const { label } = field
  const max = field.maxLength ?? defaultMaxLength
  const pattern = field.pattern && new RegExp(`^(?:${field.pattern.source})$`, 'u')
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const given = written(raw)
    if (given === undefined) return fault(problems['not-text'], { label })
    let text = given
    if (unusual.test(given)) {
      text = given.replace(/\s*[\r\n\t]+\s*/g, ' ').trim()
      if (text === '') return undefined
      if (control.test(text) || !text.isWellFormed()) return fault(problems['control-character'], { label })
    }
    if (text.length > max && [...text].length > max)
      return fault(problems['too-long'], { label, length: [...text].length, max })
    if (pattern && !pattern.test(text))
      return fault(problems['pattern-missed'], {
        label,
        text: quote(text),
        says: field.pattern?.says ?? '',
      })
    return text
  }
}

function readLongText(label: Label): Reader {
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

function readDate({ label }: DateField): Reader {
  return (raw) => {
    if (isEmpty(raw)) return undefined
    return dayOf(halfWidth(written(raw) ?? '').replace(/\s+/g, ''), raw, label, problems['not-a-date'])
  }
}

type NotReadable = (params: { label: Label; text: string }, at?: Place) => Problem

/** A day from its text; `refusal` says that it is none, quoting what was given. */
function dayOf(text: string, raw: unknown, label: Label, refusal: NotReadable): Day | Fault {
  const match = dateForms.map((form) => form.exec(text)).find((found) => found !== null)
  const [year, month, day] = (match?.slice(1) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined || day < 1 || day > daysIn(year, month))
    return fault(refusal, { label, text: quote(raw) })
  if (year < 1900 || year > 2199) return fault(problems['date-out-of-range'], { label, year })
  return `${year}-${pad(month)}-${pad(day)}`
}

/** With its zone, the moment that it is anywhere: `2024-12-31T01:00:00.000Z`. */
const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:\d{2})$/
/** Without one, a day and a time in Shanghai; seconds only where they are none. */
const dayAndTime = /^(.*\d日?)(?:T|\s)\s*(\d{1,2})(?::|时|点)(\d{2})(?:分|:00(?:\.0+)?)?$/

function readMoment({ label }: MomentField): Reader {
  return (raw) => {
    if (isEmpty(raw)) return undefined
    if (typeof raw === 'string' && isMoment(raw)) return raw
    const text = halfWidth(written(raw) ?? '')
    const notOne = fault(problems['not-a-moment'], { label, text: quote(raw) })
    if (zoned.test(text)) {
      const time = Date.parse(text)
      return Number.isNaN(time) || !isDay(text.slice(0, 10)) ? notOne : momentOf(new Date(time).toISOString())
    }
    const [, day = '', hour = '', minute = ''] = dayAndTime.exec(text) ?? []
    if (day === '' || Number(hour) > 23 || Number(minute) > 59) return notOne
    const on = dayOf(day.replace(/\s+/g, ''), raw, label, problems['not-a-moment'])
    return on instanceof Fault ? on : momentAt(on, `${pad(Number(hour))}:${minute}`)
  }
}

function pad(part: number): string {
  return part < 10 ? `0${part}` : String(part)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month < 1 || month > 12 ? 0 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const yesWords = new Set(['是', 'true', 'yes', 'y', '1', '√', '✓', '有'])
const noWords = new Set(['否', 'false', 'no', 'n', '0', '×', '无'])

function readYesNo(label: Label): Reader {
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
  const { label } = field
  const codes = codesByWords(field)
  const { items } = field.list
  const named = joinLabels(items.slice(0, 12).map((item) => item.label))
  const known = items.length > 12 ? { zh: `${named.zh}……`, en: `${named.en}, …` } : named
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const text = written(raw) ?? ''
    const code = codes.get(text) ?? codes.get(text.trim()) ?? codes.get(halfWidth(text))
    return code ?? fault(problems['not-in-list'], { label, text: quote(raw), list: field.list.label, known })
  }
}

function readOrganisation(label: Label): Reader {
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

function readRegion(label: Label): Reader {
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const text = halfWidth(written(raw) ?? '')
    if (isRegionCode(text)) return text
    return regionCodes.get(text) ?? fault(problems['not-a-region'], { label, text: quote(raw) })
  }
}

function readReference(label: Label): Reader {
  return (raw) => {
    if (isEmpty(raw)) return undefined
    const text = written(raw)?.trim()
    if (text === '') return undefined
    return text === undefined || text.length > 200 || control.test(text) || !text.isWellFormed()
      ? fault(problems['not-a-reference'], { label })
      : text
  }
}

/** Whom the text names only the register of people can say. */
function readPersonText(label: Label): Reader {
  return readText({ kind: 'text', label, maxLength: 200 })
}

function readFile(label: Label): Reader {
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
