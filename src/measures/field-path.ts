import type { Field, Register } from '#registers'
import type { AggregateMeasure } from './measure.ts'

/** Where a measure's definition points: a field of the record, or of a list's sub-rows (`receipts.amount`). */
export interface FieldPath {
  readonly list?: string
  readonly name: string
  readonly field: Field
}

/** Throws where the register has no such field: a definition that names one is a bug. */
export function getField(register: Register, path: string): FieldPath {
  const [first = '', name, ...rest] = path.split('.')
  const field = register.fields[first]
  if (field && name === undefined) return { name: first, field }
  const inner = field?.kind === 'list' && name !== undefined ? field.fields[name] : undefined
  if (!inner || name === undefined || rest.length > 0)
    throw new Error(`register ${register.name} has no field ${path}`)
  return { list: first, name, field: inner }
}

/** The fields that a measure aggregates; none for a plain count. */
export function aggregatedFields(measure: AggregateMeasure): readonly string[] {
  if (measure.of === undefined) return []
  return typeof measure.of === 'string' ? [measure.of] : measure.of
}

/** The list whose sub-rows are counted or summed, as `each` or `of` say; undefined where records are. */
export function grainOf(register: Register, measure: AggregateMeasure): string | undefined {
  if (measure.each !== undefined) return measure.each
  const lists = new Set(aggregatedFields(measure).map((path) => getField(register, path).list))
  const [only] = lists
  return lists.size === 1 ? only : undefined
}
