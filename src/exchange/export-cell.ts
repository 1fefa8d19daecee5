import { canonical, formatMoment } from '#lib'
import type { CodeField, Field, FieldValue, Values } from '#registers'
import { type StyleName, serialOfDay, type WrittenCell } from '#workbook'
import { fileText, itemsText } from './csv-value.ts'

/** How a column's cells look, so that what a person types there later keeps the kind that the field needs. */
export function columnStyle(field: Field | undefined): StyleName {
  switch (field?.kind) {
    case 'date':
    case 'moment':
      return field.kind
    case 'money':
      return 'money'
    case 'decimal':
    case 'integer':
    case undefined:
      return 'number'
    default:
      return 'text'
  }
}

/** A field's value as a cell that reads back as the same value. A reference comes as the key it is known by. */
export function writtenCell(field: Field, value: FieldValue | undefined): WrittenCell | undefined {
  if (value === undefined) return undefined
  switch (field.kind) {
    case 'money':
    case 'decimal':
    case 'integer':
      return numberCell(String(value), columnStyle(field))
    case 'date':
      return dateCell(String(value))
    case 'moment':
      return { ...dateCell(formatMoment(String(value))), style: 'moment' }
    default:
      return { kind: 'text', text: valueText(field, value) }
  }
}

/** A value as one text, for a cell of text or a text table. */
export function valueText(field: Field, value: FieldValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (field.kind === 'code') return codeText(field, String(value))
  if (field.kind === 'moment') return formatMoment(String(value))
  if (Array.isArray(value)) {
    if (field.kind !== 'list') return ''
    return itemsText(field, value as readonly Values[], (name, part) => {
      const inner = field.fields[name]
      return inner ? valueText(inner, part) : ''
    })
  }
  return typeof value === 'object' && 'sha256' in value ? fileText(value) : String(value)
}

/** A spreadsheet is sure of 15 digits; a longer number is written as text. */
function numberCell(text: string, style: StyleName): WrittenCell {
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '')
  return digits.length <= 15 ? { kind: 'number', text: canonical(text), style } : { kind: 'text', text }
}

/** A day, or a day and its time. Days before March 1900 are counted in two ways, and are written as text. */
function dateCell(day: string): WrittenCell {
  return serialOfDay(day) === undefined ? { kind: 'text', text: day } : { kind: 'date', text: day }
}

const wordsOf = new WeakMap<CodeField['list'], ReadonlyMap<string, string>>()

/** The words of a code where they are its alone, else the code. */
export function codeText({ list }: CodeField, code: string): string {
  let words = wordsOf.get(list)
  if (!words) {
    const owners = new Map<string, number>()
    for (const { label, code: own } of list.items)
      for (const name of new Set([label.zh, label.en, own])) owners.set(name, (owners.get(name) ?? 0) + 1)
    words = new Map(
      list.items.map((item) => [item.code, owners.get(item.label.zh) === 1 ? item.label.zh : item.code]),
    )
    wordsOf.set(list, words)
  }
  return words.get(code) ?? code
}
