import { sql } from 'kysely'
import type { Session } from '#db'
import { canonicalJson, type Json, unwrap } from '#lib'
import { and, type Condition, type Register } from '#registers'
import { cacheAnswer, cachedAnswer } from './answer-cache.ts'
import { findRegister } from './catalogue.ts'
import { columnOf, columnTypeOf, encodeValue } from './column.ts'
import { conditionSql } from './condition-sql.ts'
import type { Asking, RecordsContext } from './context.ts'
import { chosenSql, lastEntrySql, sourceSql } from './list.ts'
import { refuseProbing } from './mask.ts'
import { readableBy } from './readable.ts'
import type { Alike } from './search.ts'
import { quoted } from './store.ts'

/** What a list is broken down by: the values of a field, or the steps of an amount. */
export interface Facet {
  readonly field: string
  /** Lower ends, ascending; what is below the first is in none. Absent: each value by itself. */
  readonly steps?: readonly string[]
  /** Only so many, the most frequent. */
  readonly limit?: number
  /** What was chosen of it: it narrows every other facet, and not its own counts, so that another can be chosen. */
  readonly chosen?: Condition
}

export interface FacetCount {
  /** The value as it is stored in canonical form, or the step; absent where the field is empty. */
  readonly value?: string
  readonly count: number
}

/** How many records there are of what was chosen in all, and of each facet's values. */
export interface FacetCounts {
  readonly total: number
  readonly facets: readonly (readonly FacetCount[])[]
}

export interface FacetRequest extends Asking {
  readonly register: string
  readonly where?: Condition
  /** Only these records, by their ids. */
  readonly among?: readonly string[]
  readonly search?: string
  readonly alike?: Alike
  readonly facets: readonly Facet[]
}

/**
 * How many current records there are of each value of each facet, the most frequent first, and in all, from one
 * snapshot. What is narrowed alike is counted in one pass, and stands until the register is written: whoever chooses
 * another value of a facet has that facet's own counts already. Throws what `listRecords` does.
 */
export async function countFacets(ctx: RecordsContext, asked: FacetRequest): Promise<FacetCounts> {
  const { unit, facets, where } = asked
  const register = unwrap(findRegister(ctx.catalogue, asked.register))
  const { scope, which } = await readableBy(ctx, asked, register)
  for (const { field, chosen } of facets) refuseProbing(asked, register, { where: chosen, by: [field] })
  refuseProbing(asked, register, { where })
  const request = which ? { ...asked, where: where ? and(which, where) : which } : asked
  return ctx.database.read(scope, async (session) => {
    const last = await lastEntrySql(register, unit).execute(session.db)
    // Of what somebody from outside reads nothing is kept: what is theirs may pass to others.
    const entry = which ? undefined : last.rows[0]?.entry
    const counts = new Map<string, readonly FacetCount[]>()
    const missing = new Map<string, Count[]>()
    const all = [undefined, ...facets].map((facet) => countOf(register, request, facet))
    for (const count of all) {
      const kept = cachedAnswer<readonly FacetCount[]>(ctx.database, count.key, entry)
      if (kept) counts.set(count.key, kept.answer)
      else missing.set(count.among, [...(missing.get(count.among) ?? []), count])
    }
    for (const pass of missing.values())
      for (const [key, counted] of await countNow(session, register, request, pass)) {
        counts.set(key, counted)
        cacheAnswer(ctx.database, key, entry, counted)
      }
    const [total, ...each] = all.map(({ key }) => counts.get(key) ?? [])
    return { total: total?.[0]?.count ?? 0, facets: each }
  })
}

/** A facet to count, or how many there are in all. */
interface Count {
  readonly facet: Facet | undefined
  readonly others: readonly Condition[]
  /** Says which records are counted, and the whole question. */
  readonly among: string
  readonly key: string
}

function countOf(
  register: Register,
  { unit, where, among, search, alike, facets }: FacetRequest,
  facet: Facet | undefined,
): Count {
  const others = facets.flatMap((other) => (other.chosen && other !== facet ? [other.chosen] : []))
  const which = canonicalJson({
    register: register.name,
    unit,
    ...(search === undefined ? {} : { search }),
    ...(alike === undefined ? {} : { alike }),
    ...(among === undefined ? {} : { among: [...among] }),
    where: (where ?? null) as Json,
    others: others as unknown as Json,
  })
  const { field, steps = [], limit } = facet ?? {}
  const counted = canonicalJson({
    ...(field === undefined ? {} : { field }),
    ...(limit === undefined ? {} : { limit }),
    steps: [...steps],
  })
  return { facet, others, among: which, key: `facet ${counted} of ${which}` }
}

/** One pass over the same records. */
async function countNow(
  session: Session,
  register: Register,
  { unit, where, among, search, alike }: FacetRequest,
  pass: readonly Count[],
): Promise<ReadonlyMap<string, readonly FacetCount[]>> {
  const asked = {
    unit,
    ...(where ? { where } : {}),
    ...(among ? { among } : {}),
    ...(search ? { search } : {}),
    ...(alike ? { alike } : {}),
  }
  const facets = pass.flatMap(({ facet }) => (facet ? [facet] : []))
  const values = facets.map((facet, place) => sql`${facetValue(register, facet)} as ${sql.raw(`f${place}`)}`)
  const names = facets.map((_, place) => `f${place}`)
  const narrowed = (pass[0]?.others ?? []).map((one) => sql` and ${conditionSql(register, one, 'r')}`)
  const sets = [...names.map((name) => `(${name})`), ...(pass.length > facets.length ? ['()'] : [])]
  const which = names.length > 0 ? `grouping(${names.join(', ')})::int` : '0'
  const { rows } = await sql<Counted>`
    select ${sql.raw([`${which} as which`, ...names].join(', '))}, count(*) as count
    from (select ${sql.join([...values, sql`true as taken`])} from ${sourceSql(register, asked)} as r
      where ${chosenSql(register, asked)}${sql.join(narrowed, sql``)}) as c
    group by grouping sets (${sql.raw(sets.join(', '))})
    order by count(*) desc`.execute(session.db)
  const counts = new Map<string, FacetCount[]>(pass.map(({ key }) => [key, []]))
  for (const row of rows) {
    // Of the bits, one a column from the left, the one that is 0 is grouped by.
    const place = facets.findIndex((_, at) => (row.which & (1 << (facets.length - 1 - at))) === 0)
    const value = row[`f${place}`]
    const key = pass.find(({ facet }) => facet === facets[place])?.key ?? ''
    counts.get(key)?.push({ ...(typeof value === 'string' ? { value } : {}), count: Number(row.count) })
  }
  return new Map(pass.map(({ key, facet }) => [key, (counts.get(key) ?? []).slice(0, facet?.limit)] as const))
}

interface Counted {
  readonly which: number
  readonly count: bigint
  readonly [value: `f${number}`]: string | null
}

function facetValue(register: Register, facet: Facet) {
  const field = register.fields[facet.field]
  if (!field || columnTypeOf(field) === 'jsonb')
    throw new Error(`${register.name} cannot be broken down by ${facet.field}`)
  const column = sql.raw(`r.${quoted(columnOf(facet.field))}`)
  if (!facet.steps) return sql`${column}::text`
  const cases = [...facet.steps]
    .reverse()
    .map(
      (step) =>
        sql`when ${column} >= ${encodeValue(field.kind, step)}::${sql.raw(columnTypeOf(field))} then ${step}::text`,
    )
  return sql`case ${sql.join(cases, sql` `)} end`
}
