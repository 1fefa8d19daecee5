import {
  type Cell,
  columnOfReference,
  type DateSystem,
  dayOfSerial,
  type Merge,
  numberText,
  parseReference,
  type Row,
} from './cell.ts'
import { refuseCell, refuseColumn, refuseRow, tableLimits } from './limits.ts'
import type { Shown } from './part.ts'
import { PlainCell } from './plain-cell.ts'
import type { TextStore } from './text-store.ts'
import { attributeOf, decodeEntities, forAttributes, scanXml, unescapeControls } from './xml.ts'

/** What a sheet's cells refer to. */
export interface SheetContext {
  readonly strings: TextStore | undefined
  readonly styles: readonly Shown[]
  readonly dates: DateSystem
}

/** The rows of one sheet part; rows without any content are passed over however many there are. */
export async function* sheetRows(
  chunks: AsyncIterable<Buffer>,
  context: SheetContext,
): AsyncGenerator<readonly Row[]> {
  const reader = new SheetReader(context)
  for await (const _ of scanXml(chunks, reader)) {
    const rows = reader.take()
    if (rows.length > 0) yield rows
  }
}

const plain: Shown = { kind: 'number' }

class SheetReader {
  readonly #context: SheetContext
  #rows: Row[] = []
  #cells: (Cell | undefined)[] = []
  #row = 0
  #column = -1
  /** What the cell itself says of its column. */
  #named = -1
  #type = ''
  #style = 0
  #value = ''
  #hasValue = false
  #isFormula = false
  #isCapturing = false
  #isGuide = false

  constructor(context: SheetContext) {
    this.#context = context
  }

  take(): readonly Row[] {
    const rows = this.#rows
    if (rows.length > 0) this.#rows = []
    return rows
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') this.#isCapturing = this.#hasValue = true
    else if (name === 't') this.#isCapturing = this.#hasValue = !this.#isGuide
    else if (name === 'f') this.#isFormula = true
    else if (name === 'rPh') this.#isGuide = true
    else if (name === 'row') {
      this.#row = Number(attributeOf(attributes, 'r')) || this.#row + 1
      if (!(this.#row <= tableLimits.rows)) refuseRow()
      this.#column = -1
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isCapturing = false
    else if (name === 'rPh') this.#isGuide = false
    else if (name === 'c') {
      const cell = this.#cell()
      if (cell) this.#cells[this.#column] = cell
    } else if (name === 'row') {
      if (this.#cells.length > 0) this.#rows.push({ row: this.#row, cells: this.#cells })
      this.#cells = []
    }
  }

  text(text: string): void {
    if (!this.#isCapturing) return
    this.#value += text
    if (this.#value.length > tableLimits.cell) refuseCell(this.#row)
  }

  /** A cell as nearly every writer writes nearly all of them. */
  readonly whole = {
    inside: 'row',
    take: (text: string, from: number): number => {
      const end = this.#plain.read(text, from)
      if (end < 0) return -1
      const { column, type, style, value } = this.#plain
      this.#beginCell(column, type, style)
      if (value === undefined) return end
      this.#hasValue = true
      this.#value = decodeEntities(value)
      if (this.#value.length > tableLimits.cell) refuseCell(this.#row)
      const cell = this.#valueCell()
      if (cell) this.#cells[this.#column] = cell
      return end
    },
  }
  readonly #plain = new PlainCell()

  #openCell(attributes: string): void {
    this.#named = -1
    this.#type = 'n'
    this.#style = -1
    forAttributes(attributes, this.#takeAttribute)
    this.#beginCell(this.#named, this.#type, this.#style)
  }

  #beginCell(named: number, type: string, style: number): void {
    this.#column = named >= 0 && named < tableLimits.columns ? named : this.#column + 1
    if (this.#column >= tableLimits.columns) refuseColumn(this.#row)
    this.#type = type
    this.#style = style
    this.#value = ''
    this.#hasValue = false
    this.#isFormula = false
  }

  readonly #takeAttribute = (name: string, value: string): void => {
    if (name === 'r') this.#named = columnOfReference(value)
    else if (name === 's') this.#style = Number(value)
    else if (name === 't') this.#type = value
  }

  #cell(): Cell | undefined {
    if (!this.#hasValue)
      return this.#isFormula ? { kind: 'uncomputed', text: '', isFormula: true } : undefined
    const cell = this.#valueCell()
    if (cell === undefined || !this.#isFormula) return cell
    return { ...cell, isFormula: true }
  }

  #valueCell(): Cell | undefined {
    const value = this.#value
    switch (this.#type) {
      case 's': {
        const text = this.#context.strings?.at(Number(value))
        return text === undefined || text === '' ? undefined : { kind: 'text', text }
      }
      case 'inlineStr':
      case 'str':
        return value === '' ? undefined : { kind: 'text', text: unescapeControls(value) }
      case 'b':
        return { kind: 'yesNo', text: value.trim() === '1' ? 'true' : 'false' }
      case 'e':
        return { kind: 'error', text: value.trim() }
      case 'd':
        return {
          kind: 'date',
          text: value
            .trim()
            .replace('T', ' ')
            .replace(/(\.\d+)?Z?$/, '')
            .replace(/ 00:00(:00)?$/, ''),
        }
      default:
        return this.#numberCell(value.trim())
    }
  }

  #numberCell(value: string): Cell | undefined {
    if (value === '') return undefined
    const text = numberText(value)
    if (text === undefined) return { kind: 'text', text: value }
    const shown = this.#context.styles[this.#style] ?? plain
    const { kind, decimals } = shown
    if (kind !== 'date') return decimals === undefined ? { kind, text } : { kind, text, decimals }
    const day = dayOfSerial(Number(text), this.#context.dates)
    return day === undefined ? { kind: 'number', text } : { kind: 'date', text: day }
  }
}

const mergeElement = /<(?:\w{1,20}:)?mergeCell\s[^>]{0,200}?ref\s*=\s*["']([A-Z]+\d+):([A-Z]+\d+)["']/g
const longestTail = 16 * 1024 * 1024
const rowEnd = '</row>'
const dataEnd = 'sheetData>'
const seamLength = 40

/**
 * What stands behind a sheet's rows, read without parsing them: the cells shown as one, and how many row elements
 * there are. A sheet may list its merges only after the rows that they spoil, and an import must know them before.
 */
export async function surveySheet(
  chunks: AsyncIterable<Buffer>,
): Promise<{ readonly merges: readonly Merge[]; readonly rows: number }> {
  let rows = 0
  let tail = ''
  // The end of the chunk before, so that what lies across two chunks is seen.
  let seam = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (tail !== '') {
      if (tail.length < longestTail) tail += chunk.toString('latin1')
      continue
    }
    const head = chunk.subarray(0, seamLength)
    const across = Buffer.concat([seam, head])
    rows += countRowEnds(chunk) + countRowEnds(across) - countRowEnds(seam) - countRowEnds(head)
    const end = Math.max(findDataEnd(chunk), findDataEnd(across) - seam.length)
    if (end >= 0) tail = chunk.toString('latin1', end)
    seam = Buffer.from(chunk.subarray(-seamLength))
  }
  return {
    merges: [...tail.matchAll(mergeElement)].map(([, from = '', to = '']) => parseMerge(from, to)),
    rows,
  }
}

/** Where the rows' closing tag ends, -1 where it is not here; the opening one ends with the same word. */
function findDataEnd(bytes: Buffer): number {
  for (let at = bytes.indexOf(dataEnd); at >= 0; at = bytes.indexOf(dataEnd, at + 1))
    if (/<\/(\w+:)?$/.test(bytes.toString('latin1', Math.max(0, at - 24), at))) return at
  return -1
}

function countRowEnds(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(rowEnd); at >= 0; at = bytes.indexOf(rowEnd, at + 1)) count++
  return count
}

function parseMerge(from: string, to: string): Merge {
  const a = parseReference(from)
  const b = parseReference(to)
  return { top: a.row - 1, left: a.column, bottom: b.row - 1, right: b.column }
}
