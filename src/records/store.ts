import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Session } from '#db'
import type { Instant } from '#lib'
import type { FieldValue, Register, Values } from '#registers'
import { type Column, columnsOf, decodeValue, tableOf } from './column.ts'
import type { RecordVersion } from './record.ts'
import { commonColumns, type RowBatch, storedColumns } from './row-batch.ts'

/** A row of a record table as the driver gives it. */
export interface RecordRow {
  readonly unit_id: string
  readonly id: string
  readonly version: number
  readonly state: string | null
  readonly known_from: Instant
  readonly known_to: Instant
  readonly entry: bigint
  readonly taken_over: boolean
  readonly rule: string | null
  readonly [column: string]: unknown
}

export function quoted(name: string): string {
  return `"${name}"`
}

/**
 * The columns of which `recordOf` makes a record, under an alias; of its fields only those that are named, where any
 * are. What a query adds begins with `_`, as no field does.
 */
export function recordColumns(
  register: Register,
  alias: string,
  fields?: ReadonlySet<string>,
): RawBuilder<RecordRow> {
  const own = columnsOf(register).filter(({ field }) => fields === undefined || fields.has(field))
  const names = [...commonColumns, ...own.map(({ column }) => column)]
  return sql.raw(names.map((name) => `${quoted(alias)}.${quoted(name)}`).join(', '))
}

export function recordTable(register: Register): RawBuilder<unknown> {
  return sql.table(tableOf(register))
}

export function recordOf(register: Register, row: RecordRow): RecordVersion {
  return Object.freeze({
    register: register.name,
    unit: row.unit_id,
    id: row.id,
    version: row.version,
    ...(row.state === null ? {} : { state: row.state }),
    knownFrom: row.known_from,
    ...(row.known_to === 'infinity' ? {} : { knownTo: row.known_to }),
    entry: Number(row.entry),
    takenOver: row.taken_over,
    ...(row.rule === null ? {} : { rule: row.rule }),
    values: valuesOf(columnsOf(register), row),
  })
}

function valuesOf(columns: readonly Column[], row: RecordRow): Values {
  const values: Record<string, FieldValue> = {}
  for (const { field, kind, column } of columns) {
    const value = decodeValue(kind, row[column])
    if (value !== undefined) values[field] = value
  }
  return Object.freeze(values)
}

/** The current versions of these records, in no order; those that are not there are left out. */
export async function findCurrent(
  { db }: Session,
  unit: string,
  register: Register,
  ids: readonly string[],
): Promise<RecordVersion[]> {
  const which = ids.length === 1 ? sql`r.id = ${ids[0]}` : sql`r.id = any(${ids}::text[])`
  const { rows } = await sql<RecordRow>`
    select ${recordColumns(register, 'r')} from ${recordTable(register)} as r
    where r.unit_id = ${unit} and r.known_to = 'infinity' and ${which}`.execute(db)
  return rows.map((row) => recordOf(register, row))
}

/** Marks the current versions of these records as replaced; gives how many there were. */
export async function closeVersions(
  { db }: Session,
  { unit, register, at, ids }: { unit: string; register: Register; at: Instant; ids: readonly string[] },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update ${recordTable(register)} set known_to = ${at}
    where unit_id = ${unit} and known_to = 'infinity' and id = any(${ids}::text[])`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/**
 * Adds versions, all of them in one statement: columns travel as arrays, which row-level security allows (it forbids
 * COPY) and which is as fast. False: a unique index or a constraint forbids some of them, and none was added. With one
 * alone the transaction goes on, so that it can be asked who is in the way; with several it (or the savepoint) has to be
 * rolled back.
 */
export async function insertVersions(
  { send }: Session,
  register: Register,
  { count, rows, parameters }: RowBatch,
): Promise<boolean> {
  const names = storedColumns(register).map(({ name }) => quoted(name))
  const query = `insert into ${quoted(tableOf(register))} (${names.join(', ')}) ${rows}`
  const way = count === 1 ? `${query} on conflict do nothing returning 1` : query
  try {
    // Sent at once: a bulk load makes the next rows ready while these are stored.
    const added = await send(CompiledQuery.raw(way, [...parameters]))
    return count > 1 || added.length === 1
  } catch (error) {
    if (['23505', '23P01'].includes((error as { code?: string }).code ?? '')) return false
    throw error
  }
}
