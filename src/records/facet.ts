import { sql } from 'kysely'
import { may } from '#access'
import type { Session } from '#db'
import { canonicalJson, type Json, unwrap } from '#lib'
import type { Condition, Register } from '#registers'
import { findRegister } from './catalogue.ts'
import { columnOf, columnTypeOf, encodeValue } from './column.ts'
import { conditionSql } from './condition-sql.ts'
import type { Asking, RecordsContext } from './context.ts'
import { keptUntilWritten } from './kept.ts'
import { chosenSql, lastEntrySql, sourceSql } from './list.ts'
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
 * snapshot. Facets of which nothing is chosen are counted in one pass. Throws what `listRecords` does.
 */
export async function countFacets(ctx: RecordsContext, request: FacetRequest): Promise<FacetCounts> {
  const { actor, unit } = request
  const register = unwrap(findRegister(ctx.catalogue, request.register))
  unwrap(may(actor, 'read', { unit }))
  return ctx.database.read({ actor: actor.id, units: [unit] }, async (session) => {
    const last = await lastEntrySql(register, unit).execute(session.db)
    const { where, among, search, alike, facets } = request
    const key = canonicalJson({
      what: 'facets',
      register: register.name,
      unit,
      ...(search === undefined ? {} : { search }),
      ...(alike === undefined ? {} : { alike }),
      ...(among === undefined ? {} : { among: [...among] }),
      where: (where ?? null) as Json,
      facets: facets as unknown as Json,
    })
    return keptUntilWritten(ctx.database, key, last.rows[0]?.entry, () =>
      countNow(session, register, request),
    )
  })
}

async function countNow(
  session: Session,
  register: Register,
  { unit, where, among, search, alike, facets }: FacetRequest,
): Promise<FacetCounts> {
  const found: FacetCount[][] = facets.map(() => [])
  let total = 0
  const free = facets.flatMap(({ chosen }, index) => (chosen ? [] : [index]))
  const passes = [free, ...facets.flatMap(({ chosen }, index) => (chosen ? [[index]] : []))]
  for (const pass of passes) {
    const isFree = pass === free
    const others = facets.flatMap(({ chosen }, index) => (chosen && !pass.includes(index) ? [chosen] : []))
    const asked = {
      unit,
      ...(where ? { where } : {}),
      ...(among ? { among } : {}),
      ...(search ? { search } : {}),
      ...(alike ? { alike } : {}),
    }
    const values = pass.map(
      (index, place) => sql`${facetValue(register, facets[index])} as ${sql.raw(`f${place}`)}`,
    )
    const names = pass.map((_, place) => `f${place}`)
    const narrowed = others.map((one) => sql` and ${conditionSql(register, one, 'r')}`)
    const sets = [...names.map((name) => `(${name})`), ...(isFree ? ['()'] : [])]
    const which = names.length > 0 ? `grouping(${names.join(', ')})::int` : '0'
    const { rows } = await sql<Counted>`
      select ${sql.raw([`${which} as which`, ...names].join(', '))}, count(*) as count
      from (select ${sql.join([...values, sql`true as taken`])} from ${sourceSql(register, asked)} as r
        where ${chosenSql(register, asked)}${sql.join(narrowed, sql``)}) as c
      group by grouping sets (${sql.raw(sets.join(', '))})
      order by count(*) desc`.execute(session.db)
    for (const row of rows) {
      // Of the bits, one a column from the left, the one that is 0 is grouped by.
      const place = pass.findIndex((_, at) => (row.which & (1 << (pass.length - 1 - at))) === 0)
      if (place < 0) total = Number(row.count)
      const value = row[`f${place}`]
      const into = found[pass[place] ?? -1]
      into?.push({ ...(typeof value === 'string' ? { value } : {}), count: Number(row.count) })
    }
  }
  return { total, facets: found.map((counts, index) => counts.slice(0, facets[index]?.limit)) }
}

interface Counted {
  readonly which: number
  readonly count: bigint
  readonly [value: `f${number}`]: string | null
}

function facetValue(register: Register, facet: Facet | undefined) {
  const field = facet && register.fields[facet.field]
  if (!facet || !field || columnTypeOf(field) === 'jsonb')
    throw new Error(`${register.name} cannot be broken down by ${facet?.field}`)
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
