import { Refusal } from '#lib'
import type { Cell, Row, Table } from './cell.ts'
import { decodeText } from './csv-decode.ts'
import { refuseCell, refuseColumn, refuseRow, tableLimits, wordedExcess } from './limits.ts'
import { tableProblems } from './problems.ts'
import type { TableSource } from './source.ts'

/** A text table with commas, semicolons or tabs, as one sheet of text cells. Rows number as a spreadsheet shows them. */
export function openCsv(source: TableSource): Table {
  const rows = (): AsyncGenerator<readonly Row[]> => csvRows(source)
  const survey = async () => ({ merges: [], rows: 0 })
  const sheet = {
    name: source.name.replace(/\.[^.]*$/, ''),
    isHidden: false,
    dates: 1900 as const,
    rows,
    survey,
  }
  return { name: source.name, kind: 'text', sheets: [sheet], close: () => source.close() }
}

async function* csvRows(source: TableSource): AsyncGenerator<readonly Row[]> {
  try {
    yield* readRows(source)
  } catch (error) {
    throw wordedExcess(error, source.name)
  }
}

async function* readRows(source: TableSource): AsyncGenerator<readonly Row[]> {
  const refuse = (row: number): never => {
    throw new Refusal(tableProblems['quote-not-closed']({ row }, { file: source.name, row }))
  }
  let reader: CsvReader | undefined
  let head = ''
  for await (const text of decodeText(source)) {
    if (reader === undefined) {
      head += text
      if (head.length < 4096) continue
      reader = startReader(head, refuse)
    } else reader.write(text)
    const rows = reader.take()
    if (rows.length > 0) yield rows
  }
  reader ??= startReader(head, refuse)
  reader.end()
  const rows = reader.take()
  if (rows.length > 0) yield rows
}

function startReader(head: string, refuse: (row: number) => never): CsvReader {
  // Excel's own way to say which delimiter a file has.
  const said = /^sep=(.)\r?\n/i.exec(head)
  const reader = new CsvReader(said?.[1] ?? detectDelimiter(head), said ? 1 : 0, refuse)
  reader.write(said ? head.slice(said[0].length) : head)
  return reader
}

/** The delimiter that parts the first line with something in it into most cells; a comma where none does. */
export function detectDelimiter(text: string): string {
  const line =
    text
      .replace(/"(?:[^"]|"")*"/g, '""')
      .split(/\r\n|\n|\r/)
      .find((l) => l.trim() !== '') ?? ''
  let best = ','
  let most = 0
  for (const delimiter of [',', '\t', ';', '，', '|']) {
    const count = line.split(delimiter).length - 1
    if (count > most) {
      best = delimiter
      most = count
    }
  }
  return best
}

class CsvReader {
  readonly #delimiter: string
  readonly #refuse: (row: number) => never
  #rows: Row[] = []
  #cells: (Cell | undefined)[] = []
  #column = 0
  #row: number
  #text = ''
  #isQuoted = false
  /** Inside quotes, or just after what may be a closing one. */
  #inside: 'no' | 'yes' | 'maybe' = 'no'
  #wasReturn = false

  constructor(delimiter: string, rowsBefore: number, refuse: (row: number) => never) {
    this.#delimiter = delimiter
    this.#row = rowsBefore
    this.#refuse = refuse
  }

  take(): readonly Row[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  write(text: string): void {
    const stop = new RegExp(`["\\r\\n${this.#delimiter === '|' ? '\\|' : this.#delimiter}]`, 'g')
    let at = 0
    while (at < text.length) {
      if (this.#inside === 'yes') at = this.#readQuoted(text, at)
      else {
        stop.lastIndex = at
        const end = stop.exec(text)?.index ?? text.length
        if (end > at) this.#plain(text.slice(at, end))
        if (end < text.length) this.#mark(text.charAt(end))
        at = end + 1
      }
    }
    this.#bound()
  }

  end(): void {
    if (this.#inside === 'yes') this.#refuse(this.#row + 1)
    this.#endRow()
  }

  #bound(): void {
    if (this.#text.length <= tableLimits.cell) return
    // Most likely a quote that nobody closed, after which the rest of the file is one cell.
    if (this.#inside === 'yes') this.#refuse(this.#row + 1)
    refuseCell(this.#row + 1)
  }

  #readQuoted(text: string, from: number): number {
    const end = text.indexOf('"', from)
    this.#text += end < 0 ? text.slice(from) : text.slice(from, end)
    if (end < 0) return text.length
    this.#inside = 'maybe'
    return end + 1
  }

  #plain(text: string): void {
    this.#wasReturn = false
    if (this.#inside === 'maybe') this.#inside = 'no'
    this.#text += text
  }

  #mark(mark: string): void {
    const wasReturn = this.#wasReturn
    this.#wasReturn = mark === '\r'
    if (mark === '"') this.#quote()
    else if (mark === this.#delimiter) this.#endCell()
    else if (!(mark === '\n' && wasReturn)) this.#endRow()
  }

  /** A quote opens a cell, or doubled stands for itself; elsewhere it is a character like any other. */
  #quote(): void {
    if (this.#inside === 'maybe') {
      this.#text += '"'
      this.#inside = 'yes'
    } else if (this.#text === '' && !this.#isQuoted) {
      this.#inside = 'yes'
      this.#isQuoted = true
    } else this.#text += '"'
  }

  #endCell(): void {
    this.#bound()
    if (this.#text !== '') this.#cells[this.#column] = { kind: 'text', text: this.#text }
    if (++this.#column > tableLimits.columns) refuseColumn(this.#row + 1)
    this.#text = ''
    this.#isQuoted = false
    this.#inside = 'no'
  }

  #endRow(): void {
    this.#endCell()
    if (++this.#row > tableLimits.rows) refuseRow()
    if (this.#cells.length > 0) this.#rows.push({ row: this.#row, cells: this.#cells })
    this.#cells = []
    this.#column = 0
  }
}
