import type { Writable } from 'node:stream'
import { columnLetter, serialOfDay } from './cell.ts'
import { commentsXml, drawingXml, type SheetComment } from './comment.ts'
import { type StyleName, styleIndex, stylesXml } from './style.ts'
import { escapeCell, escapeXml } from './xml.ts'
import { type ZipPart, ZipWriter } from './zip.ts'

/** A cell to write. Text stays text whatever it begins with; a number is plain decimal text; a date is a day. */
export interface WrittenCell {
  readonly kind: 'text' | 'number' | 'date'
  readonly text: string
  readonly style?: StyleName
}

export interface SheetOptions {
  readonly name: string
  readonly isHidden?: boolean
  /** Rows at the top that stay in view; the last of them gets the filter buttons. */
  readonly headRows?: number
  readonly columns: readonly { readonly width: number; readonly style?: StyleName }[]
  /** Columns (0-based) whose cells below the head offer a choice from a range such as `'选项'!$A$2:$A$9`. */
  readonly choices?: readonly { readonly column: number; readonly range: string }[]
}

/** The longest text that a spreadsheet's cell holds. */
export const longestCellText = 32_767
/** The rows that a sheet holds. */
export const mostRows = 1_048_576

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentSpace = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Writes a workbook to a stream, row by row, in memory that does not grow with the rows of its first sheet. */
export class WorkbookWriter {
  readonly #zip: ZipWriter
  readonly #sheets: SheetWriter[] = []

  constructor(to: Writable) {
    this.#zip = new ZipWriter(to)
  }

  async sheet(options: SheetOptions): Promise<SheetWriter> {
    const number = this.#sheets.length + 1
    const sheet = new SheetWriter(
      this.#zip,
      this.#zip.part(`xl/worksheets/sheet${number}.xml`),
      number,
      options,
    )
    this.#sheets.push(sheet)
    await sheet.begin()
    return sheet
  }

  /** Writes what names and binds the sheets; each of them must be closed. */
  async finish(): Promise<void> {
    const sheets = this.#sheets
    const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }))
    const list = numbered.map(
      ({ sheet, number }) =>
        `<sheet name="${escapeXml(sheet.options.name)}" sheetId="${number}"${sheet.options.isHidden ? ' state="hidden"' : ''} r:id="rId${number}"/>`,
    )
    await this.#zip.whole(
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${mainSpace}" xmlns:r="${officeRelations}"><sheets>${list.join('')}</sheets></workbook>`,
    )
    const relations = numbered.map(({ number }) =>
      relation(number, 'worksheet', `worksheets/sheet${number}.xml`),
    )
    relations.push(relation(sheets.length + 1, 'styles', 'styles.xml'))
    await this.#zip.whole('xl/_rels/workbook.xml.rels', relationsXml(relations))
    await this.#zip.whole('xl/styles.xml', stylesXml)
    await this.#zip.whole('_rels/.rels', relationsXml([relation(1, 'officeDocument', 'xl/workbook.xml')]))
    const overrides = numbered.flatMap(({ sheet, number }) => [
      override(`/xl/worksheets/sheet${number}.xml`, 'worksheet'),
      ...(sheet.comments.length > 0 ? [override(`/xl/comments${number}.xml`, 'comments')] : []),
    ])
    await this.#zip.whole(
      '[Content_Types].xml',
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${overrides.join('')}</Types>`,
    )
    await this.#zip.finish()
  }
}

export class SheetWriter {
  readonly options: SheetOptions
  readonly comments: SheetComment[] = []
  /** Rows written so far. */
  rows = 0
  readonly #zip: ZipWriter
  readonly #part: ZipPart
  readonly #number: number
  readonly #letters: readonly string[]
  #buffered = ''

  constructor(zip: ZipWriter, part: ZipPart, number: number, options: SheetOptions) {
    this.#zip = zip
    this.#part = part
    this.#number = number
    this.options = options
    this.#letters = options.columns.map((_, column) => columnLetter(column))
  }

  async begin(): Promise<void> {
    const { columns, headRows = 0 } = this.options
    const pane =
      headRows > 0
        ? `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>`
        : ''
    const widths = columns.map(
      ({ width, style = 'plain' }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleIndex[style]}" customWidth="1"/>`,
    )
    const cols = widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''
    await this.#part.write(
      `${declaration}<worksheet xmlns="${mainSpace}" xmlns:r="${officeRelations}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols}<sheetData>`,
    )
  }

  async row(cells: readonly (WrittenCell | undefined)[]): Promise<void> {
    const row = ++this.rows
    if (row > mostRows) throw new Error('more rows than a sheet holds')
    let xml = `<row r="${row}">`
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]
      if (cell) xml += cellXml(cell, `${this.#letters[column] ?? columnLetter(column)}${row}`)
    }
    this.#buffered += `${xml}</row>`
    if (this.#buffered.length > 65_536) await this.#flush()
  }

  /** Puts words to a cell: 1-based row, 0-based column. */
  comment(row: number, column: number, text: string): void {
    this.comments.push({ row, column, text })
  }

  async close(): Promise<void> {
    await this.#flush()
    const { headRows = 0, choices = [], columns } = this.options
    const last = columnLetter(Math.max(0, columns.length - 1))
    const filter =
      headRows > 0 && columns.length > 0
        ? `<autoFilter ref="A${headRows}:${last}${Math.max(headRows, this.rows)}"/>`
        : ''
    const validations = choices.map(({ column, range }) => {
      const letter = columnLetter(column)
      const where = `sqref="${letter}${headRows + 1}:${letter}${mostRows}"`
      return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="不在可选项中" error="请从下拉列表中选择，或填写代码" ${where}><formula1>${escapeXml(range)}</formula1></dataValidation>`
    })
    const offered =
      validations.length > 0
        ? `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`
        : ''
    const drawing = this.comments.length > 0 ? '<legacyDrawing r:id="rId1"/>' : ''
    await this.#part.write(`</sheetData>${filter}${offered}${drawing}</worksheet>`)
    await this.#part.close()
    if (this.comments.length > 0) await this.#writeComments()
  }

  async #writeComments(): Promise<void> {
    const number = this.#number
    await this.#zip.whole(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relationsXml([
        relation(1, 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`),
        relation(2, 'comments', `../comments${number}.xml`),
      ]),
    )
    await this.#zip.whole(`xl/comments${number}.xml`, declaration + commentsXml(this.comments))
    await this.#zip.whole(`xl/drawings/vmlDrawing${number}.vml`, drawingXml(this.comments))
  }

  async #flush(): Promise<void> {
    if (this.#buffered === '') return
    const text = this.#buffered
    this.#buffered = ''
    await this.#part.write(text)
  }
}

function cellXml({ kind, text, style }: WrittenCell, reference: string): string {
  if (kind === 'number') return `<c r="${reference}" s="${styleIndex[style ?? 'number']}"><v>${text}</v></c>`
  const serial = kind === 'date' ? serialOfDay(text) : undefined
  if (serial !== undefined)
    return `<c r="${reference}" s="${styleIndex[style ?? 'date']}"><v>${serial}</v></c>`
  const index = styleIndex[style ?? textStyle(text)]
  return `<c r="${reference}" s="${index}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`
}

/** Text that a spreadsheet would take for a formula carries the quote prefix, so that it stays text when edited. */
export function textStyle(text: string): 'text' | 'quoted' {
  return /^[=+\-@\t\r]/.test(text) ? 'quoted' : 'text'
}

function relation(number: number, type: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${officeRelations}/${type}" Target="${target}"/>`
}

function relationsXml(relations: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packageRelations}">${relations.join('')}</Relationships>`
}

function override(name: string, type: string): string {
  return `<Override PartName="${name}" ContentType="${contentSpace}.${type}+xml"/>`
}
