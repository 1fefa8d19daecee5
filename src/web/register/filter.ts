import type { Condition, FieldKind, Scalar } from '#registers'
import type { Filter, FilterTest } from '../address/filter-address.ts'
import type { FieldDescription } from '../client/register.ts'

const texts: readonly FilterTest[] = ['contains', 'is', 'begins', 'set', 'unset']
const ordered: readonly FilterTest[] = ['between', 'from', 'to', 'is', 'set', 'unset']
const chosen: readonly FilterTest[] = ['any', 'set', 'unset']

const testsOf: Partial<Record<FieldKind, readonly FilterTest[]>> = {
  text: texts,
  longText: ['contains', 'set', 'unset'],
  organisation: ['is', 'begins', 'set', 'unset'],
  date: ordered,
  moment: ordered,
  money: ordered,
  decimal: ordered,
  integer: ordered,
  code: chosen,
  region: [...chosen, 'begins'],
  yesNo: ['is', 'set', 'unset'],
  reference: ['set', 'unset'],
  person: ['contains', 'is', 'set', 'unset'],
  file: ['set', 'unset'],
}

/** The tests that a field offers, the usual one first; none where a list cannot be narrowed by it. */
export function filterTests(field: FieldDescription): readonly FilterTest[] {
  return testsOf[field.kind] ?? []
}

/** A typed value as the API compares it: integers and yes/no as what they are, the rest as exact text. */
function scalar(kind: FieldKind | undefined, text: string): Scalar {
  if (kind === 'yesNo') return text === 'true'
  if (kind === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text)
  return text
}

/** One filter as a condition over records. */
export function conditionOf(filter: Filter, fields: readonly FieldDescription[]): Condition {
  const { field, test } = filter
  const kind = fields.find(({ name }) => name === field)?.kind
  const [first = '', second = ''] = filter.values
  const value = (text: string) => ({ value: scalar(kind, text) })
  switch (test) {
    case 'is':
      return { compare: 'eq', left: { field }, right: value(first) }
    case 'any':
      return { field, in: filter.values.map((text) => scalar(kind, text)) }
    case 'contains':
      return { field, contains: first }
    case 'begins':
      return { field, startsWith: first }
    case 'from':
      return { compare: 'ge', left: { field }, right: value(first) }
    case 'to':
      return { compare: 'le', left: { field }, right: value(first) }
    case 'between':
      return {
        and: [
          { compare: 'ge', left: { field }, right: value(first) },
          { compare: 'le', left: { field }, right: value(second) },
        ],
      }
    case 'set':
      return { isSet: field }
    case 'unset':
      return { not: { isSet: field } }
  }
}

/** All filters, and the state, together; absent where nothing narrows. */
export function conditionOfAll(
  filters: readonly Filter[],
  state: string | undefined,
  fields: readonly FieldDescription[],
): Condition | undefined {
  const all = filters
    .filter(({ field }) => fields.some(({ name }) => name === field))
    .map((filter) => conditionOf(filter, fields))
  if (state) all.push({ field: 'state', in: [state] })
  return all.length === 0 ? undefined : all.length === 1 ? all[0] : { and: all }
}

/** A filter's values as people read them: codes by their label. */
export function valuesShown(filter: Filter, field: FieldDescription, yes: string, no: string): string[] {
  if (field.kind === 'yesNo') return filter.values.map((value) => (value === 'true' ? yes : no))
  if (field.kind === 'moment') return filter.values.map((value) => value.slice(0, 16).replace('T', ' '))
  return filter.values.map((value) => field.codes?.find(({ code }) => code === value)?.label ?? value)
}
