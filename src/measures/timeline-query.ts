import { sql } from 'kysely'
import type { Instant, Period } from '#lib'
import { columnOf } from '#records'
import { getField } from './field-path.ts'
import type { Leaf } from './plan.ts'
import { type Sql, sourceOf } from './source.ts'

/** How a compiled timeline answers: one row a moment at which something changed, in order. */
export interface TimelineRow {
  /** An Instant. */
  readonly at: string
  readonly total: string | null
  readonly among: string | null
}

const instant = (moment: Sql) => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Day ends in Shanghai, as `endOfDay` of #lib gives them. */
const dayEnd = (moment: Sql) =>
  sql`(date_trunc('day', ${moment} at time zone 'UTC' + interval '8 hours') + interval '16 hours' - interval '1 millisecond') at time zone 'UTC'`

/** How finely a value is followed: at each moment, or at the end of each day, on which something changed. */
export type Precision = 'moment' | 'day'

/** When a change shows: of a day, at its end, or `now` where it is not over. */
type Showing = (moment: Sql) => Sql

/** A version's part of the value begins when it was recorded and ends when the next one replaced it. */
const changes = (shows: Showing, columns: Sql, negated: Sql) => sql`(
  select ${shows(sql`known_from`)} as at, ${columns} from taken
  union all select ${shows(sql`known_to`)}, ${negated} from taken where known_to < 'infinity')`

/**
 * The value of an aggregate after each moment at which it may have changed: a running total over versions that came
 * and went, in the database. Smallest and greatest values do not add up, and are worked out anew for each moment: ask
 * for them by day.
 */
export function compileTimeline(leaf: Leaf, precision: Precision, now: Instant): Sql {
  const shows: Showing = (moment) =>
    precision === 'day' ? sql`least(${dayEnd(moment)}, ${now}::timestamptz)` : moment
  const source = sourceOf(leaf)
  const versions = (columns: Sql) =>
    sql`taken as (select r.known_from, r.known_to, ${columns} from ${source.from} where ${source.where})`
  switch (leaf.measure.aggregate) {
    case 'distinct':
      return distinctTimeline(
        sql`taken as (
        select r.known_from, r.known_to, v.v from ${source.from}, unnest(${source.found}) as v(v)
        where ${source.where} and v.v is not null)`,
        shows,
      )
    case 'min':
    case 'max':
      return extremeTimeline(versions(sql`${source.value} as value`), leaf.measure.aggregate, shows)
    default: {
      const value =
        leaf.measure.aggregate === 'count' && leaf.measure.each !== undefined ? sql`g.taken` : source.value
      return sql`
        with ${versions(sql`coalesce(${value}, 0) as value, ${source.present} as present`)}
        select ${instant(sql`at`)} as at,
          (sum(sum(value)) over (order by at))::text as total, (sum(sum(present)) over (order by at))::text as among
        from ${changes(shows, sql`value, present`, sql`-value, -present`)} as change group by change.at order by change.at`
    }
  }
}

/** A value counts from the first version that has it until the last one goes. */
function distinctTimeline(taken: Sql, shows: Showing): Sql {
  return sql`
    with ${taken},
    net as (select v, at, sum(d) as d from ${changes(shows, sql`v, 1 as d`, sql`v, -1`)} as change group by v, at),
    standing as (select at, d, sum(d) over (partition by v order by at) as after from net),
    edge as (
      select at, sum(case when after > 0 and after = d then 1 when after = 0 and d < 0 then -1 else 0 end) as step
      from standing group by at)
    select ${instant(sql`at`)} as at, (sum(step) over (order by at))::text as total, null::text as among
    from edge order by edge.at`
}

function extremeTimeline(taken: Sql, aggregate: 'min' | 'max', shows: Showing): Sql {
  return sql`
    with ${taken},
    moment as (select distinct at from ${changes(shows, sql`1`, sql`1`)} as change)
    select ${instant(sql`moment.at`)} as at,
      (select ${sql.raw(aggregate)}(value) from taken where known_from <= moment.at and known_to > moment.at)::text as total,
      null::text as among
    from moment order by moment.at`
}

const everyDay: Period = { label: '', from: '0001-01-01', to: '9999-12-31' }

/** The years, as numbers, in which facts of a measure fall: column `year`. Undefined where it knows no dates. */
export function compileYears(leaf: Leaf): Sql | undefined {
  const { by, stock } = leaf.measure
  const path = stock?.since ?? by
  if (path === undefined) return undefined
  const { list, name, field } = getField(leaf.register, path)
  const measure = stock ? { ...leaf.measure, stock: { since: stock.since } } : leaf.measure
  const source = sourceOf({ ...leaf, measure, period: everyDay })
  const column = list === undefined ? sql`r.${sql.ref(columnOf(name))}` : sql`e.item ->> ${sql.lit(name)}`
  const year =
    field.kind === 'integer' ? sql`(${column})::int` : sql`extract(year from (${column})::date)::int`
  const items =
    list === undefined ? sql`` : sql`, jsonb_array_elements(r.${sql.ref(columnOf(list))}) as e(item)`
  return sql`
    select distinct ${year} as year from ${source.from}${items} where ${source.where} and ${column} is not null
    order by year`
}
