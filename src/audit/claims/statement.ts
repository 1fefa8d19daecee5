import type { AuditDocument, Table } from '../document.ts'
import { forms } from '../forms/index.ts'
import { type Region, recognise } from '../forms/recognise.ts'
import { type About, placeOf, readAbout } from './about.ts'
import type { Claim, Passage } from './claim.ts'
import { type FundRow, listFunds } from './fund-row.ts'
import { type IndicatorRow, listIndicators, type TotalRow } from './indicator-row.ts'
import { type CellReading, listPassages } from './passage.ts'
import { readClaims } from './read-claims.ts'

/** All that a document says, as the checks see it. Plain and frozen. */
export interface Statement {
  readonly document: AuditDocument
  readonly about: About
  readonly tables: readonly Table[]
  readonly regions: readonly Region[]
  /** Tables of which no form was recognised, by index. */
  readonly unknownTables: readonly number[]
  readonly passages: readonly Passage[]
  readonly claims: readonly Claim[]
  readonly indicators: readonly IndicatorRow[]
  readonly totals: readonly TotalRow[]
  readonly funds: readonly FundRow[]
  /** All the prose in one string, for checks that look for a word. */
  readonly text: string
}

/** Cells that hold sentences: what was to be done, what was done; of a table that nobody knows, long ones. */
function cellsToRead(table: Table, regions: readonly Region[]): readonly CellReading[] {
  const readings: CellReading[] = []
  for (const region of regions) {
    for (const [meaning, role] of proseMeanings) {
      const column = region.columns.get(meaning)
      if (column === undefined) continue
      for (let row = region.firstRow; row < region.endRow; row += 1) {
        const cell = table.rows[row]?.[column]
        if (!cell || cell.covered || cell.text.length < 8) continue
        const subject = table.rows[row]?.[region.columns.get('name') ?? -1]?.text ?? ''
        readings.push({ row, column, subject, role })
      }
    }
  }
  if (regions.length === 0) readings.push(...longCells(table))
  else readings.push(...labelled(table, new Set(readings.map(({ row, column }) => `${row}/${column}`))))
  return readings
}

const proseMeanings = [
  ['completion', 'actual'],
  ['goal', 'target'],
  ['result', 'actual'],
] as const

const labels = [
  [/(?:总体|年度|绩效|预期)目标$/, 'target'],
  [/(?:目标|任务|实际)?完成情况$/, 'actual'],
] as const

/** 「年度总体目标 | 采购 … 万粒」: a label and, beside it, the text. */
function labelled(table: Table, read: ReadonlySet<string>): readonly CellReading[] {
  return table.rows.flatMap((cells, row) => {
    const [label, text] = cells.filter(({ covered }) => !covered)
    const role = label && labels.find(([pattern]) => pattern.test(label.text.trim()))?.[1]
    if (!role || !text || text.text.length < 12) return []
    const column = cells.indexOf(text)
    return read.has(`${row}/${column}`) ? [] : [{ row, column, subject: '', role }]
  })
}

const longCell = 30

function longCells(table: Table): readonly CellReading[] {
  return table.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.covered || cell.text.length < longCell ? [] : [{ row, column, subject: '', role: undefined }],
    ),
  )
}

/** Reads a document: its tables by their forms, its prose sentence by sentence. Linear in its length. */
export function readStatement(document: AuditDocument): Statement {
  const about = readAbout(document)
  const tables = document.blocks.filter((block) => block.kind === 'table')
  const byTable = tables.map((table, index) => recognise(table, index, forms))
  const passages = listPassages(document, (table, index) => cellsToRead(table, byTable[index] ?? []))
  const own = { place: placeOf(about.unit), year: about.year }
  const claims: Claim[] = []
  for (const passage of passages) claims.push(...readClaims(passage, own, claims))
  const regions = byTable.flat()
  const rowsOf = (region: Region) => tables[region.table]
  const indicators: IndicatorRow[] = []
  const totals: TotalRow[] = []
  const funds: FundRow[] = []
  for (const region of regions) {
    const table = rowsOf(region)
    if (!table) continue
    if (region.form.kind === 'budget') funds.push(...listFunds(table, region))
    if (region.form.kind !== 'indicators') continue
    const found = listIndicators(table, region)
    for (const row of found.indicators) indicators.push(row)
    totals.push(...found.totals)
  }
  return Object.freeze({
    document,
    about,
    tables,
    regions,
    unknownTables: byTable.flatMap((found, index) => (found.length === 0 ? [index] : [])),
    passages,
    claims,
    indicators,
    totals,
    funds,
    text: passages.map(({ text }) => text).join('\n'),
  })
}
