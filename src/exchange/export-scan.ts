import { sql } from 'kysely'
import type { Session } from '#db'
import type { Instant } from '#lib'
import {
  type Catalogue,
  chosenSql,
  columnOf,
  type Mask,
  peopleFields,
  quoted,
  type RecordRow,
  type RecordVersion,
  recordColumns,
  recordOf,
  recordTable,
  referenceFields,
  replaced,
  sitesOf,
  sourceSql,
} from '#records'
import { type Condition, personWritten, type Register, type Values } from '#registers'

export interface ScanRequest {
  readonly register: Register
  readonly unit: string
  /** Versions known at this moment; absent: the current ones. */
  readonly asOf?: Instant
  /** Which of them the actor may read; absent: all. */
  readonly which?: Condition
  /** What of them is not shown. */
  readonly mask?: Mask
  /** Only those for which it holds, and in which every word of `search` occurs. */
  readonly where?: Condition
  readonly search?: string
}

const batchSize = 1000

/**
 * Every record of a register, by its date and then its id, in batches from one snapshot. References come as the keys
 * that people know, as an import reads them.
 */
export async function* scanRecords(
  session: Session,
  catalogue: Catalogue,
  request: ScanRequest,
): AsyncGenerator<readonly RecordVersion[]> {
  const { register } = request
  const order = ['id', ...(register.dated === undefined ? [] : [columnOf(register.dated)])].reverse()
  const sorting = sql.raw(order.map((column) => `r.${quoted(column)} nulls last`).join(', '))
  await sql`
    declare exported no scroll cursor for
    select ${recordColumns(register, 'r')} from ${sourceSql(register, request)} as r
    where ${chosenSql(register, request)} order by ${sorting}`.execute(session.db)
  for (;;) {
    const { rows } = await sql<RecordRow>`fetch ${sql.raw(String(batchSize))} from exported`.execute(
      session.db,
    )
    if (rows.length === 0) break
    const records = rows.map((row) => shown(recordOf(register, row), request.mask))
    yield await withKeys(session, catalogue, request, records)
  }
  await sql`close exported`.execute(session.db)
}

async function withKeys(
  session: Session,
  catalogue: Catalogue,
  { register, unit, asOf }: ScanRequest,
  records: readonly RecordVersion[],
): Promise<readonly RecordVersion[]> {
  if (referenceFields(register).length === 0) return records.map((record) => withPeople(register, record))
  const wanted = new Map<string, Set<string>>()
  for (const { values } of records)
    for (const { target, text } of sitesOf(register, values))
      wanted.set(target, (wanted.get(target) ?? new Set()).add(text))
  const keys = new Map<string, ReadonlyMap<string, string>>()
  for (const [target, ids] of wanted) {
    const referred = catalogue.registers.get(target)
    if (referred)
      keys.set(
        target,
        await keysOf(session, referred, { unit, ids: [...ids], ...(asOf === undefined ? {} : { asOf }) }),
      )
  }
  return records.map((record) =>
    withPeople(register, { ...record, values: replaced(register, record.values, keys) }),
  )
}

function shown(record: RecordVersion, mask: Mask | undefined): RecordVersion {
  return mask ? mask(record) : record
}

/** People come as their names, with the account where they have one. */
function withPeople(register: Register, record: RecordVersion): RecordVersion {
  const people = peopleFields(register).flatMap((field) => {
    const text = personWritten(field, record.values)
    return text === undefined ? [] : [[field, text] as const]
  })
  return people.length === 0
    ? record
    : { ...record, values: { ...record.values, ...Object.fromEntries(people) } }
}

/** Ids -> keys; a record without one keeps its id. */
async function keysOf(
  { db }: Session,
  register: Register,
  { unit, ids, asOf }: { readonly unit: string; readonly ids: readonly string[]; readonly asOf?: Instant },
): Promise<ReadonlyMap<string, string>> {
  const { key } = register
  if (key === undefined) return new Map()
  const { rows } = await sql<RecordRow>`
    select ${recordColumns(register, 'r')} from ${recordTable(register)} as r
    where ${chosenSql(register, { unit, ...(asOf === undefined ? {} : { asOf }) })} and r.id = any(${ids}::text[])`.execute(
    db,
  )
  const found = new Map<string, string>()
  for (const row of rows) {
    const values: Values = recordOf(register, row).values
    if (values[key] !== undefined) found.set(row.id, String(values[key]))
  }
  return found
}
