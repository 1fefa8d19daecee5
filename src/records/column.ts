import { formatYuan, momentOf, parseYuan } from '#lib'
import type { Field, FieldKind, FieldValue, Register } from '#registers'

/** PostgreSQL's type for a field: money is fen, lists and files are the canonical JSON of their value. */
export type ColumnType = 'text' | 'date' | 'timestamptz' | 'bigint' | 'numeric' | 'boolean' | 'jsonb'

export interface Column {
  /** The field's name, as the register says it. */
  readonly field: string
  readonly kind: FieldKind
  readonly column: string
  readonly type: ColumnType
}

const types: Record<FieldKind, ColumnType> = {
  text: 'text',
  longText: 'text',
  code: 'text',
  organisation: 'text',
  region: 'text',
  reference: 'text',
  person: 'text',
  date: 'date',
  moment: 'timestamptz',
  money: 'bigint',
  integer: 'bigint',
  decimal: 'numeric',
  yesNo: 'boolean',
  file: 'jsonb',
  list: 'jsonb',
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** `evaluation.budget` -> `rec_evaluation_budget`. */
export function tableOf(register: Register | string): string {
  const name = typeof register === 'string' ? register : register.name
  return `rec_${snakeCase(name.replaceAll('.', '_'))}`
}

/** The column of a field, or of `state`: `registeredAt` -> `registered_at`. */
export function columnOf(field: string): string {
  return snakeCase(field)
}

export function columnTypeOf(field: Field): ColumnType {
  return types[field.kind]
}

const columns = new WeakMap<Register, readonly Column[]>()

/** A register's own columns, in the order of its fields. */
export function columnsOf(register: Register): readonly Column[] {
  const known = columns.get(register)
  if (known) return known
  const made = Object.entries(register.fields).map(([name, field]) => ({
    field: name,
    kind: field.kind,
    column: columnOf(name),
    type: columnTypeOf(field),
  }))
  columns.set(register, made)
  return made
}

/** A field's value as PostgreSQL reads it from text; null where absent. */
export function encodeValue(kind: FieldKind, value: FieldValue | undefined): string | null {
  if (value === undefined) return null
  if (kind === 'money') return fenText(String(value))
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** As records carry money: to the point, nothing has to be reckoned. */
const canonicalYuan = /^[1-9]\d*\.\d\d$/

function fenText(yuan: string): string {
  if (canonicalYuan.test(yuan)) return yuan.slice(0, -3) + yuan.slice(-2)
  const fen = parseYuan(yuan)
  if (fen === undefined) throw new Error(`${yuan} is no amount of money`)
  return String(fen)
}

/** What the driver gives for a column (dates and instants read as text) -> the field's value. */
export function decodeValue(kind: FieldKind, stored: unknown): FieldValue | undefined {
  if (stored === null || stored === undefined) return undefined
  switch (kind) {
    case 'money':
      return formatYuan(BigInt(stored as string))
    case 'integer':
      return Number(stored)
    case 'yesNo':
      return stored === true || stored === 't' || stored === 'true'
    case 'moment':
      return momentOf(String(stored))
    case 'file':
    case 'list':
      return (typeof stored === 'string' ? JSON.parse(stored) : stored) as FieldValue
    default:
      return String(stored)
  }
}
