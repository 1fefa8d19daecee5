import { isDay, isDecimal, type Place, type Problem, shift } from '#lib'
import type { CodeField, Field } from '#registers'
import { type Cell, type DateSystem, dayOfSerial } from '#workbook'
import { parseFileText, parseItems } from './csv-value.ts'
import { importProblems } from './import-problem.ts'
import { unitOf } from './layout.ts'

/** Why a cell gives no raw value; it becomes a problem once its place is known. */
export class CellFault {
  readonly at: (place: Place) => Problem
  constructor(at: (place: Place) => Problem) {
    this.at = at
  }
}

/** What a sheet says about all of its cells. */
export interface CellSetting {
  readonly dates: DateSystem
  /** Texts that begin like a formula stand behind an apostrophe. */
  readonly isGuarded: boolean
}

/** A cell as the raw value that the field's validator reads; null where the cell says nothing. */
export type CellReader = (cell: Cell) => unknown

/**
 * The reader for one column. What only a spreadsheet does to values is undone here: serial numbers of days, times after
 * dates, shown percents, units in the head, long numbers that lost their digits, error values.
 */
export function cellReader(field: Field, places: number, setting: CellSetting): CellReader {
  const read = readerOf(field, places, setting)
  return (cell) => {
    if (cell.kind === 'error')
      return new CellFault((at) => importProblems['error-value']({ text: cell.text }, at))
    if (cell.kind === 'uncomputed')
      return new CellFault((at) => importProblems['formula-without-value']({}, at))
    const text = setting.isGuarded ? unguarded(cell.text) : cell.text
    return text.trim() === '' ? null : read(text === cell.text ? cell : { ...cell, text })
  }
}

/** A text table's text without the apostrophe that keeps a spreadsheet from taking it for a formula. */
export function unguarded(text: string): string {
  return text.replace(/^'(?='*[=+\-@\t\r])/, '')
}

function readerOf(field: Field, places: number, setting: CellSetting): CellReader {
  switch (field.kind) {
    case 'date':
      return (cell) => dateText(cell, setting.dates)
    case 'moment':
      return (cell) => momentText(cell, setting.dates)
    case 'money':
    case 'decimal':
    case 'integer':
      return (cell) => numberOf(cell, places, unitOf(field) === '%')
    case 'code':
      return codeReader(field)
    case 'file':
      return ({ text }) => parseFileText(text) ?? new CellFault((at) => importProblems['not-a-file']({}, at))
    case 'list':
      return ({ text }) => {
        const items = parseItems(field, text)
        return Array.isArray(items)
          ? items
          : new CellFault((at) => importProblems['not-sub-rows']({ label: field.label, ...items }, at))
      }
    default:
      return wholeText
  }
}

function wholeText(cell: Cell): unknown {
  return cell.kind === 'number' && /^-?\d{16,}$/.test(cell.text) ? digitsLost(cell) : cell.text
}

function digitsLost({ text }: Cell): CellFault {
  return new CellFault((at) => importProblems['digits-lost']({ text }, at))
}

const withTime = /^(\d{4}\D\d{1,2}\D\d{1,2}日?)[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/

/** Bare numbers are days only where they mean one between 1954 and 2119: a lone `2024` is no day. */
function isSerial(text: string): boolean {
  return /^[2-7]\d{4}(\.\d+)?$/.test(text)
}

function dateText({ kind, text }: Cell, dates: DateSystem): string {
  if (kind === 'date') return text.slice(0, 10)
  if (isSerial(text)) return dayOfSerial(Math.floor(Number(text)), dates) ?? text
  return withTime.exec(text.trim())?.[1] ?? text
}

/** A spreadsheet's midnight is a whole number, and shows as a day alone. */
function momentText({ kind, text }: Cell, dates: DateSystem): string {
  const isNumber = kind !== 'date' && isSerial(text)
  const shown = isNumber ? (dayOfSerial(Number(text), dates) ?? text) : text
  return (isNumber || kind === 'date') && isDay(shown) ? `${shown} 00:00` : shown
}

/** Amounts keep their exact digits: a head in 万元 moves the point, and multiplies nothing. */
function numberOf(cell: Cell, places: number, isPercent: boolean): unknown {
  if (cell.kind === 'number' && /^-?\d{16,}$/.test(cell.text)) return digitsLost(cell)
  if (isPercent && cell.kind === 'percent') return shift(cell.text, 2)
  if (isPercent && cell.kind === 'text') return cell.text.replace(/[%％]\s*$/, '')
  if (places === 0) return cell.text
  const plain = cell.text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d),(?=\d{3})/g, '')
  return isDecimal(plain) ? shift(plain, places) : cell.text
}

/** A code of digits that a spreadsheet made a number has lost its leading zeros. */
function codeReader({ list }: CodeField): CellReader {
  const byNumber = new Map<string, string | undefined>()
  for (const { code } of list.items) {
    const number = code.replace(/^0+(?=\d)/, '')
    if (/^\d+$/.test(number)) byNumber.set(number, byNumber.has(number) ? undefined : code)
  }
  const codes = new Set(list.items.map((item) => item.code))
  return (cell) => {
    if (cell.kind !== 'number' || codes.has(cell.text)) return cell.text
    return byNumber.get(cell.text) ?? cell.text
  }
}
