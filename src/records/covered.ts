import { sql } from 'kysely'
import type { Session } from '#db'
import type { Instant, Span } from '#lib'
import type { Condition, Register } from '#registers'
import { columnOf } from './column.ts'
import { conditionSql } from './condition-sql.ts'
import { chosenSql } from './list.ts'
import { quoted, recordTable } from './store.ts'

export interface CoveredRequest {
  readonly unit: string
  readonly asOf: Instant
  /** The fields between which a record's time lies. */
  readonly from: string
  readonly to: string
  /** Only the time within it counts: what reaches over its ends counts in part. */
  readonly within: Span
  /** The field by which time is told apart, a reference to these records. */
  readonly by: string
  readonly of: { readonly register: Register; readonly where: Condition }
  /** Each is added up by itself. */
  readonly parts: readonly Condition[]
}

/** The time of one referenced record. */
export interface Covered {
  readonly by: string
  readonly records: number
  /** One a part: minutes that its records cover, what several of them cover once. */
  readonly minutes: readonly number[]
}

/**
 * The time that a register's records cover, for each record that they refer to, in one query and from a snapshot that
 * is open already. Records that overlap are not added up: their union is measured.
 */
export async function coveredTime(
  { db }: Session,
  register: Register,
  { unit, asOf, within, parts, of, ...fields }: CoveredRequest,
): Promise<readonly Covered[]> {
  const [from, to, by] = [fields.from, fields.to, fields.by].map((name) =>
    sql.raw(`r.${quoted(columnOf(name))}`),
  )
  const [first, last] = [sql`${within.from}::timestamptz`, sql`${within.to}::timestamptz`]
  const spans = parts.map(
    (part, index) => sql`range_agg(tstzrange(greatest(${from}, ${first}), least(${to}, ${last})))
      filter (where ${conditionSql(register, part, 'r')}) as ${sql.raw(`c${index}`)}`,
  )
  const minutes = parts.map(
    (_, index) => sql`coalesce((
      select sum(extract(epoch from upper(span) - lower(span)) / 60)
      from unnest(${sql.raw(`c.c${index}`)}) as span), 0)::integer`,
  )
  const { rows } = await sql<{ by: string; records: number; minutes: number[] }>`
    select c.by, c.records::integer as records, array[${sql.join(minutes)}] as minutes
    from (
      select ${by} as by, count(*) as records, ${sql.join(spans)}
      from ${recordTable(register)} as r
      where ${chosenSql(register, { unit, asOf })} and ${from} < ${last} and ${to} > ${first}
        and ${by} in (
          select r.id from ${recordTable(of.register)} as r
          where ${chosenSql(of.register, { unit, asOf, where: of.where })})
      group by ${by}) as c`.execute(db)
  return rows
}
