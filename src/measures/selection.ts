import { addDays, joinLabels, momentAt, own, type Period, type Problem } from '#lib'
import {
  and,
  type Condition,
  ge,
  is,
  isKnownRegion,
  isSet,
  le,
  lt,
  not,
  or,
  type Register,
  regionPrefix,
  regionsNear,
  some,
  startsWith,
  value,
} from '#registers'
import { getField, grainOf } from './field-path.ts'
import type { FigureScope } from './figure.ts'
import type { AggregateMeasure } from './measure.ts'
import { problems } from './problems.ts'

/** Which records, and which of their sub-rows, a measure takes for a period and a scope: conditions, as data. */
export interface Selection {
  readonly record: Condition
  /** The list whose sub-rows are taken one by one. */
  readonly grain?: string
  /** What holds of a sub-row that is taken. */
  readonly item: Condition
}

/** What must hold, apart for the record and for the sub-rows of the grain. */
interface Parts {
  readonly record: Condition[]
  readonly item: Condition[]
}

export function select(
  register: Register,
  measure: AggregateMeasure,
  period: Period,
  scope: FigureScope,
): Selection {
  const grain = grainOf(register, measure)
  const parts: Parts = { record: [], item: [] }
  if (measure.where) parts.record.push(measure.where)
  if (measure.whereEach) parts.item.push(measure.whereEach)

  const put = (path: string, condition: (name: string) => Condition) => {
    const { list, name } = getField(register, path)
    if (list === undefined) parts.record.push(condition(name))
    else if (list === grain) parts.item.push(condition(name))
    else parts.record.push(some(list, condition(name)))
  }
  const { by, stock } = measure
  if (by !== undefined) {
    const { kind } = getField(register, by).field
    const within = kind === 'integer' ? yearWithin : kind === 'moment' ? momentWithin : dayWithin
    put(by, (name) => within(name, period))
  }
  if (stock) {
    put(stock.since, (name) => le(name, value(period.to)))
    if (stock.until !== undefined)
      put(stock.until, (name) => or(not(isSet(name)), ge(name, value(period.to))))
  }
  for (const [name, path] of Object.entries(measure.scopes ?? {})) {
    const wanted = scope[name]
    if (wanted === undefined) continue
    const isRegion = getField(register, path).field.kind === 'region'
    put(path, (field) => (isRegion ? startsWith(field, regionPrefix(wanted)) : is(field, wanted)))
  }
  return { record: and(...parts.record), item: and(...parts.item), ...(grain === undefined ? {} : { grain }) }
}

/** The same as one condition over records: those of them that stand behind the figure. */
export function recordCondition({ record, grain, item }: Selection): Condition {
  return grain === undefined ? record : and(record, some(grain, item))
}

function dayWithin(field: string, { from, to }: Period): Condition {
  return and(ge(field, value(from)), le(field, value(to)))
}

function momentWithin(field: string, { from, to }: Period): Condition {
  return and(ge(field, value(momentAt(from))), lt(field, value(momentAt(addDays(to, 1)))))
}

/** A fact that is only dated by its year belongs to the periods that hold the whole year. */
function yearWithin(field: string, { from, to }: Period): Condition {
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01-01') ? 0 : 1)
  const last = Number(to.slice(0, 4)) - (to.endsWith('-12-31') ? 0 : 1)
  return and(ge(field, value(first)), le(field, value(last)))
}

/** Problems: measures/unknown-scope, measures/unknown-region, for a scope that the measure does not know or cannot read. */
export function scopeProblems(
  register: Register,
  measure: AggregateMeasure,
  scope: FigureScope,
): readonly Problem[] {
  const known = measure.scopes ?? {}
  return Object.entries(scope).flatMap(([name, wanted]) => {
    if (name === 'unit') return []
    const path = own(known, name)
    if (path === undefined) {
      const names = ['unit', ...Object.keys(known)].join('、')
      return [problems['unknown-scope']({ measure: measure.name, scope: name, known: names })]
    }
    const isRegion = getField(register, path).field.kind === 'region'
    if (!isRegion || isKnownRegion(wanted)) return []
    const near = regionsNear(wanted).map(({ code, label }) => ({
      zh: `${code} ${label.zh}`,
      en: `${code} ${label.en}`,
    }))
    return [problems['unknown-region']({ value: wanted, near: joinLabels(near) })]
  })
}
