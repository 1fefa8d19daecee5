import { type RawBuilder, sql } from 'kysely'
import { isDay, isDecimal, isMoment, shift } from '#lib'
import {
  type Comparison,
  type Condition,
  type Field,
  type Fields,
  holds,
  type Operand,
  printedNameOf,
  type Register,
  type Scalar,
} from '#registers'
import { columnOf } from './column.ts'

export type Sql = RawBuilder<unknown>

/**
 * A condition over a register's table under an alias; the same meaning as `holds` of #registers. An atom over an
 * absent value may be null instead of false, which a WHERE does not tell apart; under `not` it is made false.
 */
export function conditionSql(register: Register, condition: Condition, alias: string): Sql {
  return compile(recordScope(register, alias), condition, false)
}

/** A condition over one sub-row of a list: `item` is the SQL name of its jsonb value, such as `e.item`. */
export function itemConditionSql(register: Register, list: string, condition: Condition, item: string): Sql {
  return compile(itemScope(register.fields, list, item), condition, false)
}

/** Where names are looked up: the columns of a record, or the members of a sub-row. */
interface Scope {
  readonly fields: Fields
  /** The stored value in its own type; `fen` of money. */
  read(name: string): Sql
  readonly state: Sql
  list(name: string): Scope & { readonly from: Sql }
}

function recordScope(register: Register, alias: string): Scope {
  const column = (name: string) => sql.ref(`${alias}.${columnOf(name)}`)
  return {
    fields: register.fields,
    read: column,
    state: sql.ref(`${alias}.state`),
    list: (name) => ({
      ...itemScope(register.fields, name, 'i.item'),
      from: sql`jsonb_array_elements(${column(name)}) as i(item)`,
    }),
  }
}

function itemScope(fields: Fields, list: string, item: string): Scope {
  const field = fields[list]
  if (field?.kind !== 'list') throw new Error(`${list} is no list`)
  return {
    fields: field.fields,
    read: (name) => itemValue(getField(field.fields, name), sql`(${sql.ref(item)} ->> ${sql.lit(name)})`),
    state: sql`null::text`,
    list: (name) => {
      throw new Error(`the list ${list} has no list ${name} within`)
    },
  }
}

/** Sub-rows keep canonical text: 元, days, numbers. */
function itemValue(field: Field, text: Sql): Sql {
  switch (field.kind) {
    case 'money':
      return sql`(${text}::numeric * 100)`
    case 'decimal':
    case 'integer':
      return sql`${text}::numeric`
    case 'yesNo':
      return sql`${text}::boolean`
    case 'date':
      return sql`${text}::date`
    case 'moment':
      return sql`${text}::timestamptz`
    default:
      return text
  }
}

function getField(fields: Fields, name: string): Field {
  const field = fields[name]
  if (!field) throw new Error(`a condition names an unknown field ${name}`)
  return field
}

function compile(scope: Scope, condition: Condition, strict: boolean): Sql {
  const atom = (built: Sql) => (strict ? sql`coalesce(${built}, false)` : built)
  if ('and' in condition) return joined(scope, condition.and, strict, sql` and `, sql`true`)
  if ('or' in condition) return joined(scope, condition.or, strict, sql` or `, sql`false`)
  if ('not' in condition) return sql`not ${compile(scope, condition.not, true)}`
  if ('some' in condition) {
    const items = scope.list(condition.some)
    return sql`exists (select 1 from ${items.from} where ${compile(items, condition.where, false)})`
  }
  if ('isSet' in condition) return sql`(${readingOf(scope, { field: condition.isSet }).sql} is not null)`
  if ('compare' in condition) return atom(comparison(scope, condition))
  if ('in' in condition) return atom(membership(scope, condition.field, condition.in))
  const text = readText(scope, condition.field)
  if (!text) return sql`false`
  if ('startsWith' in condition) return atom(sql`starts_with(${text}, ${condition.startsWith}::text)`)
  return atom(sql`(strpos(lower(${text}), ${condition.contains.toLowerCase()}::text) > 0)`)
}

/** What a text condition looks into: of a person the printed name. */
function readText(scope: Scope, name: string): Sql | undefined {
  if (scope.fields[name]?.kind !== 'person') return textOf(readingOf(scope, { field: name }))
  return sql`coalesce(${scope.read(printedNameOf(name))}, ${scope.read(name)})`
}

function joined(scope: Scope, parts: readonly Condition[], strict: boolean, by: Sql, none: Sql): Sql {
  if (parts.length === 0) return none
  return sql`(${sql.join(
    parts.map((part) => compile(scope, part, strict)),
    by,
  )})`
}

/**
 * What an operand is in SQL. `fen` is money times 100; `number` and `text` are plain; `literal` takes the shape of
 * what it is compared with; `other` (files, lists) compares with nothing.
 */
interface Reading {
  readonly as: 'fen' | 'number' | 'text' | 'day' | 'moment' | 'boolean' | 'literal' | 'other'
  readonly sql: Sql
  readonly literal?: Scalar
  readonly kind?: Field['kind']
}

function readingOf(scope: Scope, operand: Operand): Reading {
  if ('value' in operand) return { as: 'literal', sql: sql`${operand.value}`, literal: operand.value }
  if ('sumOf' in operand) return sumReading(scope, operand.sumOf.list, operand.sumOf.field)
  if ('plus' in operand) return arithmetic(scope, operand.plus, sql` + `)
  if ('minus' in operand) return arithmetic(scope, operand.minus, sql` - `)
  if (operand.field === 'state' && !scope.fields.state) return { as: 'text', sql: scope.state }
  const field = getField(scope.fields, operand.field)
  return { as: shapeOf(field), sql: scope.read(operand.field), kind: field.kind }
}

function shapeOf(field: Field): Reading['as'] {
  switch (field.kind) {
    case 'money':
      return 'fen'
    case 'decimal':
    case 'integer':
      return 'number'
    case 'yesNo':
      return 'boolean'
    case 'date':
      return 'day'
    case 'moment':
      return 'moment'
    case 'file':
    case 'list':
      return 'other'
    default:
      return 'text'
  }
}

function sumReading(scope: Scope, list: string, name: string): Reading {
  const items = scope.list(list)
  const field = getField(items.fields, name)
  const total = sql`(select coalesce(sum(${items.read(name)}), 0) from ${items.from})`
  return { as: field.kind === 'money' ? 'fen' : 'number', sql: total }
}

function arithmetic(scope: Scope, parts: readonly [Operand, Operand], sign: Sql): Reading {
  const [left, right] = parts.map((part) => readingOf(scope, part))
  if (!left || !right) throw new Error('arithmetic takes two operands')
  const as = left.as === 'fen' || right.as === 'fen' ? 'fen' : 'number'
  return { as, sql: sql`(${numberOf(left, as)}${sign}${numberOf(right, as)})` }
}

/** An operand as a number, in fen or plain; null where it is none. */
function numberOf(reading: Reading, as: 'fen' | 'number'): Sql {
  if (reading.as === 'literal') return literalNumber(reading.literal, as)
  if (reading.as === 'fen') return as === 'fen' ? reading.sql : sql`(${reading.sql} / 100.0)`
  if (reading.as === 'number') return as === 'number' ? reading.sql : sql`(${reading.sql} * 100)`
  if (reading.as !== 'text') return sql`null::numeric`
  const plain = sql`(case when ${reading.sql} ~ '^-?[0-9]+([.][0-9]+)?$' then ${reading.sql}::numeric end)`
  return as === 'number' ? plain : sql`(${plain} * 100)`
}

function literalNumber(literal: Scalar | undefined, as: 'fen' | 'number'): Sql {
  const text = typeof literal === 'boolean' ? '' : String(literal ?? '')
  if (!isDecimal(text)) return sql`null::numeric`
  const exact = as === 'fen' ? shift(text, 2) : text
  // A whole number as bigint keeps an index on the column usable.
  return /^-?\d{1,18}$/.test(exact) ? sql`${exact}::bigint` : sql`${exact}::numeric`
}

const operators: Record<Comparison, Sql> = {
  eq: sql`=`,
  ne: sql`<>`,
  lt: sql`<`,
  le: sql`<=`,
  gt: sql`>`,
  ge: sql`>=`,
}

function isNumeric(reading: Reading): boolean {
  return reading.as === 'fen' || reading.as === 'number' || typeof reading.literal === 'number'
}

function comparison(scope: Scope, condition: Extract<Condition, { compare: Comparison }>): Sql {
  const left = readingOf(scope, condition.left)
  const right = readingOf(scope, condition.right)
  const operator = operators[condition.compare]
  if (left.as === 'literal' && right.as === 'literal') return holds(condition, {}) ? sql`true` : sql`false`
  if (left.as === 'other' || right.as === 'other') return sql`false`
  if (isNumeric(left) || isNumeric(right)) {
    const as = left.as === 'fen' || right.as === 'fen' ? 'fen' : 'number'
    return sql`(${numberOf(left, as)} ${operator} ${numberOf(right, as)})`
  }
  if (left.as === 'boolean' || right.as === 'boolean') {
    const [a, b] = [booleanOf(left), booleanOf(right)]
    return a && b ? sql`(${a} ${operator} ${b})` : sql`false`
  }
  for (const as of ['day', 'moment'] as const) {
    const [a, b] = [timeOf(left, as), timeOf(right, as)]
    if (a && b && (left.as === as || right.as === as)) return sql`(${a} ${operator} ${b})`
  }
  return textComparison(left, right, condition.compare)
}

function booleanOf(reading: Reading): Sql | undefined {
  if (reading.as === 'boolean') return reading.sql
  return typeof reading.literal === 'boolean' ? sql`${reading.literal}::boolean` : undefined
}

function timeOf({ as, sql: built, literal }: Reading, wanted: 'day' | 'moment'): Sql | undefined {
  if (as === wanted) return built
  if (typeof literal !== 'string') return undefined
  if (wanted === 'day') return isDay(literal) ? sql`${literal}::date` : undefined
  return isMoment(literal) ? sql`${literal}::timestamptz` : undefined
}

/** Order is by code points, whatever the database's collation; equality needs none and keeps indexes usable. */
function textComparison(left: Reading, right: Reading, compare: Comparison): Sql {
  const [a, b] = [textOf(left), textOf(right)]
  if (!a || !b) return sql`false`
  const collation = compare === 'eq' || compare === 'ne' ? sql`` : sql` collate "C"`
  return sql`(${a} ${operators[compare]} ${b}${collation})`
}

/** An operand as the text that the record's value is; undefined where its value is no text. */
function textOf(reading: Reading): Sql | undefined {
  if (reading.as === 'text') return reading.sql
  if (reading.as === 'day') return sql`to_char(${reading.sql}, 'YYYY-MM-DD')`
  if (reading.as === 'moment')
    return sql`to_char(${reading.sql} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI"+08:00"')`
  if (reading.as === 'fen') return sql`to_char(${reading.sql} / 100.0, 'FM999999999999999990.00')`
  if (reading.kind === 'decimal') return sql`trim_scale(${reading.sql})::text`
  return typeof reading.literal === 'string' ? sql`${reading.literal}::text` : undefined
}

function membership(scope: Scope, name: string, scalars: readonly Scalar[]): Sql {
  const reading = readingOf(scope, { field: name })
  if (reading.as === 'other' || scalars.length === 0) return sql`false`
  const isState = name === 'state' && !scope.fields.state
  const alternatives = isNumeric(reading)
    ? scalars.map((scalar) => literalNumber(scalar, reading.as === 'fen' ? 'fen' : 'number'))
    : scalars.flatMap((scalar) => (isState ? stateLiteral(scalar) : literalLike(reading, scalar)) ?? [])
  return alternatives.length === 0 ? sql`false` : sql`(${reading.sql} in (${sql.join(alternatives)}))`
}

/** States are few, and written out: of a parameter nobody can tell beforehand whether it is one of an index. */
function stateLiteral(scalar: Scalar): Sql | undefined {
  return typeof scalar === 'string' ? sql`${sql.lit(scalar)}::text` : undefined
}

function literalLike(reading: Reading, scalar: Scalar): Sql | undefined {
  const literal: Reading = { as: 'literal', sql: sql`${scalar}`, literal: scalar }
  if (reading.as === 'boolean') return booleanOf(literal)
  if (reading.as === 'day' || reading.as === 'moment') return timeOf(literal, reading.as)
  return textOf(literal)
}
