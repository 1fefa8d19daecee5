import { sql } from 'kysely'
import { columnOf } from '#records'
import { aggregatedFields, getField } from './field-path.ts'
import type { Leaf } from './plan.ts'
import { select } from './selection.ts'
import { type Source, type Sql, sourceOf } from './source.ts'

/** How compiled aggregates answer; the database's numbers travel as text. */
export interface AggregateRow {
  /** One an aggregate, in their order. Null where nothing was aggregated; money in fen. */
  readonly totals: readonly (string | null)[]
  /** Of an average: how many values were summed. */
  readonly among: readonly (string | null)[]
  readonly records: string
  /** Null where there are no records. */
  readonly mark1: string | null
  readonly mark2: string | null
}

/**
 * Leaves that one pass over the records can answer: those that take the same records, whatever they make of them.
 * Distinct counts and sub-rows go alone, since they keep the others from being worked out in parallel.
 */
export function groupLeaves(leaves: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const groups = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const { register, measure, period, scope } = leaf
    const { grain, record } = select(register, measure, period, scope)
    const isAlone = grain !== undefined || measure.aggregate === 'distinct'
    const key = isAlone ? leaf.key : JSON.stringify([register.name, scope.unit, record])
    const group = groups.get(key)
    if (group) group.push(leaf)
    else groups.set(key, [leaf])
  }
  return [...groups.values()]
}

/**
 * One flat query over the versions of a unit's records that are `known` (SQL over `r`): the values of a group of
 * leaves, the number of records and their digest in one pass.
 */
export function compileAggregates(leaves: readonly Leaf[], known: Sql): Sql {
  const [leaf] = leaves
  if (!leaf) throw new Error('a group of no leaves')
  const source = sourceOf(leaf)
  const grounds = sql`count(*)::text as records, bit_xor(r.mark1)::text as mark1, bit_xor(r.mark2)::text as mark2`
  if (leaf.measure.aggregate === 'distinct' && !isPlainDistinct(leaf))
    return sql`(
      with chosen as materialized (
        select r.mark1, r.mark2, ${source.found} as found from ${source.from} where ${known} and ${source.where})
      select array[(select count(distinct v) from chosen, unnest(found) as v)::text] as totals,
        array[null::text] as among, ${grounds}
      from chosen as r)`
  const totals = leaves.map((one) => sql`${totalOf(one, sourceOf(one))}::text`)
  const among = leaves.map((one) =>
    one.measure.aggregate === 'average' ? sql`sum(${sourceOf(one).present})::text` : sql`null::text`,
  )
  return sql`select array[${sql.join(totals)}] as totals, array[${sql.join(among)}] as among, ${grounds}
    from ${source.from} where ${known} and ${source.where}`
}

/** Over one field of the record itself: no need to gather the values first. */
function isPlainDistinct({ measure, register }: Leaf): boolean {
  const [path, ...more] = aggregatedFields(measure)
  return path !== undefined && more.length === 0 && getField(register, path).list === undefined
}

function totalOf({ measure, register }: Leaf, { value }: Source): Sql {
  switch (measure.aggregate) {
    case 'count':
      return measure.each === undefined ? sql`count(*)` : sql`sum(g.taken)`
    case 'distinct': {
      const [path = ''] = aggregatedFields(measure)
      return sql`count(distinct r.${sql.ref(columnOf(getField(register, path).name))})`
    }
    case 'average':
      return sql`sum(${value})`
    default:
      return sql`${sql.raw(measure.aggregate)}(${value})`
  }
}
