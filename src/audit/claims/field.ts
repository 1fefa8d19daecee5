import { parseQuantity, type Quantity } from '#lib'
import type { DocumentPlace, Table } from '../document.ts'
import type { Meaning } from '../forms/form.ts'
import type { Region } from '../forms/recognise.ts'
import { cellPlace } from './passage.ts'

/** A cell with what it means, what it says and where it stands. */
export interface Field {
  readonly text: string
  /** undefined where it is no number. */
  readonly quantity: Quantity | undefined
  readonly place: DocumentPlace
}

const blank = /^[-—–/\\_·.\s]*$/

/** Nothing is filled in: empty, or only a dash. */
export function isBlank(field: Field | undefined): boolean {
  return field === undefined || blank.test(field.text)
}

function read(text: string): Quantity | undefined {
  if (text === '' || text.length > 40) return undefined
  const result = parseQuantity(text)
  return result.ok ? result.value : undefined
}

/** The field of one row that has a meaning; undefined where the form has no such column. */
export function fieldOf(table: Table, region: Region, row: number, meaning: Meaning): Field | undefined {
  const column = region.columns.get(meaning)
  if (column === undefined) return undefined
  return fieldAt(table, region, row, column)
}

export function fieldAt(table: Table, region: Region, row: number, column: number): Field {
  const text = (table.rows[row]?.[column]?.text ?? '').trim()
  return { text, quantity: read(text), place: cellPlace(table, region.table, row, column) }
}
