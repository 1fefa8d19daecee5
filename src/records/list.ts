import { type RawBuilder, sql } from 'kysely'
import type { Database, Session } from '#db'
import { canonicalJson, type Instant, type Json, Refusal, unwrap } from '#lib'
import { type Condition, printedNameOf, type Register, titleFields } from '#registers'
import { cachedUntilWritten } from './answer-cache.ts'
import { findRegister } from './catalogue.ts'
import { columnOf, columnTypeOf } from './column.ts'
import { conditionSql } from './condition-sql.ts'
import type { Asking, RecordsContext } from './context.ts'
import { type Mask, ownersOf, refuseProbing } from './mask.ts'
import { problems } from './problems.ts'
import { readableBy } from './readable.ts'
import type { RecordVersion } from './record.ts'
import { type Alike, searchDocument, searchSql, searchWords, viewOf } from './search.ts'
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
  /** Only these records, by their ids, as far as they fit the rest. */
  readonly among?: readonly string[]
  /** Words that must all occur in the searched fields. */
  readonly search?: string
  /** What words of the search may be written as besides. */
  readonly alike?: Alike
  /** Unless told: by the register's date and then by when they were made, latest first. Empty counts as the smallest. */
  readonly sort?: readonly Sort[]
  /** Only these fields are read, and those of which a record's title is made; absent: all of them. */
  readonly fields?: readonly string[]
  /** How many there are in all is known otherwise: they are not counted, and `total` is what the page shows. */
  readonly isCounted?: true
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
export async function listRecords(ctx: RecordsContext, asked: ListRequest): Promise<RecordPage> {
  const register = unwrap(findRegister(ctx.catalogue, asked.register))
  const { scope, which, mask } = await readableBy(ctx, asked, register)
  refuseProbing(asked, register, { where: asked.where, by: (asked.sort ?? []).map(({ field }) => field) })
  const request = which ? { ...asked, which } : asked
  const page = isSearched(register, request) ? foundSql(register, request) : pageSql(register, request)
  return ctx.database.read(scope, async (session) => {
    const { rows } = await page.execute(session.db)
    // Of what somebody from outside reads nothing is kept: what is theirs may pass to others.
    const entry = which ? undefined : (rows[0]?._entry ?? undefined)
    const kept = { database: ctx.database, session, entry }
    const total = request.isCounted
      ? request.offset + rows.length
      : Number(rows[0]?._total ?? (await totalOf(kept, request, register, rows.length)))
    const states = request.withStates ? await countByState(kept, request, register) : undefined
    return Object.freeze({
      rows: rows.map((row) => shown(recordOf(register, row), mask)),
      total,
      ...(states ? { states } : {}),
    })
  })
}

function shown(record: RecordVersion, mask: Mask | undefined): RecordVersion {
  return mask ? mask(record) : record
}

interface ListedRow extends RecordRow {
  readonly _entry: bigint | null
  readonly _total?: bigint
}

function pageSql(register: Register, request: Listing): RawBuilder<ListedRow> {
  const { unit, sort, limit, offset } = request
  return sql<ListedRow>`
    select ${columnsSql(register, request)}, (${lastEntrySql(register, unit)}) as _entry
    from ${sourceSql(register, request)} as r where ${chosenSql(register, request)}
    order by ${orderSql(register, sort)} limit ${limit} offset ${offset}`
}

/**
 * The same of a search that an index serves, which tells by itself how many there are. What was found is put down
 * first, with what it is sorted by: otherwise the planner may think it shorter to walk along the order, and would look
 * into the texts of every record on the way.
 */
function foundSql(register: Register, request: Listing): RawBuilder<ListedRow> {
  const { unit, sort, limit, offset } = request
  const order = orderSql(register, sort)
  const keys = new Set(sortKeys(register, sort).map(({ column }) => `r.${quoted(column)}`))
  const source = sourceSql(register, request)
  return sql<ListedRow>`
    with found as materialized (
      select ${sql.raw([...keys].join(', '))} from ${source} as r where ${chosenSql(register, request)})
    select ${columnsSql(register, request)}, (${lastEntrySql(register, unit)}) as _entry, (select count(*) from found) as _total
    from (select r.id from found as r order by ${order} limit ${limit} offset ${offset}) as p
    join ${source} as r on r.unit_id = ${unit} and r.id = p.id
    order by ${order}`
}

function columnsSql(register: Register, { fields }: ListRequest): RawBuilder<RecordRow> {
  return recordColumns(register, 'r', fields && readFields(register, fields))
}

/** The fields to read, with those of the title. */
function readFields(register: Register, asked: readonly string[]): ReadonlySet<string> {
  const unknown = asked.find((name) => register.fields[name] === undefined)
  if (unknown !== undefined) {
    const known = Object.keys(register.fields).join('、')
    throw new Refusal(problems['unknown-column']({ field: unknown, label: register.label, known }))
  }
  const read = [...titleFields(register), ...asked]
  const isPerson = (name: string) => register.fields[name]?.kind === 'person'
  const named = new Set([...read, ...read.filter(isPerson).map(printedNameOf)])
  return new Set([...named, ...ownersOf(register, named)])
}

/** The ledger's last entry in which the register was written: until another, nothing that it answers changes. */
export function lastEntrySql(register: Register, unit: string): RawBuilder<{ readonly entry: bigint }> {
  return sql`select entry from ${recordTable(register)} where unit_id = ${unit} order by entry desc limit 1`
}

type Chosen = Pick<ListRequest, 'unit' | 'asOf' | 'where' | 'among' | 'search' | 'alike'> & {
  /** Which the actor may read at all; absent: all of them. */
  readonly which?: Condition
}

type Listing = ListRequest & Pick<Chosen, 'which'>

/** Whether the view of current versions serves the request. */
function isSearched(register: Register, { asOf, search }: Pick<Chosen, 'asOf' | 'search'>): boolean {
  return (
    asOf === undefined && searchWords(search ?? '').length > 0 && searchDocument(register, 'r') !== undefined
  )
}

/** Where to look for the versions that a request asks for. */
export function sourceSql(register: Register, chosen: Pick<Chosen, 'asOf' | 'search'>): RawBuilder<unknown> {
  return isSearched(register, chosen) ? sql.table(viewOf(register)) : recordTable(register)
}

/** Which versions of a register's table, or of its view, as `r`, a request asks for. */
export function chosenSql(
  register: Register,
  { unit, asOf, where, which, among, search, alike }: Chosen,
): RawBuilder<unknown> {
  const parts = [sql`r.unit_id = ${unit}`]
  if (asOf === undefined) parts.push(sql`r.known_to = 'infinity'`)
  else parts.push(sql`r.known_from <= ${asOf}::timestamptz and r.known_to > ${asOf}::timestamptz`)
  for (const one of [which, where]) if (one) parts.push(sql`${conditionSql(register, one, 'r')}`)
  if (among) parts.push(sql`r.id = any(${[...among]}::text[])`)
  const words = searchWords(search ?? '')
  if (words.length > 0) parts.push(sql`${searchSql(register, unit, words, alike ?? {}, asOf === undefined)}`)
  return sql.join(parts, sql` and `)
}

interface SortKey {
  readonly column: string
  readonly descending: boolean
}

/** The id settles ties. */
function sortKeys(register: Register, sort: readonly Sort[] | undefined): readonly SortKey[] {
  const latest = register.dated === undefined ? [] : [{ field: register.dated, descending: true }]
  const chosen: readonly Sort[] = sort !== undefined && sort.length > 0 ? sort : latest
  const last = chosen.at(-1)
  const tie = { field: 'id', descending: last?.descending ?? last === undefined }
  return [...chosen, tie].map(({ field, descending = false }) => ({
    column: sortColumn(register, field),
    descending,
  }))
}

/** Written as the indexes are (see `listOrder`), so that they serve it. */
function orderSql(register: Register, sort: readonly Sort[] | undefined): RawBuilder<unknown> {
  const keys = sortKeys(register, sort).map(({ column, descending }) =>
    sql.raw(`r.${quoted(column)} ${descending ? 'desc nulls last' : 'asc nulls first'}`),
  )
  return sql.join(keys)
}

function sortColumn(register: Register, name: string): string {
  if (name === 'state' || name === 'knownFrom' || name === 'id') return columnOf(name)
  const field = register.fields[name]
  if (field && columnTypeOf(field) !== 'jsonb') return columnOf(name)
  const known = Object.keys(register.fields).join('、')
  throw new Refusal(problems['cannot-sort']({ field: name, known }))
}

/** From where answers are kept, and since which entry of the ledger. */
interface Kept {
  readonly database: Database
  readonly session: Session
  /** Absent: the page shows nothing, and nothing is kept. */
  readonly entry: bigint | undefined
}

/** Counting is what makes a list slow; paging, sorting and asking again count nothing anew. */
async function totalOf(
  { database, session: { db }, entry }: Kept,
  request: Listing,
  register: Register,
  seen: number,
): Promise<number> {
  const { offset, limit, unit, asOf, where, which, among, search, alike } = request
  if (seen < limit && (seen > 0 || offset === 0)) return offset + seen
  const key = questionOf('total', register, { unit, asOf, where, which, among, search, alike })
  return cachedUntilWritten(database, key, entry, async () => {
    const counted = await sql<{ total: bigint }>`
      select count(*) as total from ${sourceSql(register, request)} as r
      where ${chosenSql(register, request)}`.execute(db)
    return Number(counted.rows[0]?.total ?? 0n)
  })
}

async function countByState(
  { database, session: { db }, entry }: Kept,
  { unit, asOf, which }: Listing,
  register: Register,
): Promise<ReadonlyMap<string, number>> {
  const all = { unit, ...(asOf === undefined ? {} : { asOf }), ...(which ? { which } : {}) }
  const key = questionOf('states', register, {
    ...{ unit, asOf, which },
    where: undefined,
    among: undefined,
    search: undefined,
    alike: undefined,
  })
  return cachedUntilWritten(database, key, entry, async () => {
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
  { unit, asOf, where, which, among, search, alike }: Loosely<Chosen>,
): string {
  const narrowed = {
    ...{ among: among && [...among], where: (where ?? null) as Json },
    ...(which ? { which: which as Json } : {}),
  }
  return canonicalJson({ what, register: name, unit, asOf, search, alike, ...narrowed })
}

type Loosely<T> = { readonly [K in keyof T]: T[K] | undefined }
