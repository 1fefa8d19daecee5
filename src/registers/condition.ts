/**
 * Conditions over a record, as data: one language for required-when, checks, lifecycle guards, filters of lists
 * and filters of measures. It is decided in memory (`holds`) and compiled to SQL (`#records`), with one meaning:
 * a comparison with an absent value does not hold, and `not` turns that into true.
 */
export type Scalar = string | number | boolean

export type Operand =
  /** A field, or the record's `state`. Inside `some`, a field of the sub-row. */
  | { readonly field: string }
  | { readonly value: Scalar }
  /** A sum over one field of a list's sub-rows; an empty list sums to 0. */
  | { readonly sumOf: { readonly list: string; readonly field: string } }
  | { readonly plus: readonly [Operand, Operand] }
  | { readonly minus: readonly [Operand, Operand] }

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'

export type Condition =
  | { readonly compare: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly in: readonly Scalar[]; readonly field: string }
  | { readonly startsWith: string; readonly field: string }
  /** Text contains: for search-as-filter on one field, case ignored. */
  | { readonly contains: string; readonly field: string }
  | { readonly isSet: string }
  | { readonly some: string; readonly where: Condition }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition }

type OperandLike = Operand | string
/** A bare string names a field. */
function operand(from: OperandLike): Operand {
  return typeof from === 'string' ? { field: from } : from
}
const comparison =
  (compare: Comparison) =>
  (left: OperandLike, right: OperandLike): Condition => ({
    compare,
    left: operand(left),
    right: operand(right),
  })

export const eq = comparison('eq')
export const ne = comparison('ne')
export const lt = comparison('lt')
export const le = comparison('le')
export const gt = comparison('gt')
export const ge = comparison('ge')
export const value = (scalar: Scalar): Operand => ({ value: scalar })
export const sumOf = (list: string, field: string): Operand => ({ sumOf: { list, field } })
export const plus = (a: OperandLike, b: OperandLike): Operand => ({ plus: [operand(a), operand(b)] })
export const minus = (a: OperandLike, b: OperandLike): Operand => ({ minus: [operand(a), operand(b)] })
export const oneOf = (field: string, values: readonly Scalar[]): Condition => ({ field, in: values })
export const is = (field: string, scalar: Scalar): Condition => eq(field, value(scalar))
export const startsWith = (field: string, prefix: string): Condition => ({ field, startsWith: prefix })
export const contains = (field: string, part: string): Condition => ({ field, contains: part })
export const isSet = (field: string): Condition => ({ isSet: field })
export const some = (list: string, where: Condition): Condition => ({ some: list, where })
export const and = (...of: readonly Condition[]): Condition => ({ and: of })
export const or = (...of: readonly Condition[]): Condition => ({ or: of })
export const not = (of: Condition): Condition => ({ not: of })
/** The record's lifecycle state is one of these. */
export const inState = (...states: readonly string[]): Condition => oneOf('state', states)
