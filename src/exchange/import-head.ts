import type { Place, Problem } from '#lib'
import { type Cell, columnLetter, type Row } from '#workbook'
import { importProblems } from './import-problem.ts'
import { headOf, type LayoutColumn, unitOf } from './layout.ts'

/** A column of the file that carries one of the layout's. */
export interface FoundColumn {
  readonly column: LayoutColumn
  /** 0-based. */
  readonly index: number
  /** By how many places amounts are to be moved: 4 where the head says 万元. */
  readonly shift: number
}

export interface FoundHead {
  readonly row: number
  readonly columns: readonly FoundColumn[]
  /** Heads that name nothing of the register. */
  readonly unknown: readonly { readonly index: number; readonly text: string }[]
  /** Heads that stand twice or say a unit that their field does not have. */
  readonly problems: readonly Problem[]
}

/** How far down a head may stand: under a title, a filler's note, an empty line. */
export const headSearch = 10

/** Characters of a head that may be a slip of another. */
const longestHead = 200

/** The row, among the first few, that names most of the columns; undefined where none names any. */
export function findHead(
  rows: readonly Row[],
  columns: readonly LayoutColumn[],
  at: Place,
): FoundHead | undefined {
  const known = new Map<string, LayoutColumn>()
  for (const column of [...columns].reverse())
    for (const name of column.names) known.set(normal(name), column)
  let best: FoundHead | undefined
  for (const row of rows.slice(0, headSearch)) {
    const found = readHead(row, known, at)
    if (found.columns.length > (best?.columns.length ?? 0)) best = found
  }
  return best
}

/** What a head says, with differences of width, spaces, line breaks and case set aside. */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toLowerCase()
}

/** A head without its star and 「必填」. */
function bare(text: string): string {
  return normal(text)
    .replace(/[*※]+/g, '')
    .replace(/[([](必填|必填项|选填|required|optional)[)\]]/g, '')
}

function readHead(row: Row, known: ReadonlyMap<string, LayoutColumn>, place: Place): FoundHead {
  const columns: FoundColumn[] = []
  const unknown: { index: number; text: string }[] = []
  const problems: Problem[] = []
  row.cells.forEach((cell, index) => {
    if (!cell || cell.text.trim() === '') return
    const found = matchHead(cell, known)
    const at = { ...place, row: row.row, column: columnLetter(index) }
    const head = cell.text.trim()
    if (!found) {
      unknown.push({ index, text: head })
      return
    }
    const { column, unit } = found
    const twin = columns.find((c) => c.column === column)
    if (twin) problems.push(importProblems['column-twice']({ head, other: columnLetter(twin.index) }, at))
    const shift = unitShift(column, unit)
    if (shift === undefined)
      problems.push(importProblems['other-unit']({ head, unit: unitOf(column.field) ?? '' }, at))
    columns.push({ column, index, shift: shift ?? 0 })
  })
  return { row: row.row, columns, unknown, problems }
}

function matchHead(
  cell: Cell,
  known: ReadonlyMap<string, LayoutColumn>,
): { column: LayoutColumn; unit?: string } | undefined {
  const text = bare(cell.text)
  const whole = known.get(text)
  if (whole) return { column: whole }
  const parts = /^(.+?)[([]([^()[\]]*)[)\]]$/.exec(text) ?? /^(.+?)[/:](.+)$/.exec(text)
  const column = parts?.[1] === undefined ? undefined : known.get(parts[1])
  return column && { column, unit: parts?.[2] ?? '' }
}

const yuanScales: Record<string, number> = {
  元: 0,
  人民币元: 0,
  人民币: 0,
  千元: 3,
  万元: 4,
  百万元: 6,
  亿元: 8,
}

/** How a head's unit moves the decimal point of the column's numbers; undefined where it is another unit. */
function unitShift({ field }: LayoutColumn, unit: string | undefined): number | undefined {
  if (unit === undefined || field?.kind === 'list') return 0
  if (field?.kind === 'money') return yuanScales[unit.replace(/^单位:?/, '')]
  const own = unitOf(field)
  return own === undefined || normal(own) === unit.replace(/^单位:?/, '') ? 0 : undefined
}

/** Required columns that the file does not have. */
export function missingColumns(head: FoundHead, columns: readonly LayoutColumn[]): readonly LayoutColumn[] {
  const found = new Set(head.columns.map((c) => c.column))
  return columns.filter((column) => !found.has(column))
}

/**
 * A missing column whose head is nearly that of an unknown one: most likely a slip, whose values must not be lost. In a
 * short head one letter is half of it, so there it must be a required column that is missing.
 */
export function likeliest(
  text: string,
  missing: readonly LayoutColumn[],
  required: readonly LayoutColumn[],
): LayoutColumn | undefined {
  if (text.length > longestHead) return undefined
  const given = bare(text)
  return missing.find((column) => {
    const shortest = required.includes(column) ? 2 : 4
    return column.names.some((name) => {
      const wanted = normal(name)
      return wanted.length >= shortest && (distance(given, wanted) <= 1 || given.includes(wanted))
    })
  })
}

/** Insertions, deletions and replacements between two short texts. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row[b.length] ?? 0
}

export function headList(columns: readonly LayoutColumn[]): string {
  const heads = columns.filter((c) => c.role === 'field' && !c.field?.computed).map(headOf)
  return heads.length > 12 ? `${heads.slice(0, 12).join('、')}……` : heads.join('、')
}
