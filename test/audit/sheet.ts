import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'

/** A defect that a careful auditor finds, or a thing that looks like one and is right. */
export interface Expectation {
  /** Class of the defect: SUM-PARTS, STALE-NAME … */
  readonly code: string
  readonly confidence: Confidence
  /** What one finding must hold, in its quotes or in its sentence. 「A | B」 takes either. */
  readonly quotes: readonly string[]
  /** How many of the quotes are enough; all of them unless told. */
  readonly need?: number
  /** Those that are needed whatever else is held. */
  readonly must?: readonly string[]
  /** What its sentence must match, where the quotes alone would take another finding for it. */
  readonly says?: string
  readonly why: string
}

export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

/** What a finding is recognised by. */
export type Trait = Pick<Expectation, 'quotes' | 'need' | 'must' | 'says' | 'why'>

/** The figures of one published report in its published layout, with what is to be found in it. */
export interface Sheet {
  readonly name: string
  readonly region: string
  readonly year: number
  readonly kind: string
  readonly form: string
  /** The city that published it, or the province. */
  readonly place?: string
  /** As a careful reader would name them; 「A | B」 takes either, an empty one says that it names none. */
  readonly title?: string
  readonly unit?: string
  /** The portal that showed it, and when; none where the file stood for itself. */
  readonly site?: string
  readonly published?: string
  readonly find: readonly Expectation[]
  /** Real as well, though on nobody's list. */
  readonly also: readonly Trait[]
  /** Looks wrong and is right. */
  readonly clear: readonly Trait[]
  readonly parts: readonly SheetPart[]
}

/** Consecutive pages; a sheet of a workbook. */
export interface SheetPart {
  readonly name: string
  readonly blocks: readonly SheetBlock[]
}

export type SheetBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | SheetTable

export interface SheetTable {
  readonly kind: 'table'
  readonly width: number
  /** Every place of the grid; a place that a merge covers names none. */
  readonly rows: readonly (readonly (SheetCell | undefined)[])[]
}

export interface SheetCell {
  readonly text: string
  readonly columnSpan: number
  readonly rowSpan: number
}

/** The published reports, by name. */
export const listSheets = () => sheetsIn('sheet')

/** Published reports as whole pages, by name: of places and layouts that the sheets do not have. */
export const listPages = () => sheetsIn('page')

/** Documents in which everything agrees, by name. */
export const listCleanSheets = () => sheetsIn('clean')

function sheetsIn(name: string): readonly Sheet[] {
  const folder = join(import.meta.dirname, name)
  const files = readdirSync(folder).filter((file) => file.endsWith('.sheet'))
  return files
    .sort()
    .map((file) => parseSheet(basename(file, '.sheet'), readFileSync(join(folder, file), 'utf8')))
}

/**
 * A sheet's text: what is to be found in YAML between two `---`, then the document. `#` begins a heading, `| a | b |` a
 * row of a table, `===` a new page; any other line is a paragraph. In a row `^` is covered by the cell above, `<` by
 * the cell to the left.
 */
export function parseSheet(name: string, text: string): Sheet {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  if (head === '') throw new Error(`${name}: a sheet begins with --- and what is to be found`)
  const described = parse(head) as Omit<Sheet, 'name' | 'parts'>
  return {
    ...described,
    also: described.also ?? [],
    clear: described.clear ?? [],
    name,
    parts: parseParts(body),
  }
}

function parseParts(body: string): readonly SheetPart[] {
  const parts: { name: string; blocks: SheetBlock[] }[] = [{ name: '自评', blocks: [] }]
  let rows: string[][] = []
  const blocks = () => parts.at(-1)?.blocks ?? []
  const finishTable = () => {
    if (rows.length > 0) blocks().push(parseTable(rows))
    rows = []
  }
  for (const line of body.split('\n')) {
    if (line.startsWith('|')) {
      rows.push(splitRow(line))
      continue
    }
    finishTable()
    const [, hashes, title] = /^(#+) (.*)$/.exec(line) ?? []
    if (line.startsWith('===')) parts.push({ name: line.slice(3).trim(), blocks: [] })
    else if (hashes && title) blocks().push({ kind: 'heading', level: hashes.length - 1, text: title })
    else if (line.trim() !== '') blocks().push({ kind: 'paragraph', text: line.trim() })
  }
  finishTable()
  return parts
}

const splitRow = (line: string) =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim())

function parseTable(lines: readonly (readonly string[])[]): SheetTable {
  const width = Math.max(...lines.map((line) => line.length))
  const owners: { text: string; row: number; column: number; columnSpan: number; rowSpan: number }[][] = []
  for (const [row, line] of lines.entries()) {
    const placed: (typeof owners)[number] = []
    for (let column = 0; column < width; column++) {
      const text = line[column] ?? ''
      const owner = text === '^' ? owners[row - 1]?.[column] : text === '<' ? placed[column - 1] : undefined
      const cell = owner ?? { text, row, column, columnSpan: 1, rowSpan: 1 }
      cell.columnSpan = Math.max(cell.columnSpan, column - cell.column + 1)
      cell.rowSpan = Math.max(cell.rowSpan, row - cell.row + 1)
      placed.push(cell)
    }
    owners.push(placed)
  }
  const rows = owners.map((placed, row) =>
    placed.map((cell, column) =>
      cell.row === row && cell.column === column
        ? { text: cell.text, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan }
        : undefined,
    ),
  )
  return { kind: 'table', width, rows }
}
