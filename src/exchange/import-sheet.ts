import { fail, ok, type Place, type Problem, type Result } from '#lib'
import { namingSets } from '#registers'
import { columnLetter, type Merge, type Row, type Sheet, type Table } from '#workbook'
import {
  type FoundHead,
  findHead,
  headList,
  headSearch,
  likeliest,
  missingColumns,
  normal,
} from './import-head.ts'
import type { ImportMode } from './import-mode.ts'
import { importProblems } from './import-problem.ts'
import {
  choiceSheet,
  headOf,
  helpSheet,
  type Layout,
  type LayoutColumn,
  type LayoutSheet,
  listColumns,
  problemSheet,
} from './layout.ts'

/** A sheet of the file with the heads that were found on it. */
export interface FoundSheet {
  readonly sheet: Sheet
  readonly layout: LayoutSheet
  readonly head: FoundHead
  /** About how many rows stand below the head. */
  readonly rows: number
  /** Merged cells among the data, by the rows that they spoil. */
  readonly merged: ReadonlyMap<number, Merge>
}

export interface FoundSheets {
  readonly main: FoundSheet
  readonly lists: readonly FoundSheet[]
  /** Warnings: what was not read, or taken although it is called otherwise. */
  readonly remarks: readonly Problem[]
}

/**
 * Finds the register's sheets and columns in a file. Problems, all at once: import/no-sheet, no-head, no-rows,
 * missing-column, no-key-column, misspelt-column, column-twice, other-unit.
 */
export async function findSheets(
  table: Table,
  layout: Layout,
  mode: ImportMode,
): Promise<Result<FoundSheets>> {
  const remarks: Problem[] = []
  const problems: Problem[] = []
  const isText = table.kind === 'text'
  const mainColumns = [...layout.main.columns, ...listColumns(layout.register)]
  const chosen = await chooseSheet(table, layout, mainColumns, remarks)
  if (!chosen.ok) return chosen
  const main = await survey(chosen.value.sheet, layout.main, chosen.value.head)
  checkColumns(main, mainColumns, requiredColumns(layout, mode, isText), problems, remarks)
  if (mode !== 'add' && problems.length === 0 && !canMatch(main, layout)) problems.push(noKey(main, layout))
  if (main.rows === 0 && !(await hasRows(main)))
    problems.push(importProblems['no-rows']({ sheet: main.sheet.name }, placeOf(main.sheet)))

  const lists: FoundSheet[] = []
  for (const sheet of isText ? [] : table.sheets) {
    if (sheet === main.sheet || isOwn(sheet)) continue
    const of = layout.lists.find((list) => isNamed(sheet, list.names.concat(list.name)))
    if (!of) {
      if (!sheet.isHidden)
        remarks.push(importProblems['sheet-passed-over']({ sheet: sheet.name }, placeOf(sheet)))
      continue
    }
    const head = findHead(await firstRows(sheet), of.columns, placeOf(sheet))
    if (!head) {
      // The list's empty sheet says that no record has sub-rows; without a head it says nothing.
      if ((await firstRows(sheet)).length > 0) problems.push(noHead(sheet, of.columns))
      continue
    }
    const found = await survey(sheet, of, head)
    checkColumns(
      found,
      of.columns,
      of.columns.filter((c) => needsListColumn(c, mode)),
      problems,
      remarks,
    )
    lists.push(found)
  }
  checkLinks(main, lists, layout, problems)
  return problems.length > 0 ? fail(...problems, ...remarks) : ok({ main, lists, remarks })
}

export function placeOf(sheet: Sheet): Place {
  return { sheet: sheet.name }
}

function isNamed(sheet: Sheet, names: readonly string[]): boolean {
  const given = normal(sheet.name)
  return names.some((name) => normal(name) === given)
}

function isOwn(sheet: Sheet): boolean {
  return [helpSheet, choiceSheet, problemSheet].includes(sheet.name)
}

async function firstRows(sheet: Sheet): Promise<readonly Row[]> {
  const rows: Row[] = []
  for await (const batch of sheet.rows()) {
    rows.push(...batch)
    if (rows.length >= headSearch) break
  }
  return rows.slice(0, headSearch)
}

async function hasRows({ sheet, head }: FoundSheet): Promise<boolean> {
  for await (const batch of sheet.rows()) if (batch.some((row) => row.row > head.row)) return true
  return false
}

function noHead(sheet: Sheet, columns: readonly LayoutColumn[]): Problem {
  const params = { sheet: sheet.name, rows: headSearch, heads: headList(columns) }
  return importProblems['no-head'](params, placeOf(sheet))
}

/** The sheet with the register's name, else the only one whose heads fit. */
async function chooseSheet(
  table: Table,
  layout: Layout,
  columns: readonly LayoutColumn[],
  remarks: Problem[],
): Promise<Result<{ sheet: Sheet; head: FoundHead }>> {
  const expected = layout.main.name
  const named = table.sheets.find((sheet) => isNamed(sheet, [expected, ...layout.main.names]))
  const isText = table.kind === 'text'
  const listNames = layout.lists.flatMap((list) => [list.name, ...list.names])
  const others = table.sheets.filter((s) => !s.isHidden && !isOwn(s) && !isNamed(s, listNames))
  const candidates: { sheet: Sheet; head: FoundHead }[] = []
  for (const sheet of named ? [named] : others) {
    const head = findHead(await firstRows(sheet), columns, placeOf(sheet))
    if (head) candidates.push({ sheet, head })
  }
  const most = Math.max(0, ...candidates.map((c) => c.head.columns.length))
  const best = candidates.filter((c) => c.head.columns.length === most)
  const [only] = best
  if (only && best.length === 1) {
    if (!named && !isText)
      remarks.push(importProblems['other-sheet']({ expected, sheet: only.sheet.name }, placeOf(only.sheet)))
    return ok(only)
  }
  const sheet = named ?? (others.length === 1 ? others[0] : undefined)
  if (sheet && best.length === 0) return fail(noHead(sheet, columns))
  const found = table.sheets.map((s) => s.name).join('、')
  return fail(importProblems['no-sheet']({ expected, found }, { file: table.name }))
}

/** Rows that merged cells spoil, at most, and how many are looked at for it: a file may merge the same ones without end. */
const mostMerged = 100_000

async function survey(sheet: Sheet, layout: LayoutSheet, head: FoundHead): Promise<FoundSheet> {
  const { merges, rows } = await sheet.survey()
  const merged = new Map<number, Merge>()
  let left = mostMerged
  for (const merge of merges)
    for (let row = Math.max(merge.top + 1, head.row + 1); row <= merge.bottom + 1 && left > 0; row++, left--)
      if (!merged.has(row)) merged.set(row, merge)
  return { sheet, layout, head, rows: Math.max(0, rows - head.row), merged }
}

/** Columns without which no row could be taken. */
function requiredColumns(layout: Layout, mode: ImportMode, isText: boolean): readonly LayoutColumn[] {
  if (mode === 'update') return []
  const columns = isText ? [...layout.main.columns, ...listColumns(layout.register)] : layout.main.columns
  return columns.filter(({ field }) => field?.required === true && !field.computed)
}

/** An update replaces a record's sub-rows whole: what the sheet leaves out would be lost. */
function needsListColumn({ role, field }: LayoutColumn, mode: ImportMode): boolean {
  if (role === 'link') return true
  if (field?.computed) return false
  return mode !== 'add' || field?.required === true
}

/** Columns that no register has: each is compared with all that are missing. */
const mostUnknown = 500

function checkColumns(
  { sheet, head }: FoundSheet,
  columns: readonly LayoutColumn[],
  required: readonly LayoutColumn[],
  problems: Problem[],
  remarks: Problem[],
): void {
  const at = { ...placeOf(sheet), row: head.row }
  problems.push(...head.problems)
  if (head.unknown.length > mostUnknown) {
    problems.push(importProblems['too-many-columns']({ sheet: sheet.name, most: mostUnknown }, at))
    return
  }
  const missing = new Set(missingColumns(head, columns))
  for (const { index, text } of head.unknown) {
    const like = likeliest(text, [...missing], required)
    const place = { ...at, column: columnLetter(index) }
    if (!like) remarks.push(importProblems['unknown-column']({ head: text }, place))
    else {
      problems.push(importProblems['misspelt-column']({ head: text, like: headOf(like) }, place))
      missing.delete(like)
    }
  }
  for (const column of required)
    if (missing.has(column)) problems.push(importProblems['missing-column']({ head: headOf(column) }, at))
}

/** Sub-rows on a sheet of their own must be tied to their records, and stand in one place only. */
function checkLinks(
  main: FoundSheet,
  lists: readonly FoundSheet[],
  layout: Layout,
  problems: Problem[],
): void {
  const at = { ...placeOf(main.sheet), row: main.head.row }
  for (const { layout: of } of lists) {
    const inline = main.head.columns.find(({ column }) => column.name === of.list)
    if (inline)
      problems.push(
        importProblems['column-twice'](
          { head: of.name, other: of.name },
          { ...at, column: columnLetter(inline.index) },
        ),
      )
  }
  if (lists.length === 0 || linkIndex(main, layout) !== undefined) return
  const link = linkColumn(layout)
  if (link) problems.push(importProblems['missing-column']({ head: headOf(link) }, at))
}

function linkColumn({ main, linkField }: Layout): LayoutColumn | undefined {
  return main.columns.find((c) => (linkField === undefined ? c.role === 'link' : c.name === linkField))
}

/** The column of the records' sheet by which sub-rows name their record. */
export function linkIndex({ head }: FoundSheet, layout: Layout): number | undefined {
  const link = linkColumn(layout)
  return head.columns.find((c) => c.column === link)?.index
}

function noKey(main: FoundSheet, layout: Layout): Problem {
  const { register } = layout
  const [first] = namingSets(register)
  const byId = layout.main.columns.filter((c) => c.role === 'id').map((c) => c.label)
  const heads = first?.map((name) => register.fields[name]?.label.zh ?? name) ?? byId
  return importProblems['no-key-column']({ heads: heads.join('、') }, placeOf(main.sheet))
}

/** Whether the file can say which records its rows are: by id, by key, or by a whole set of unique fields. */
function canMatch({ head }: FoundSheet, layout: Layout): boolean {
  const names = new Set(head.columns.map(({ column }) => column.name))
  if (head.columns.some(({ column }) => column.role === 'id')) return true
  return namingSets(layout.register).some((set) => set.every((f) => names.has(f)))
}
