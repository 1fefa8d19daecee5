import { type Condition, type Fields, type Operand, provable, type Register, type Scalar } from '#registers'
import { aggregatedFields, type FieldPath, getField, grainOf } from './field-path.ts'
import type { AggregateMeasure, Measure, Relation } from './measure.ts'

type Measures = ReadonlyMap<string, Measure>

const numeric = new Set(['money', 'decimal', 'integer'])
const toldApart = new Set([
  ...['text', 'code', 'organisation', 'region', 'reference', 'person'],
  ...['date', 'money', 'decimal', 'integer', 'yesNo'],
])
const scoped = new Set(['text', 'code', 'organisation', 'region', 'reference', 'person'])

/** Proves that a measure speaks only of what there is, and of like with like. A wrong definition is a bug and throws. */
export function proveMeasure(
  measure: Measure,
  measures: Measures,
  registers: ReadonlyMap<string, Register>,
): void {
  const where = `measure ${measure.name}`
  if (!/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/.test(measure.name)) throw new Error(`${where}: not a name`)
  const places = 'places' in measure ? measure.places : undefined
  if (places !== undefined && !(Number.isInteger(places) && places >= 0 && places <= 12))
    throw new Error(`${where}: keeps ${places} decimals`)
  if (measure.kind === 'aggregate') {
    const register = registers.get(measure.register)
    if (!register) throw new Error(`${where}: unknown register ${measure.register}`)
    proveAggregate(measure, register, where)
  } else proveCompound(measure, measures, where)
}

function proveAggregate(measure: AggregateMeasure, register: Register, where: string): void {
  const paths = aggregatedFields(measure).map((path) => getField(register, path))
  const grain = grainOf(register, measure)
  const items = grain === undefined ? undefined : register.fields[grain]
  if (grain !== undefined && items?.kind !== 'list') throw new Error(`${where}: ${grain} is no list`)

  proveKinds(measure, paths, grain, where)
  provePeriod(measure, register, grain, where)
  if (measure.where) proveCondition(measure.where, register.fields, register, where)
  if (measure.whereEach) {
    if (items?.kind !== 'list') throw new Error(`${where}: whereEach without sub-rows as its grain`)
    proveCondition(measure.whereEach, items.fields, register, where)
  }
  for (const [scope, path] of Object.entries(measure.scopes ?? {})) {
    if (scope === 'unit') throw new Error(`${where}: the unit is always a scope`)
    if (!scoped.has(getField(register, path).field.kind))
      throw new Error(`${where}: scope ${scope} cannot narrow by ${path}`)
  }
}

function proveKinds(
  measure: AggregateMeasure,
  paths: readonly FieldPath[],
  grain: string | undefined,
  where: string,
): void {
  const { aggregate } = measure
  if ((aggregate === 'count') !== (paths.length === 0)) throw new Error(`${where}: ${aggregate} of what?`)
  const fitting = aggregate === 'distinct' ? toldApart : numeric
  for (const { field, name } of paths)
    if (!fitting.has(field.kind)) throw new Error(`${where}: ${aggregate} of ${name}, which is ${field.kind}`)
  if (new Set(paths.map((path) => path.field.kind)).size > 1)
    throw new Error(`${where}: aggregates fields of several kinds`)
  if (measure.each !== undefined && paths.some((path) => path.list !== measure.each))
    throw new Error(`${where}: aggregates what is no field of ${measure.each}`)
  if (aggregate !== 'distinct' && paths.some((path) => path.list !== grain))
    throw new Error(`${where}: adds up fields of several grains`)
  const isMoney = aggregate !== 'distinct' && paths[0]?.field.kind === 'money'
  if (isMoney !== (measure.unit === '元'))
    throw new Error(`${where}: ${measure.unit} does not fit what it is taken of`)
}

function provePeriod(
  measure: AggregateMeasure,
  register: Register,
  grain: string | undefined,
  where: string,
): void {
  const { by, stock } = measure
  if (by !== undefined && stock) throw new Error(`${where}: either by or stock`)
  const dates = stock ? [stock.since, ...(stock.until === undefined ? [] : [stock.until])] : by ? [by] : []
  for (const path of dates) {
    const { field, list } = getField(register, path)
    if (field.kind !== 'date' && !((field.kind === 'integer' || field.kind === 'moment') && by))
      throw new Error(`${where}: ${path} is ${field.kind}, not a date`)
    if (list !== undefined && list !== grain) throw new Error(`${where}: ${path} is not of its grain`)
  }
}

function proveCompound(measure: Exclude<Measure, AggregateMeasure>, measures: Measures, where: string): void {
  const parts = partsOf(measure).map((name) => {
    const part = measures.get(name)
    if (!part) throw new Error(`${where}: unknown measure ${name}`)
    return part
  })
  provePath(measure, measures, [])
  const units = new Set(parts.map((part) => part.unit))
  const isPercent = measure.unit === '%'
  if (measure.kind === 'growth') {
    if (!isPercent) throw new Error(`${where}: growth is in %`)
    for (const leaf of leavesOf(measure, measures))
      if (!leaf.by && !leaf.stock) throw new Error(`${where}: ${leaf.name} is the same in every period`)
  } else if (measure.kind === 'difference') {
    if (units.size > 1 || !units.has(measure.unit))
      throw new Error(`${where}: a difference of ${[...units].join(', ')}`)
  } else if (isPercent && units.size > 1) throw new Error(`${where}: a share of ${[...units].join(' in ')}`)
}

/** No measure rests on itself. */
function provePath(measure: Measure, measures: Measures, path: readonly string[]): void {
  if (path.includes(measure.name))
    throw new Error(`measure ${[...path, measure.name].join(' -> ')} rests on itself`)
  for (const name of partsOf(measure)) {
    const part = measures.get(name)
    if (part) provePath(part, measures, [...path, measure.name])
  }
}

/** The measures that one rests on directly, in the order of its definition. */
export function partsOf(measure: Measure): readonly string[] {
  if (measure.kind === 'ratio') return [measure.numerator, measure.denominator]
  if (measure.kind === 'difference') return [measure.minuend, measure.subtrahend]
  return measure.kind === 'growth' ? [measure.of] : []
}

/** The aggregates that a measure rests on in the end. */
export function leavesOf(measure: Measure, measures: Measures): readonly AggregateMeasure[] {
  if (measure.kind === 'aggregate') return [measure]
  return partsOf(measure).flatMap((name) => {
    const part = measures.get(name)
    return part ? leavesOf(part, measures) : []
  })
}

export function proveRelation(relation: Relation, measures: Measures): void {
  const names = relation.kind === 'part' ? [relation.part] : relation.parts
  const where = `relation of ${relation.whole}`
  const whole = measures.get(relation.whole)
  for (const name of names) {
    const part = measures.get(name)
    if (!whole || !part) throw new Error(`${where}: unknown measure ${whole ? name : relation.whole}`)
    if (part.unit !== whole.unit)
      throw new Error(`${where}: ${name} is in ${part.unit}, the whole in ${whole.unit}`)
  }
}

/** Fields exist, and a state or code that is compared with is one that can occur: a misspelt one would count nothing. */
function proveCondition(condition: Condition, fields: Fields, register: Register, where: string): void {
  provable(condition, fields, where)
  proveScalars(condition, fields, register, where)
}

function proveScalars(condition: Condition, fields: Fields, register: Register, where: string): void {
  const again = (part: Condition) => proveScalars(part, fields, register, where)
  if ('and' in condition) condition.and.forEach(again)
  else if ('or' in condition) condition.or.forEach(again)
  else if ('not' in condition) again(condition.not)
  else if ('some' in condition) {
    const list = fields[condition.some]
    if (list?.kind === 'list') proveScalars(condition.where, list.fields, register, where)
  } else if ('in' in condition) proveKnown(condition.field, condition.in, fields, register, where)
  else if ('compare' in condition && (condition.compare === 'eq' || condition.compare === 'ne')) {
    const { left, right } = condition
    if ('field' in left) proveKnown(left.field, scalarsOf(right), fields, register, where)
    if ('field' in right) proveKnown(right.field, scalarsOf(left), fields, register, where)
  }
}

function scalarsOf(operand: Operand): readonly Scalar[] {
  return 'value' in operand ? [operand.value] : []
}

function proveKnown(
  name: string,
  scalars: readonly Scalar[],
  fields: Fields,
  register: Register,
  where: string,
): void {
  const field = fields[name]
  const known =
    name === 'state'
      ? Object.keys(register.lifecycle?.states ?? {})
      : field?.kind === 'code'
        ? field.list.items.map((item) => item.code)
        : undefined
  for (const scalar of scalars)
    if (known && !known.includes(String(scalar))) throw new Error(`${where}: ${name} is never ${scalar}`)
}
