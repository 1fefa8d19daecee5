import { type RawBuilder, sql } from 'kysely'
import { columnOf, conditionSql, itemConditionSql, tableOf } from '#records'
import { aggregatedFields, type FieldPath, getField } from './field-path.ts'
import type { Leaf } from './plan.ts'
import { recordCondition, select } from './selection.ts'

export type Sql = RawBuilder<unknown>

/** What one record version brings to an aggregate: `r` is its row, and `g` what its sub-rows amount to. */
export interface Source {
  readonly from: Sql
  /** Unit, period, scope and filters; the as-of moment is the caller's. */
  readonly where: Sql
  /** The number that a version brings; null where it has none. Money in fen. */
  readonly value: Sql
  /** How many numbers it brings. */
  readonly present: Sql
  /** Of distinct: the values that a version brings, as an array. */
  readonly found: Sql
}

export function sourceOf(leaf: Leaf): Source {
  const { measure, register, period, scope } = leaf
  const selection = select(register, measure, period, scope)
  const paths = aggregatedFields(measure).map((path) => getField(register, path))
  const table = sql`${sql.table(tableOf(register))} as r`
  const unit = sql`r.unit_id = ${scope.unit}`
  const nothing = sql`null::text[]`

  if (measure.aggregate === 'distinct') {
    const where = sql`${unit} and ${conditionSql(register, recordCondition(selection), 'r')}`
    const itemWhere = (list: string) =>
      list === selection.grain ? itemConditionSql(register, list, selection.item, 'e.item') : sql`true`
    return { from: table, where, value: sql`1`, present: sql`1`, found: foundIn(paths, itemWhere) }
  }
  const records = conditionSql(register, selection.record, 'r')
  if (selection.grain === undefined) {
    const value = measure.aggregate === 'count' ? sql`1` : added(paths, (path) => recordNumber(path))
    const present = sql`case when ${value} is null then 0 else 1 end`
    return { from: table, where: sql`${unit} and ${records}`, value, present, found: nothing }
  }
  const each = measure.aggregate === 'count' ? sql`1` : added(paths, (path) => itemNumber(path))
  const fold =
    measure.aggregate === 'min' || measure.aggregate === 'max' ? sql.raw(measure.aggregate) : sql`sum`
  const items = itemConditionSql(register, selection.grain, selection.item, 'e.item')
  const from = sql`${table} cross join lateral (
    select count(*) as taken, ${fold}(${each}) as value, count(${each}) as present
    from jsonb_array_elements(r.${sql.ref(columnOf(selection.grain))}) as e(item) where ${items}) as g`
  const where = sql`${unit} and ${records} and g.taken > 0`
  return { from, where, value: sql`g.value`, present: sql`g.present`, found: nothing }
}

/** Several numbers as one: an absent one counts as 0, unless all of them are absent. */
function added(paths: readonly FieldPath[], number: (path: FieldPath) => Sql): Sql {
  const [first, ...more] = paths.map(number)
  if (!first) throw new Error('nothing to add up')
  if (more.length === 0) return first
  const all = [first, ...more]
  const total = sql.join(
    all.map((one) => sql`coalesce(${one}, 0)`),
    sql` + `,
  )
  return sql`case when num_nonnulls(${sql.join(all)}) > 0 then ${total} end`
}

function recordNumber({ name }: FieldPath): Sql {
  return sql`r.${sql.ref(columnOf(name))}`
}

/** Sub-rows keep money as 元 in text. */
function itemNumber({ name, field }: FieldPath): Sql {
  const number = sql`(e.item ->> ${sql.lit(name)})::numeric`
  return field.kind === 'money' ? sql`${number} * 100` : number
}

/** Numbers are told apart as numbers, so that 1.5 and 1.50 are one; everything else by its text. */
function foundIn(paths: readonly FieldPath[], itemWhere: (list: string) => Sql): Sql {
  const arrays = paths.map((path) => {
    const isNumber = ['money', 'decimal', 'integer'].includes(path.field.kind)
    if (path.list === undefined)
      return sql`array[${recordNumber(path)}::${sql.raw(isNumber ? 'numeric' : 'text')}]`
    const value = isNumber ? itemNumber(path) : sql`e.item ->> ${sql.lit(path.name)}`
    const items = sql`jsonb_array_elements(r.${sql.ref(columnOf(path.list))}) as e(item)`
    return sql`array(select ${value} from ${items} where ${itemWhere(path.list)})`
  })
  return sql.join(arrays, sql` || `)
}
