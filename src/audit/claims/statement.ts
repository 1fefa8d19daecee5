import { type About, placeOf, readAbout } from '../about/about.ts'
import type { AuditDocument, Table } from '../document.ts'
import { forms } from '../forms/index.ts'
import { type Region, recognise } from '../forms/recognise.ts'
import type { Claim, Passage } from './claim.ts'
import { type FundRow, listFunds } from './fund-row.ts'
import { type IndicatorRow, listIndicators, type TotalRow } from './indicator-row.ts'
import { type Link, linkClaims } from './link.ts'
import { type CellReading, listPassages } from './passage.ts'
import { withPlainMarks } from './plain-mark.ts'
import { readClaims } from './read-claims.ts'
import { listTableFacts, type TableFact } from './table-fact.ts'

/** All that a document says, as the checks see it. Plain and frozen. */
export interface Statement {
  /** With its marks in one spelling, as all that is derived from it. */
  readonly document: AuditDocument
  /** As it was read: the same characters in the same places. */
  readonly printed: AuditDocument
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
  /** The numbers of the tables that the prose may repeat, and which claims repeat them. */
  readonly facts: readonly TableFact[]
  readonly links: readonly Link[]
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
  [/(?:结论|成效|成果|效果|经验做法?|进展|概述|总结)$/, 'actual'],
  [/(?:问题|措施|建议|说明|原因)/, undefined],
] as const

/** 「年度总体目标 | 采购 … 万粒」: a label and, beside it, the text; wherever in the table such a row stands. */
function labelled(table: Table, read: ReadonlySet<string>): readonly CellReading[] {
  return table.rows.flatMap((cells, row) => {
    const shown = cells.filter(({ covered, text }) => !covered && text !== '')
    const text = shown.at(-1)
    const label = shown.at(-2)?.text.replace(/[：:\s]|^[\d.、]+/g, '') ?? ''
    if (!text || shown.length > 3 || label.length > 16 || text.text.length < 12) return []
    const meant = labels.find(([pattern]) => pattern.test(label))
    const column = cells.indexOf(text)
    const isProse =
      meant !== undefined || (text.text.length >= shortestProse && /\d.*[，。；]/.test(text.text))
    return !isProse || read.has(`${row}/${column}`) ? [] : [{ row, column, subject: '', role: meant?.[1] }]
  })
}

const longCell = 30
/** Beside a label that says nothing of its role, a text with numbers and clauses is a sentence all the same. */
const shortestProse = 16

function longCells(table: Table): readonly CellReading[] {
  return table.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.covered || cell.text.length < longCell ? [] : [{ row, column, subject: '', role: undefined }],
    ),
  )
}

/** Reads a document: its tables by their forms, its prose sentence by sentence. Linear in its length. */
export function readStatement(printed: AuditDocument): Statement {
  const document = withPlainMarks(printed)
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
  const facts = listTableFacts(indicators, funds, totals)
  return Object.freeze({
    document,
    printed,
    about,
    tables,
    regions,
    unknownTables: byTable.flatMap((found, index) => (found.length === 0 ? [index] : [])),
    passages,
    claims,
    indicators,
    totals,
    funds,
    facts,
    links: linkClaims(claims, passages, facts),
    text: passages.map(({ text }) => text).join('\n'),
  })
}
