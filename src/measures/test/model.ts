import { add, canonical, compare, type Decimal, divide, type Instant, type Period, round, sum } from '#lib'
import type { RecordVersion } from '#records'
import { type FieldValue, holds, regionPrefix, type Values } from '#registers'
import type { AggregateMeasure } from '../measure.ts'
import { projects } from './house.ts'

export interface Question {
  readonly period: Period
  readonly asOf: Instant
  readonly scope: { readonly [name: string]: string }
}

export interface Answer {
  readonly value: Decimal | null
  readonly versions: readonly RecordVersion[]
}

/** What a measure must give, worked out record by record in the plainest way: the yardstick for the SQL. */
export function answer(measure: AggregateMeasure, all: readonly RecordVersion[], asked: Question): Answer {
  const of = measure.of === undefined ? [] : typeof measure.of === 'string' ? [measure.of] : measure.of
  const lists = new Set(of.map((path) => path.split('.').length > 1 && path.split('.')[0]))
  const [first] = lists
  const grain = measure.each ?? (lists.size === 1 && first ? first : undefined)
  const taken = all
    .filter(({ knownFrom, knownTo = '9' }) => knownFrom <= asked.asOf && knownTo > asked.asOf)
    .map((version) => ({ version, rows: rowsOf(measure, version, asked, grain) }))
    .filter(({ rows }) => rows.length > 0)
  return { value: aggregate(measure, of, taken, grain), versions: taken.map(({ version }) => version) }
}

/** The rows of the grain that a version brings; none where it is not meant. */
function rowsOf(
  measure: AggregateMeasure,
  { values, state }: RecordVersion,
  { period, scope }: Question,
  grain: string | undefined,
): readonly Values[] {
  if (measure.where && !holds(measure.where, values, state, projects.fields)) return []
  const rows = grain === undefined ? [values] : listOf(values[grain])
  const read = (row: Values, path: string) => {
    const [list = '', name] = path.split('.')
    if (name === undefined) return [values[list]]
    return list === grain ? [row[name]] : listOf(values[list]).map((item) => item[name])
  }
  return rows.filter((row) => {
    if (measure.whereEach && !holds(measure.whereEach, row)) return false
    if (measure.by !== undefined && !read(row, measure.by).some((found) => within(found, period)))
      return false
    if (measure.stock) {
      const since = values[measure.stock.since]
      const until = measure.stock.until === undefined ? undefined : values[measure.stock.until]
      if (since === undefined || since > period.to) return false
      if (until !== undefined && until < period.to) return false
    }
    return Object.entries(measure.scopes ?? {}).every(([name, path]) => {
      const wanted = scope[name]
      const isRegion = name === 'region'
      return (
        wanted === undefined ||
        read(row, path).some((found) =>
          isRegion ? typeof found === 'string' && found.startsWith(regionPrefix(wanted)) : found === wanted,
        )
      )
    })
  })
}

function within(found: FieldValue | undefined, { from, to }: Period): boolean {
  if (typeof found === 'number') return `${found}-01-01` >= from && `${found}-12-31` <= to
  return found !== undefined && found >= from && found <= to
}

function aggregate(
  measure: AggregateMeasure,
  of: readonly string[],
  taken: readonly { readonly version: RecordVersion; readonly rows: readonly Values[] }[],
  grain: string | undefined,
): Decimal | null {
  const rows = taken.flatMap(({ rows }) => rows)
  if (measure.aggregate === 'count') return String(rows.length)
  if (measure.aggregate === 'distinct') {
    const found = taken.flatMap(({ version, rows: own }) =>
      of.flatMap((path) => {
        const [list = '', name] = path.split('.')
        if (name === undefined) return [version.values[list]]
        return (list === grain ? own : listOf(version.values[list])).map((item) => item[name])
      }),
    )
    return String(new Set(found.filter((one) => one !== undefined)).size)
  }
  const numbers = rows.flatMap((row) => {
    const parts = of.map((path) => row[path.split('.').at(-1) ?? '']).filter((part) => part !== undefined)
    return parts.length === 0 ? [] : [sum(parts.map(String))]
  })
  const isMoney = measure.unit === '元'
  const shown = (value: Decimal) => (isMoney ? round(value, 2) : canonical(value))
  if (measure.aggregate === 'sum') return shown(numbers.reduce(add, '0'))
  if (numbers.length === 0) return null
  if (measure.aggregate === 'average')
    return divide(sum(numbers), String(numbers.length), measure.places ?? (isMoney ? 2 : 4))
  const sign = measure.aggregate === 'min' ? 1 : -1
  return shown(numbers.reduce((a, b) => (compare(a, b) * sign <= 0 ? a : b)))
}

function listOf(value: FieldValue | undefined): readonly Values[] {
  return Array.isArray(value) ? (value as readonly Values[]) : []
}
