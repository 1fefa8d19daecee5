import { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Problem, type Result, wordPlace } from '#lib'
import { bytesSource, readTable, type TableSource } from '../index.ts'

export type Given =
  | string
  | number
  | boolean
  | Date
  | null
  | { readonly formula: string; readonly result?: string | number }

/** A workbook as Excel would save it, from rows by sheet. */
export async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Given[])[]>>,
  change: (book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    for (const row of rows) sheet.addRow([...row] as ExcelJS.CellValue[])
  }
  change(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** What another program reads in a workbook. */
export async function openedElsewhere(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(withShortLists(bytes) as unknown as ExcelJS.Buffer)
  return book
}

/**
 * The workbook with its lists of choices offered in 200 rows only: ExcelJS keeps such a list once for each of a
 * million cells, and takes seconds for it.
 */
export function withShortLists(bytes: Uint8Array): Buffer {
  const parts = unzipSync(bytes)
  for (const [name, content] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue
    const short = strFromU8(content).replace(/(sqref="[A-Z]+\d+:[A-Z]+)\d{6,}"/g, '$1200"')
    parts[name] = strToU8(short)
  }
  return Buffer.from(zipSync(parts, { level: 1 }))
}

export function fileOf(bytes: Uint8Array | string, name = '图书.xlsx'): TableSource {
  return bytesSource(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
}

export const csvOf = (text: string | Uint8Array): TableSource => fileOf(text, '图书.csv')

/** A package by hand, for what no library writes. */
export function packageOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The least that a workbook consists of, with the XML of its one sheet and of other parts. */
export function partsOf(
  sheet: string,
  {
    strings,
    styles,
    workbook = '',
  }: { readonly strings?: string; readonly styles?: string; readonly workbook?: string } = {},
): Record<string, string> {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
  const wrapped = (relations: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': wrapped(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${workbook}<sheets><sheet name="图书" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': wrapped(
      relation(1, 'worksheet', 'worksheets/sheet1.xml') +
        relation(2, 'sharedStrings', 'sharedStrings.xml') +
        relation(3, 'styles', '/xl/styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': sheet,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strings }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
  }
}

/** The cells of a table's first sheet as `kind text`, row by row. */
export async function cellsOf(file: string | TableSource): Promise<Record<number, (string | null)[]>> {
  const table = await readTable(file)
  if (!table.ok) throw new Error(table.problems.map(said).join('\n'))
  const found: Record<number, (string | null)[]> = {}
  for await (const rows of table.value.sheets[0]?.rows() ?? [])
    for (const { row, cells } of rows)
      found[row] = Array.from(cells, (cell) =>
        cell ? `${cell.isFormula ? '=' : ''}${cell.kind} ${cell.text}` : null,
      )
  await table.value.close()
  return found
}

/** A problem as its code and place. */
export function said({ code, at }: Problem): string {
  const { file: _, field: _field, ...shown } = at ?? {}
  const place = wordPlace(shown)
  return place === '' ? code : `${code} ${place}`
}

export function codes(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code }) => code)
}

export class Memory extends Writable {
  readonly #chunks: Buffer[] = []
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }
  get bytes(): Buffer {
    return Buffer.concat(this.#chunks)
  }
}
