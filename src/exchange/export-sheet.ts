import { type RecordVersion, stateLabel } from '#records'
import { masked, type Register, type Values } from '#registers'
import type { SheetOptions, SheetWriter, WorkbookWriter, WrittenCell } from '#workbook'
import { codeText, columnStyle, writtenCell } from './export-cell.ts'
import { choiceSheet, headOf, type Layout, type LayoutColumn, type LayoutSheet } from './layout.ts'

/** Columns that a template leaves to the system. */
export function templateColumns({ columns }: LayoutSheet): readonly LayoutColumn[] {
  return columns.filter(({ role, field }) => role === 'link' || (role === 'field' && !field?.computed))
}

/** Where the words of each code list stand on the sheet of choices. */
export type Choices = ReadonlyMap<string, { readonly column: number; readonly words: readonly string[] }>

/** The code lists that a register's workbook offers, each in a column of its own. */
export function choicesOf(register: Register): Choices {
  const choices = new Map<string, { column: number; words: readonly string[] }>()
  const add = (fields: Register['fields']): void => {
    for (const field of Object.values(fields)) {
      if (field.kind === 'list') add(field.fields)
      if (field.kind !== 'code' || choices.has(field.list.name)) continue
      const words = field.list.items.map(({ code }) => codeText(field, code))
      choices.set(field.list.name, { column: choices.size, words })
    }
  }
  add(register.fields)
  return choices
}

/** The hidden sheet from which cells with a code offer their choice. */
export async function writeChoices(book: WorkbookWriter, choices: Choices): Promise<void> {
  if (choices.size === 0) return
  const lists = [...choices]
  const sheet = await book.sheet({
    name: choiceSheet,
    isHidden: true,
    columns: lists.map(() => ({ width: 20 })),
  })
  await sheet.row(lists.map(([name]) => ({ kind: 'text', text: name, style: 'head' })))
  const longest = Math.max(...lists.map(([, { words }]) => words.length))
  for (let row = 0; row < longest; row++)
    await sheet.row(
      lists.map(([, { words }]): WrittenCell | undefined => {
        const text = words[row]
        return text === undefined ? undefined : { kind: 'text', text }
      }),
    )
  await sheet.close()
}

/** Begins a sheet with its heads: starred where required, with the field's help as a comment, choices for codes. */
export async function beginSheet(
  book: WorkbookWriter,
  layout: LayoutSheet,
  columns: readonly LayoutColumn[],
  choices: Choices,
): Promise<SheetWriter> {
  const sheet = await book.sheet(sheetOptions(layout, columns, choices))
  await sheet.row(
    columns.map((column) => ({
      kind: 'text',
      text: headOf(column),
      style: isRequired(column) ? 'requiredHead' : 'head',
    })),
  )
  columns.forEach(({ field }, index) => {
    if (field?.help) sheet.comment(1, index, field.help.zh)
  })
  return sheet
}

function isRequired({ role, field }: LayoutColumn): boolean {
  return role === 'link' || (field?.required === true && !field.computed)
}

function sheetOptions(layout: LayoutSheet, columns: readonly LayoutColumn[], choices: Choices): SheetOptions {
  return {
    name: layout.name,
    headRows: 1,
    columns: columns.map((column) => ({
      width: widthOf(column),
      style:
        column.role === 'field' || column.role === 'link' ? columnStyle(column.field ?? linkLike) : 'plain',
    })),
    choices: columns.flatMap(({ field }, column) => {
      const of = field?.kind === 'code' ? choices.get(field.list.name) : undefined
      if (!of) return []
      const letter = String.fromCharCode(65 + (of.column % 26))
      const prefix = of.column >= 26 ? String.fromCharCode(64 + Math.floor(of.column / 26)) : ''
      const range = `'${choiceSheet}'!$${prefix}${letter}$2:$${prefix}${letter}$${of.words.length + 1}`
      return [{ column, range }]
    }),
  }
}

const linkLike = { kind: 'text', label: { zh: '', en: '' } } as const

function widthOf(column: LayoutColumn): number {
  const head = [...headOf(column)].reduce((sum, c) => sum + (c.charCodeAt(0) > 255 ? 2 : 1), 2)
  const least = { text: 18, longText: 36, organisation: 22, money: 16, date: 12, moment: 17 } as Record<
    string,
    number
  >
  return Math.min(40, Math.max(head, least[column.field?.kind ?? ''] ?? 10))
}

/** A record's row on the records' sheet. `number` is its row number, where sub-rows are tied by one. */
export function recordRow(
  { main, register }: Layout,
  record: RecordVersion,
  number: number,
): readonly (WrittenCell | undefined)[] {
  const cellOf = ({ role, name, field }: LayoutColumn): WrittenCell | undefined => {
    if (record.masked?.includes(name)) return { kind: 'text', text: masked }
    if (role === 'field') return field && writtenCell(field, record.values[name])
    if (role === 'link') return { kind: 'number', text: String(number) }
    if (role === 'version') return { kind: 'number', text: String(record.version) }
    return { kind: 'text', text: role === 'state' ? stateLabel(register, record.state).zh : record.id }
  }
  return main.columns.map(cellOf)
}

/** The rows of a record's sub-rows on their list's sheet. */
export function* itemRows(
  { linkField, register }: Layout,
  { columns, list = '' }: LayoutSheet,
  record: RecordVersion,
  number: number,
): Generator<readonly (WrittenCell | undefined)[]> {
  const items = record.values[list]
  if (!Array.isArray(items)) return
  const key = linkField === undefined ? undefined : register.fields[linkField]
  const link: WrittenCell | undefined =
    linkField === undefined || !key
      ? { kind: 'number', text: String(number) }
      : writtenCell(key, record.values[linkField])
  for (const item of items as readonly Values[])
    yield columns.map(({ role, name, field }) =>
      role === 'link' ? link : field && writtenCell(field, item[name]),
    )
}
