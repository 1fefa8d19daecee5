import { type Field, type Fields, isPrintedName, type ListField, namingSets, type Register } from '#registers'

/** What a column of a register's workbook carries. */
export type ColumnRole =
  /** A field of the record, or of the list's sub-row. */
  | 'field'
  /** What ties a sub-row to its record: the record's key, or the number of its row. */
  | 'link'
  /** For reading only: the record's state. */
  | 'state'
  /** The version that was exported: a row that was changed since is not overwritten. */
  | 'version'
  /** The record's id, where people have no key to know it by. */
  | 'id'

export interface LayoutColumn {
  readonly role: ColumnRole
  /** The field's name; empty where the column is none. */
  readonly name: string
  readonly field?: Field
  readonly label: string
  /** All that a head may say for it. */
  readonly names: readonly string[]
}

export interface LayoutSheet {
  readonly name: string
  readonly names: readonly string[]
  /** The list field whose sub-rows stand here; absent for the records' own sheet. */
  readonly list?: string
  readonly columns: readonly LayoutColumn[]
}

/** How a register's records are laid out in a workbook: one sheet for the records, one for the sub-rows of each list. */
export interface Layout {
  readonly register: Register
  readonly main: LayoutSheet
  readonly lists: readonly LayoutSheet[]
  /** The field whose value links sub-rows; absent where a row number does. */
  readonly linkField?: string
}

const stateLabels = ['状态', '当前状态', '记录状态']
const versionLabels = ['版本', '记录版本', '版本号（系统）']
const idLabels = ['记录编号（系统）', '记录 ID（系统）']
const numberLabels = ['序号', '行号', '记录序号']

/** Sheets of a workbook that carry no records; an import passes over them. */
export const helpSheet = '填写说明'
export const choiceSheet = '选项'
export const problemSheet = '问题清单'
const ownSheets = [helpSheet, choiceSheet, problemSheet]

const layouts = new WeakMap<Register, Layout>()

export function layoutOf(register: Register): Layout {
  const known = layouts.get(register)
  if (known) return known
  const made = makeLayout(register)
  layouts.set(register, made)
  return made
}

function makeLayout(register: Register): Layout {
  const { fields } = register
  const labels = new Set(Object.values(fields).flatMap((field) => [field.label.zh, field.label.en]))
  const free = (choices: readonly string[]): string =>
    choices.find((c) => !labels.has(c)) ?? `${choices[0]}（系统）`
  const names = new Set(ownSheets)
  const scalars = fieldColumns(fields)
  const listFields = Object.entries(fields).filter(
    (entry): entry is [string, ListField] => entry[1].kind === 'list',
  )
  const linkField = linkFieldOf(register)
  const numberLabel = free(numberLabels)
  const system = (role: ColumnRole, label: string): LayoutColumn => ({
    role,
    name: '',
    label,
    names: [label],
  })

  const columns = [
    ...(listFields.length > 0 && linkField === undefined ? [system('link', numberLabel)] : []),
    ...scalars,
    ...(register.lifecycle ? [system('state', free(stateLabels))] : []),
    system('version', free(versionLabels)),
    ...(isKnownByPeople(register) ? [] : [system('id', free(idLabels))]),
  ]
  const main: LayoutSheet = {
    name: sheetName(register.label.zh, names),
    names: [register.label.zh, register.label.en, register.name],
    columns,
  }
  const lists = listFields.map(([name, field]): LayoutSheet => {
    const own = new Set(Object.values(field.fields).map((inner) => inner.label.zh))
    const linkLabel = (linkField && fields[linkField]?.label.zh) ?? numberLabel
    const label = own.has(linkLabel) ? `所属${linkLabel}` : linkLabel
    return {
      name: sheetName(field.label.zh, names),
      names: [field.label.zh, field.label.en, name],
      list: name,
      columns: [
        { role: 'link', name: '', label, names: own.has(linkLabel) ? [label] : [label, `所属${label}`] },
        ...fieldColumns(field.fields),
      ],
    }
  })
  return { register, main, lists, ...(linkField === undefined ? {} : { linkField }) }
}

function fieldColumns(fields: Fields): LayoutColumn[] {
  return Object.entries(fields)
    .filter(([, field]) => field.kind !== 'list' && !isPrintedName(field))
    .map(([name, field]) => ({
      role: 'field',
      name,
      field,
      label: field.label.zh,
      names: [field.label.zh, field.label.en, name],
    }))
}

/** People can link sub-rows by a key only where they always type one. */
function linkFieldOf(register: Register): string | undefined {
  const key = register.key
  const field = key === undefined ? undefined : register.fields[key]
  return field?.required === true && !field.computed ? key : undefined
}

/** Whether rows can be told to be the same record by what people write in them. */
function isKnownByPeople(register: Register): boolean {
  return namingSets(register).length > 0
}

/** A sheet's name may have 31 characters, and none of `[]:*?/\`. */
function sheetName(label: string, taken: Set<string>): string {
  const bare =
    label
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'|'$/g, ' ')
      .trim()
      .slice(0, 28) || '数据'
  let name = bare
  for (let n = 2; taken.has(name); n++) name = `${bare}${n}`
  taken.add(name)
  return name
}

/** The head that is written over a column: its label, its unit, a star where it must always be filled. */
export function headOf(column: LayoutColumn): string {
  const { field, label } = column
  const unit = unitOf(field)
  return `${label}${unit === undefined ? '' : `（${unit}）`}${field?.required === true && !field.computed ? '*' : ''}`
}

/** The unit in which a field's numbers are; undefined where it has none. */
export function unitOf(field: Field | undefined): string | undefined {
  if (field?.kind === 'money') return '元'
  return field?.kind === 'decimal' || field?.kind === 'integer' ? field.unit : undefined
}

/** A text table has no second sheet: a list's sub-rows stand in one column, `甲|1;乙|2`. */
export function listColumns(register: Register): readonly LayoutColumn[] {
  return Object.entries(register.fields).flatMap(([name, field]): LayoutColumn[] =>
    field.kind === 'list'
      ? [{ role: 'field', name, field, label: field.label.zh, names: [field.label.zh, field.label.en, name] }]
      : [],
  )
}

/** The head of a list's column: what its sub-rows' parts are. */
export function listHead(column: LayoutColumn): string {
  const inner = column.field?.kind === 'list' ? Object.values(column.field.fields).map((f) => f.label.zh) : []
  return `${column.label}（${inner.join('|')}）`
}
