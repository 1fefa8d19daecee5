import type { Writable } from 'node:stream'
import type { RecordVersion } from '#records'
import { type Field, type FieldValue, masked } from '#registers'
import { drained } from '#workbook'
import { valueText } from './export-cell.ts'
import { recordRow } from './export-sheet.ts'
import { headOf, type Layout, type LayoutColumn, listColumns, listHead } from './layout.ts'

/**
 * Writes records as comma-separated text that Excel and WPS open with a double click (UTF-8 with a mark, CRLF). A text
 * that a spreadsheet would take for a formula stands behind an apostrophe; an import takes it off again.
 */
export class CsvWriter {
  readonly #layout: Layout
  readonly #to: Writable
  readonly #lists: readonly LayoutColumn[]
  #buffered = '\ufeff'

  constructor(layout: Layout, to: Writable) {
    this.#layout = layout
    this.#to = to
    this.#lists = listColumns(layout.register)
  }

  async head(): Promise<void> {
    const heads = [...this.#layout.main.columns.map(headOf), ...this.#lists.map(listHead)]
    await this.#put(heads.map(csvCell))
  }

  async row(record: RecordVersion, number: number): Promise<void> {
    const cells = recordRow(this.#layout, record, number)
    const scalars = this.#layout.main.columns.map(({ field, name }, index) => {
      const value = record.values[name]
      if (record.masked?.includes(name)) return masked
      if (field) return value === undefined ? '' : csvCell(guardedText(field, value))
      return csvCell(cells[index]?.text ?? '')
    })
    const lists = this.#lists.map(({ field, name }) => {
      const value = record.values[name]
      return field && value !== undefined ? csvCell(guardedText(field, value)) : ''
    })
    await this.#put([...scalars, ...lists])
  }

  async #put(cells: readonly string[]): Promise<void> {
    this.#buffered += `${cells.join(',')}\r\n`
    if (this.#buffered.length > 65_536) await this.flush()
  }

  async flush(): Promise<void> {
    const text = this.#buffered
    this.#buffered = ''
    if (text !== '' && !this.#to.write(text)) await drained(this.#to)
  }
}

/** Numbers below zero are no formula, and stay bare. */
function guardedText(field: Field, value: FieldValue): string {
  const text = valueText(field, value)
  const isNumber = field.kind === 'money' || field.kind === 'decimal' || field.kind === 'integer'
  return !isNumber && /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function csvCell(text: string): string {
  return /[",\r\n;\t|，]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
