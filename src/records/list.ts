import { type RawBuilder, sql } from 'kysely'
import { may } from '#access'
import type { Database, Session } from '#db'
import { canonicalJson, type Instant, type Json, Refusal, unwrap } from '#lib'
import type { Condition, Register } from '#registers'
import { findRegister } from './catalogue.ts'
import { columnOf, columnTypeOf } from './column.ts'
import { conditionSql } from './condition-sql.ts'
import type { Asking, RecordsContext } from './context.ts'
import { keptUntilWritten } from './kept.ts'
import { ledgerHead } from './ledger.ts'
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
  readonly offset: number
  readonly limit: number
}

export interface RecordPage {
  readonly rows: readonly RecordVersion[]
  /** How many there are in all. */
  readonly total: number
}

/** Throws a Refusal with access/not-your-unit, records/unknown-register, records/cannot-sort. */
export async function listRecords(ctx: RecordsContext, request: ListRequest): Promise<RecordPage> {
  const { actor, unit, offset, limit } = request
  const register = unwrap(findRegister(ctx.catalogue, request.register))
  unwrap(may(actor, 'read', { unit }))
  const chosen = chosenSql(register, request)
  const order = orderSql(register, request.sort)
  return ctx.database.read({ actor: actor.id, units: [unit] }, async (session) => {
    const { rows } = await sql<RecordRow & { _head: bigint | null }>`
      select ${recordColumns(register, 'r')}, (${headSql(unit)}) as _head from ${recordTable(register)} as r
      where ${chosen} order by ${order} limit ${limit} offset ${offset}`.execute(session.db)
    const total = await totalOf(ctx.database, session, request, { register, chosen, rows })
    return Object.freeze({ rows: rows.map((row) => recordOf(register, row)), total })
  })
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

interface Counting {
  readonly register: Register
  readonly chosen: RawBuilder<unknown>
  readonly rows: readonly { readonly _head: bigint | null }[]
}

/** Counting is what makes a list slow; paging, sorting and asking again count nothing anew. */
async function totalOf(
  database: Database,
  { db }: Session,
  request: ListRequest,
  counting: Counting,
): Promise<number> {
  const { offset, limit, unit, asOf, where, search } = request
  const { register, chosen, rows } = counting
  const seen = rows.length
  if (seen < limit && (seen > 0 || offset === 0)) return offset + seen
  const key = questionOf('total', register, { unit, asOf, where, search })
  return keptUntilWritten(database, key, rows[0]?._head ?? undefined, async () => {
    const counted = await sql<{ total: bigint }>`
      select count(*) as total from ${recordTable(register)} as r where ${chosen}`.execute(db)
    return Number(counted.rows[0]?.total ?? 0n)
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

export interface CountRequest extends Asking {
  readonly register: string
  readonly asOf?: Instant
  readonly where?: Condition
}

/** How many records are in each state; states without any are left out. Throws what `listRecords` does. */
export async function countByState(
  ctx: RecordsContext,
  request: CountRequest,
): Promise<ReadonlyMap<string, number>> {
  const { actor, unit } = request
  const register = unwrap(findRegister(ctx.catalogue, request.register))
  unwrap(may(actor, 'read', { unit }))
  return ctx.database.read({ actor: actor.id, units: [unit] }, async (session) => {
    const head = await ledgerHead(session, unit)
    const { asOf, where } = request
    const key = questionOf('states', register, { unit, asOf, where, search: undefined })
    return keptUntilWritten(ctx.database, key, head && BigInt(head.seq), async () => {
      const { rows } = await sql<{ state: string | null; count: bigint }>`
        select r.state, count(*) as count from ${recordTable(register)} as r
        where ${chosenSql(register, request)} group by r.state`.execute(session.db)
      return new Map(
        rows.flatMap(({ state, count }) => (state === null ? [] : [[state, Number(count)] as const])),
      )
    })
  })
}
