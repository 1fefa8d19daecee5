import { type RawBuilder, sql } from 'kysely'
import { may } from '#access'
import type { Database, Session } from '#db'
import { canonicalJson, type Instant, type Json, Refusal, unwrap } from '#lib'
import { type Condition, type Register, titleFields } from '#registers'
import { findRegister } from './catalogue.ts'
import { columnOf, columnTypeOf } from './column.ts'
import { conditionSql } from './condition-sql.ts'
import type { Asking, RecordsContext } from './context.ts'
import { keptUntilWritten } from './kept.ts'
import { problems } from './problems.ts'
import type { RecordVersion } from './record.ts'
import { searchSql, searchWords } from './search.ts'
import { quoted, type RecordRow, recordColumns, recordOf, recordTable } from './store.ts'

export interface Sort {
  /** A field of the register, or `state`, or `knownFrom`. */
  readonly field: string
  readonly descending?: boolean
}

export interface ListRequest extends Asking {
  readonly register: string
  /** Versions known at this moment; absent: the current ones. */
  readonly asOf?: Instant
  readonly where?: Condition
  /** Words that must all occur in the searched fields. */
  readonly search?: string
  /** Unless told: by the register's date and then by when they were made, latest first. Empty counts as the smallest. */
  readonly sort?: readonly Sort[]
  /** Only these fields are read, and those of which a record's title is made; absent: all of them. */
  readonly fields?: readonly string[]
  /** Also says how many are in each state, whatever `where` and `search` ask for. */
  readonly withStates?: boolean
  readonly offset: number
  readonly limit: number
}

export interface RecordPage {
  readonly rows: readonly RecordVersion[]
  /** How many there are in all. */
  readonly total: number
  /** How many are in each state, where that was asked; states without any are left out. */
  readonly states?: ReadonlyMap<string, number>
}

/**
 * A page of a register, from one snapshot. Throws a Refusal with access/not-your-unit, records/unknown-register,
 * records/cannot-sort, records/unknown-column.
 */
export async function listRecords(ctx: RecordsContext, request: ListRequest): Promise<RecordPage> {
  const { actor, unit, offset, limit } = request
  const register = unwrap(findRegister(ctx.catalogue, request.register))
  unwrap(may(actor, 'read', { unit }))
  const chosen = chosenSql(register, request)
  const order = orderSql(register, request.sort)
  const columns = recordColumns(register, 'r', request.fields && readFields(register, request.fields))
  return ctx.database.read({ actor: actor.id, units: [unit] }, async (session) => {
    const { rows } = await sql<ListedRow>`
      select ${columns}, (${headSql(unit)}) as _head from ${recordTable(register)} as r
      where ${chosen} order by ${order} limit ${limit} offset ${offset}`.execute(session.db)
    const kept = { database: ctx.database, session, head: rows[0]?._head ?? undefined }
    const total = await totalOf(kept, request, { register, chosen, seen: rows.length })
    const states = request.withStates ? await countByState(kept, request, register) : undefined
    return Object.freeze({
      rows: rows.map((row) => recordOf(register, row)),
      total,
      ...(states ? { states } : {}),
    })
  })
}

interface ListedRow extends RecordRow {
  readonly _head: bigint | null
}

/** The fields to read, with those of the title. */
function readFields(register: Register, asked: readonly string[]): ReadonlySet<string> {
  const unknown = asked.find((name) => register.fields[name] === undefined)
  if (unknown !== undefined) {
    const known = Object.keys(register.fields).join('、')
    throw new Refusal(problems['unknown-column']({ field: unknown, label: register.label.zh, known }))
  }
  return new Set([...titleFields(register), ...asked])
}

function headSql(unit: string): RawBuilder<unknown> {
  return sql`select seq from ledger where unit_id = ${unit} order by seq desc limit 1`
}

type Chosen = Pick<ListRequest, 'unit' | 'asOf' | 'where' | 'search'>

/** Which versions of a register's table, as `r`, a request asks for. */
export function chosenSql(register: Register, { unit, asOf, where, search }: Chosen): RawBuilder<unknown> {
  const parts = [sql`r.unit_id = ${unit}`]
  if (asOf === undefined) parts.push(sql`r.known_to = 'infinity'`)
  else parts.push(sql`r.known_from <= ${asOf}::timestamptz and r.known_to > ${asOf}::timestamptz`)
  if (where) parts.push(sql`${conditionSql(register, where, 'r')}`)
  const words = searchWords(search ?? '')
  if (words.length > 0) parts.push(sql`${searchSql(register, unit, words, asOf === undefined)}`)
  return sql.join(parts, sql` and `)
}

/** Written as the indexes are (see `listOrder`), so that they serve it; the id settles ties. */
function orderSql(register: Register, sort: readonly Sort[] | undefined): RawBuilder<unknown> {
  const latest = register.dated === undefined ? [] : [{ field: register.dated, descending: true }]
  const chosen: readonly Sort[] = sort !== undefined && sort.length > 0 ? sort : latest
  const last = chosen.at(-1)
  const tie = { field: 'id', descending: last?.descending ?? last === undefined }
  const keys = [...chosen, tie].map(({ field, descending }) => {
    const column = `r.${quoted(sortColumn(register, field))}`
    return sql.raw(descending ? `${column} desc nulls last` : `${column} asc nulls first`)
  })
  return sql.join(keys)
}

function sortColumn(register: Register, name: string): string {
  if (name === 'state' || name === 'knownFrom' || name === 'id') return columnOf(name)
  const field = register.fields[name]
  if (field && columnTypeOf(field) !== 'jsonb') return columnOf(name)
  const known = Object.keys(register.fields).join('、')
  throw new Refusal(problems['cannot-sort']({ field: name, known }))
}

/** From where answers are kept, and up to which end of the unit's ledger. */
interface Kept {
  readonly database: Database
  readonly session: Session
  /** Absent: the page shows nothing, and nothing is kept. */
  readonly head: bigint | undefined
}

/** Counting is what makes a list slow; paging, sorting and asking again count nothing anew. */
async function totalOf(
  { database, session: { db }, head }: Kept,
  { offset, limit, unit, asOf, where, search }: ListRequest,
  { register, chosen, seen }: { register: Register; chosen: RawBuilder<unknown>; seen: number },
): Promise<number> {
  if (seen < limit && (seen > 0 || offset === 0)) return offset + seen
  const key = questionOf('total', register, { unit, asOf, where, search })
  return keptUntilWritten(database, key, head, async () => {
    const counted = await sql<{ total: bigint }>`
      select count(*) as total from ${recordTable(register)} as r where ${chosen}`.execute(db)
    return Number(counted.rows[0]?.total ?? 0n)
  })
}

async function countByState(
  { database, session: { db }, head }: Kept,
  { unit, asOf }: ListRequest,
  register: Register,
): Promise<ReadonlyMap<string, number>> {
  const all = { unit, ...(asOf === undefined ? {} : { asOf }) }
  const key = questionOf('states', register, { ...all, where: undefined, search: undefined })
  return keptUntilWritten(database, key, head, async () => {
    const { rows } = await sql<{ state: string | null; count: bigint }>`
      select r.state, count(*) as count from ${recordTable(register)} as r
      where ${chosenSql(register, all)} group by r.state`.execute(db)
    return new Map(
      rows.flatMap(({ state, count }) => (state === null ? [] : [[state, Number(count)] as const])),
    )
  })
}

/** The whole of a question, as one text. */
function questionOf(
  what: string,
  { name }: Register,
  { unit, asOf, where, search }: Loosely<Chosen>,
): string {
  return canonicalJson({ what, register: name, unit, asOf, search, where: (where ?? null) as Json })
}

type Loosely<T> = { readonly [K in keyof T]: T[K] | undefined }
