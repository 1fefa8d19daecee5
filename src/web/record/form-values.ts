import type { FieldValue, Values } from '#registers'
import type { ProblemShown } from '../client/http.ts'
import type { FieldDescription } from '../client/register.ts'

/** Where a value stands in a form: a field, or list, position, field of the sub-row. */
export type FieldPath = (string | number)[]

/** The place of a problem within the form: a field, or a field of a sub-row; absent where it names none. */
export function pathOf({ at }: ProblemShown): FieldPath | undefined {
  if (!at?.field) return undefined
  const [field, sub] = at.field.split('.')
  if (!field) return undefined
  return sub === undefined || at.item === undefined ? [field] : [field, at.item - 1, sub]
}

/** Whether a change of a form's values, as the form tells it, is at this place. */
export function isTouched(changed: object, path: FieldPath): boolean {
  const [first, ...rest] = path
  if (first === undefined || !(first in changed)) return false
  const within: unknown = Object.entries(changed).find(([name]) => name === String(first))?.[1]
  return rest.length === 0 || (typeof within === 'object' && within !== null && isTouched(within, rest))
}

/** Values without what is empty: an empty text, an empty list and an empty row say nothing. */
export function withoutEmpty(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, FieldValue][] => {
      if (value === undefined || value === null || value === '') return []
      if (!Array.isArray(value)) return [[name, value]]
      const rows = (value as readonly Values[]).map(withoutEmpty).filter((row) => Object.keys(row).length > 0)
      return rows.length > 0 ? [[name, rows]] : []
    }),
  )
}

/** What differs between the record and the form; `null` clears a field. */
export function changesBetween(
  before: Values,
  after: Values,
  fields: readonly FieldDescription[],
): Record<string, FieldValue | null> {
  const filled = withoutEmpty(after)
  const changes: Record<string, FieldValue | null> = {}
  for (const { name } of fields) {
    const was = before[name]
    const is = filled[name]
    if (JSON.stringify(was) !== JSON.stringify(is)) changes[name] = is ?? null
  }
  return changes
}
