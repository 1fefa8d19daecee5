import { sql } from 'kysely'
import type { Instant } from '#lib'
import { columnOf } from '#records'
import { aggregatedFields, getField } from './field-path.ts'
import type { Leaf } from './plan.ts'
import { type Source, type Sql, sourceOf } from './source.ts'

/** How every compiled aggregate answers; the database's numbers travel as text. */
export interface AggregateRow {
  /** Null where nothing was aggregated; money in fen. */
  readonly total: string | null
  /** Of an average: how many values were summed. */
  readonly among: string | null
  readonly records: string
  /** Null where there are no records. */
  readonly mark1: string | null
  readonly mark2: string | null
}

/**
 * One flat query over the versions of a unit's records that were known at a moment: the value, the number of records
 * and their digest in one pass.
 */
export function compileAggregate(leaf: Leaf, asOf: Instant): Sql {
  const source = sourceOf(leaf)
  const known = sql`r.known_from <= ${asOf}::timestamptz and r.known_to > ${asOf}::timestamptz`
  const grounds = sql`count(*)::text as records, bit_xor(r.mark1)::text as mark1, bit_xor(r.mark2)::text as mark2`
  if (leaf.measure.aggregate !== 'distinct' || isPlainDistinct(leaf))
    return sql`select ${totalOf(leaf, source)}, ${grounds} from ${source.from} where ${known} and ${source.where}`
  return sql`(
    with chosen as materialized (
      select r.mark1, r.mark2, ${source.found} as found from ${source.from} where ${known} and ${source.where})
    select (select count(distinct v) from chosen, unnest(found) as v)::text as total, null::text as among, ${grounds}
    from chosen as r)`
}

/** Over one field of the record itself: no need to gather the values first. */
function isPlainDistinct({ measure, register }: Leaf): boolean {
  const [path, ...more] = aggregatedFields(measure)
  return path !== undefined && more.length === 0 && getField(register, path).list === undefined
}

function totalOf({ measure, register }: Leaf, { value, present }: Source): Sql {
  switch (measure.aggregate) {
    case 'count': {
      const total = measure.each === undefined ? sql`count(*)` : sql`sum(g.taken)`
      return sql`${total}::text as total, null::text as among`
    }
    case 'distinct': {
      const [path = ''] = aggregatedFields(measure)
      return sql`count(distinct r.${sql.ref(columnOf(getField(register, path).name))})::text as total, null::text as among`
    }
    case 'average':
      return sql`sum(${value})::text as total, sum(${present})::text as among`
    default:
      return sql`${sql.raw(measure.aggregate)}(${value})::text as total, null::text as among`
  }
}
