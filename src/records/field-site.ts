import type { Place } from '#lib'
import type { Field, FieldKind, Fields, FieldValue, Register, Values } from '#registers'

/** One value of a field of some kind: at the top of a record, or in a sub-row. */
export interface FieldSite<K extends FieldKind> {
  readonly field: Extract<Field, { kind: K }>
  readonly value: FieldValue
  readonly at: Place
}

type Holders = readonly (readonly [string, Field])[]

const known = new WeakMap<Register, Map<FieldKind, Holders>>()

/** The fields of a kind, and the lists with such fields among their members. */
export function holdersOf(register: Register, kind: FieldKind): Holders {
  const kinds = known.get(register) ?? new Map<FieldKind, Holders>()
  known.set(register, kinds)
  const found =
    kinds.get(kind) ??
    Object.entries(register.fields).filter(
      ([, field]) => field.kind === kind || (field.kind === 'list' && hasKind(field.fields, kind)),
    )
  kinds.set(kind, found)
  return found
}

function hasKind(fields: Fields, kind: FieldKind): boolean {
  return Object.values(fields).some((field) => field.kind === kind)
}

/** Every value of the fields of a kind. */
export function sitesOfKind<K extends FieldKind>(
  register: Register,
  kind: K,
  values: Values,
): FieldSite<K>[] {
  return holdersOf(register, kind).flatMap(([name, field]): FieldSite<K>[] => {
    const value = values[name]
    if (field.kind === kind) return siteOf(kind, field, value, { field: name })
    if (field.kind !== 'list' || !Array.isArray(value)) return []
    return (value as readonly Values[]).flatMap((row, index) =>
      Object.entries(field.fields).flatMap(([inner, sub]) =>
        siteOf(kind, sub, row[inner], { field: `${name}.${inner}`, item: index + 1 }),
      ),
    )
  })
}

function siteOf<K extends FieldKind>(
  kind: K,
  field: Field,
  value: FieldValue | undefined,
  at: Place,
): FieldSite<K>[] {
  if (field.kind !== kind || value === undefined) return []
  return [{ field: field as FieldSite<K>['field'], value, at }]
}
