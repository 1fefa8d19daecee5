import { parseQuantity, type Quantity } from '#lib'
import { cellPlace } from '../claims/passage.ts'
import type { DocumentPlace, Table } from '../document.ts'

/** A number where a row meets a column. */
export interface GridCell {
  readonly text: string
  readonly quantity: Quantity
  readonly place: DocumentPlace
}

/** How a row stands to the others: the whole, the whole of some, a part of the one above, or one of them. */
export type RowKind = 'total' | 'subtotal' | 'part' | 'line'

export interface GridRow {
  readonly label: string
  readonly kind: RowKind
  readonly place: DocumentPlace
}

/** What a column's numbers are: such that can be added, or a quotient of others. */
export interface GridColumn {
  readonly head: string
  readonly isRate: boolean
  readonly cells: readonly (GridCell | undefined)[]
}

/** A table of numbers, whatever it is about. */
export interface Grid {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
}

/** Wider or longer ones are registers rather than statements; they are left to their owners. */
const widest = 24
const longest = 400
const shortest = 2

const numberText = /^[-+]?\d[\d,.]*\s*(?:%|‰|\p{Script=Han}{0,3})$/u
const yearText = /^(?:19|20)\d\d年?$/

function numberOf(text: string): Quantity | undefined {
  if (text === '' || text.length > 24 || !numberText.test(text) || yearText.test(text)) return undefined
  const read = parseQuantity(text)
  return read.ok ? read.value : undefined
}

const rateHead = /[率比]$|占比|比例|比重|增幅|增长|平均|人均|户均|均价|单价|%|％|指数|标准/
const serialHead = /^(?:序号|编号|顺序|行次|代码|年度?|时间|日期|月份|排名)$/

function kindOf(label: string): RowKind {
  const plain = label.replace(/\s/g, '')
  if (/小计/.test(plain)) return 'subtotal'
  if (/^(?:合计|总计|共计|总额|总和|全部|合共)/.test(plain) || /(?:合计|总计)$/.test(plain)) return 'total'
  return /^其中/.test(plain) ? 'part' : 'line'
}

/** Heads above the first row of numbers, one below the other. */
function headOf(table: Table, rows: number, column: number): string {
  const texts = table.rows.slice(0, rows).map((row) => row[column]?.text.replace(/\s/g, '') ?? '')
  return [...new Set(texts.filter((text) => text !== '' && text.length <= 30))].at(-1) ?? ''
}

const isSerial = (head: string, numbers: readonly (Quantity | undefined)[]) =>
  serialHead.test(head) ||
  (head === '' && numbers.every((number, at) => number === undefined || number.value === String(at + 1)))

/** Reads a table as numbers under heads; undefined where it is none. */
export function readGrid(table: Table, index: number): Grid | undefined {
  const width = Math.max(0, ...table.rows.map((row) => row.length))
  if (width > widest || table.rows.length > longest) return undefined
  const first = table.rows.findIndex(
    (row) => row.filter(({ text, covered }) => !covered && numberOf(text)).length >= 1,
  )
  const body = first < 1 ? [] : table.rows.slice(first)
  if (body.length < shortest) return undefined
  const rows = body.map((cells, at): GridRow => {
    const column = cells.findIndex(
      ({ text, covered }) => !covered && /\p{Script=Han}/u.test(text) && !numberOf(text),
    )
    const label = cells[column]?.text.trim() ?? ''
    return { label, kind: kindOf(label), place: cellPlace(table, index, first + at, Math.max(0, column)) }
  })
  const columns = Array.from({ length: width }, (_, column) => column).flatMap(
    (column): readonly GridColumn[] => {
      const texts = body.map((cells) => (cells[column]?.covered ? '' : (cells[column]?.text.trim() ?? '')))
      const numbers = texts.map(numberOf)
      const head = headOf(table, first, column)
      const filled = texts.filter((text) => !/^[-—–/\s]*$/.test(text)).length
      const counted = numbers.filter((number) => number !== undefined).length
      if (counted < shortest || counted < filled * 0.8 || isSerial(head, numbers)) return []
      const cells = numbers.map((quantity, at) =>
        quantity
          ? { text: texts[at] ?? '', quantity, place: cellPlace(table, index, first + at, column) }
          : undefined,
      )
      const percents = numbers.filter((number) => number?.unit === '%').length
      return [{ head, isRate: percents * 2 > counted || rateHead.test(head), cells }]
    },
  )
  return columns.length === 0 ? undefined : { rows, columns }
}
