import { add, compare, type Decimal, isDecimal, subtract, sum } from '#lib'
import type { Comparison, Condition, Operand, Scalar } from './condition.ts'
import type { Field, Fields } from './field.ts'
import { personText } from './person.ts'
import type { FieldValue, Values } from './register.ts'

/** A condition made ready to be asked of many records. */
export type Predicate = (values: Values, state?: string) => boolean

/** What an operand amounts to in one record; undefined where something in it is absent. */
type Reading = (values: Values, state: string | undefined) => FieldValue | undefined

interface Compiled {
  readonly read: Reading
  /** Its values are numbers, whatever their text looks like; false: they are not; absent: the text decides. */
  readonly numeric?: boolean
}

/**
 * Whether a condition holds for a record; the SQL that #records makes of it means the same. An atom over an absent
 * value is false (`ne` too); a list that is absent is empty and sums to 0; a sum with an absent part is absent.
 * Give the register's `fields` wherever they are at hand: the kinds say which texts are numbers (money, decimals).
 * Without them two texts compare as numbers when both are written as numbers. Other text, and dates, compare by code units.
 */
export function holds(condition: Condition, values: Values, state?: string, fields?: Fields): boolean {
  return compileCondition(condition, fields)(values, state)
}

/** The same as `holds`, compiled once, for a validator that asks it of every row. */
export function compileCondition(condition: Condition, fields?: Fields): Predicate {
  if ('and' in condition) {
    const parts = condition.and.map((part) => compileCondition(part, fields))
    return (values, state) => parts.every((part) => part(values, state))
  }
  if ('or' in condition) {
    const parts = condition.or.map((part) => compileCondition(part, fields))
    return (values, state) => parts.some((part) => part(values, state))
  }
  if ('not' in condition) {
    const part = compileCondition(condition.not, fields)
    return (values, state) => !part(values, state)
  }
  if ('some' in condition) return compileSome(condition.some, condition.where, fields)
  if ('compare' in condition)
    return compileComparison(condition.compare, condition.left, condition.right, fields)
  if ('isSet' in condition) {
    const { read } = compileOperand({ field: condition.isSet }, fields)
    return (values, state) => read(values, state) !== undefined
  }
  if ('in' in condition) return compileIn(condition.field, condition.in, fields)
  const read = readText(condition.field, fields)
  const prefix = 'startsWith' in condition ? condition.startsWith : undefined
  const part = 'contains' in condition ? condition.contains.toLowerCase() : ''
  return (values, state) => {
    const text = read(values, state)
    if (typeof text !== 'string') return false
    return prefix === undefined ? text.toLowerCase().includes(part) : text.startsWith(prefix)
  }
}

/** What a text condition looks into: of a person the printed name. */
function readText(name: string, fields: Fields | undefined): Reading {
  return fields?.[name]?.kind === 'person'
    ? (values) => personText(name, values)
    : compileOperand({ field: name }, fields).read
}

function compileSome(list: string, where: Condition, fields: Fields | undefined): Predicate {
  const field = fields?.[list]
  const matches = compileCondition(where, field?.kind === 'list' ? field.fields : undefined)
  return (values) => subRows(values[list]).some((row) => matches(row))
}

function compileIn(name: string, scalars: readonly Scalar[], fields: Fields | undefined): Predicate {
  const operand = compileOperand({ field: name }, fields)
  if (operand.numeric === false) {
    const wanted = new Set<FieldValue>(scalars)
    return (values, state) => {
      const found = operand.read(values, state)
      return found !== undefined && wanted.has(found)
    }
  }
  return (values, state) => {
    const found = operand.read(values, state)
    return scalars.some((scalar) => order(found, scalar, operand.numeric) === 0)
  }
}

function compileComparison(how: Comparison, a: Operand, b: Operand, fields: Fields | undefined): Predicate {
  const left = compileOperand(a, fields)
  const right = compileOperand(b, fields)
  const numeric = left.numeric || right.numeric || (left.numeric ?? right.numeric)
  const decide = outcomes[how]
  return (values, state) => {
    const found = order(left.read(values, state), right.read(values, state), numeric)
    return found !== undefined && decide(found)
  }
}

const outcomes: Record<Comparison, (order: number) => boolean> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
}

function compileOperand(operand: Operand, fields: Fields | undefined): Compiled {
  if ('value' in operand) {
    const { value } = operand
    return typeof value === 'number' ? { read: () => value, numeric: true } : { read: () => value }
  }
  if ('sumOf' in operand) {
    const { list, field } = operand.sumOf
    return {
      read: (values) => sum(subRows(values[list]).flatMap((row) => decimalOf(row[field]) ?? [])),
      numeric: true,
    }
  }
  if ('plus' in operand) return compileArithmetic(operand.plus, add, fields)
  if ('minus' in operand) return compileArithmetic(operand.minus, subtract, fields)
  const name = operand.field
  if (name === 'state' && !fields?.state)
    return { read: (values, state) => state ?? values.state, numeric: false }
  const read: Reading = (values) => present(values[name])
  const numeric = isNumeric(fields?.[name])
  return numeric === undefined ? { read } : { read, numeric }
}

function compileArithmetic(
  [a, b]: readonly [Operand, Operand],
  apply: (a: Decimal, b: Decimal) => Decimal,
  fields: Fields | undefined,
): Compiled {
  const left = compileOperand(a, fields).read
  const right = compileOperand(b, fields).read
  const read: Reading = (values, state) => {
    const x = decimalOf(left(values, state))
    const y = decimalOf(right(values, state))
    return x === undefined || y === undefined ? undefined : apply(x, y)
  }
  return { read, numeric: true }
}

function isNumeric(field: Field | undefined): boolean | undefined {
  return field && (field.kind === 'money' || field.kind === 'decimal' || field.kind === 'integer')
}

/** An empty list is the same as none. */
function present(value: FieldValue | undefined): FieldValue | undefined {
  return Array.isArray(value) && value.length === 0 ? undefined : value
}

function subRows(value: FieldValue | undefined): readonly Values[] {
  return Array.isArray(value) ? value : []
}

function decimalOf(value: FieldValue | undefined): Decimal | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && isDecimal(value) ? value : undefined
}

/** Less than, equal to or more than 0; undefined where one is absent or the two cannot be compared. */
function order(
  a: FieldValue | undefined,
  b: FieldValue | undefined,
  numeric: boolean | undefined,
): number | undefined {
  if (a === undefined || b === undefined) return undefined
  if (numeric !== false) {
    const x = decimalOf(a)
    const y = decimalOf(b)
    if (x !== undefined && y !== undefined && (numeric || (plainNumber.test(x) && plainNumber.test(y))))
      return compare(x, y)
    if (numeric) return undefined
  }
  if (typeof a !== typeof b || typeof a === 'object') return undefined
  return a < b ? -1 : a > b ? 1 : 0
}

/** A text such as `010` is a code, not a number. */
const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/
