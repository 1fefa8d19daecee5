import { escapeLiteral } from 'pg'
import type { Register } from '#registers'
import { binaryArray, isBinary } from './binary-array.ts'
import { columnsOf, encodeValue } from './column.ts'
import type { RecordVersion } from './record.ts'

/** What every record table has before its register's own columns. */
export const commonColumns = [
  'unit_id',
  'id',
  'version',
  'state',
  'known_from',
  'known_to',
  'entry',
  'taken_over',
  'rule',
] as const

/** A version ready to be stored. */
export interface Stored {
  readonly version: RecordVersion
  /** See `markOf`. */
  readonly mark1: bigint
  readonly mark2: bigint
}

interface StoredColumn {
  readonly name: string
  readonly type: string
  /** As PostgreSQL reads it from text. */
  readonly read: (stored: Stored) => string | null
}

const columns = new WeakMap<Register, readonly StoredColumn[]>()

const common: Record<(typeof commonColumns)[number] | 'mark1' | 'mark2', Omit<StoredColumn, 'name'>> = {
  unit_id: { type: 'text', read: ({ version }) => version.unit },
  id: { type: 'text', read: ({ version }) => version.id },
  version: { type: 'integer', read: ({ version }) => String(version.version) },
  state: { type: 'text', read: ({ version }) => version.state ?? null },
  known_from: { type: 'timestamptz', read: ({ version }) => version.knownFrom },
  known_to: { type: 'timestamptz', read: ({ version }) => version.knownTo ?? 'infinity' },
  entry: { type: 'bigint', read: ({ version }) => String(version.entry) },
  taken_over: { type: 'boolean', read: ({ version }) => String(version.takenOver) },
  rule: { type: 'text', read: ({ version }) => version.rule ?? null },
  mark1: { type: 'bigint', read: ({ mark1 }) => String(mark1) },
  mark2: { type: 'bigint', read: ({ mark2 }) => String(mark2) },
}

/** All columns of a register's table, in their order. */
export function storedColumns(register: Register): readonly StoredColumn[] {
  const known = columns.get(register)
  if (known) return known
  const own = columnsOf(register).map(({ field, kind, column, type }) => ({
    name: column,
    type,
    read: ({ version }: Stored) => encodeValue(kind, version.values[field]),
  }))
  const made = [...Object.entries(common).map(([name, column]) => ({ name, ...column })), ...own]
  columns.set(register, made)
  return made
}

/** Rows ready to travel. */
export interface RowBatch {
  readonly count: number
  /** What gives them, with a place for each parameter: `values …` or `select …`. */
  readonly rows: string
  readonly parameters: readonly (string | null | Buffer)[]
}

/**
 * What all rows say alike travels once, anything else as one array a column. Where tables are distributed the rows are
 * listed one by one: what a query gives comes to other servers by COPY, which row-level security forbids.
 */
export function batchOf(register: Register, stored: readonly Stored[], isDistributed = false): RowBatch {
  if (isDistributed && stored.length > 1) return listOf(register, stored)
  const parameters: (string | null | Buffer)[] = []
  const chosen: string[] = []
  const arrays: string[] = []
  const names: string[] = []
  for (const { name: column, type, read } of storedColumns(register)) {
    const values = stored.map(read)
    const [first = null] = values
    const place = `$${parameters.length + 1}`
    // Of several rows each is told, though it be in nothing but its id.
    const isOne = stored.length === 1 || (column !== 'id' && values.every((value) => value === first))
    if (isOne) {
      parameters.push(first)
      chosen.push(`${place}::${type}`)
    } else {
      parameters.push(isBinary(type) ? binaryArray(type, values) : arrayLiteral(values))
      const name = `c${parameters.length}`
      names.push(name)
      chosen.push(name)
      arrays.push(`${place}::${type}[]`)
    }
  }
  const rows =
    arrays.length === 0
      ? `values (${chosen.join(', ')})`
      : `select ${chosen.join(', ')} from unnest(${arrays.join(', ')}) as rows (${names.join(', ')})`
  return { count: stored.length, rows, parameters }
}

function listOf(register: Register, stored: readonly Stored[]): RowBatch {
  const columns = storedColumns(register)
  const rowOf = (one: Stored) =>
    columns.map(({ read }) => {
      const value = read(one)
      return value === null ? 'null' : escapeLiteral(value)
    })
  const rows = stored.map((one) => `(${rowOf(one).join(', ')})`)
  return { count: stored.length, rows: `values ${rows.join(', ')}`, parameters: [] }
}

const toEscape = /["\\]/

/** An array as PostgreSQL reads it from text. */
function arrayLiteral(values: readonly (string | null)[]): string {
  let text = ''
  for (const value of values) {
    if (text !== '') text += ','
    if (value === null) text += 'NULL'
    else text += toEscape.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : `"${value}"`
  }
  return `{${text}}`
}
