import type { Condition, Operand } from './condition.ts'
import type { Field } from './field.ts'
import type { Register } from './register.ts'

/** What stands in the place of a value that is not shown. */
export const masked = '＊＊＊'

/** A field with personal data, and the field that says whose it is, where one does. */
export interface PersonalField {
  readonly name: string
  readonly of?: string
}

const known = new WeakMap<Register, readonly PersonalField[]>()

/** The fields of a register with personal data, in their order. */
export function personalFields(register: Register): readonly PersonalField[] {
  const found =
    known.get(register) ??
    Object.entries(register.fields).flatMap(([name, field]) => {
      if (!field.personal) return []
      const of = ownerOf(name, field)
      return [of === undefined ? { name } : { name, of }]
    })
  known.set(register, found)
  return found
}

function ownerOf(name: string, field: Field): string | undefined {
  if (typeof field.personal === 'object') return field.personal.of
  if (field.kind === 'person') return name
  return field.kind === 'text' ? field.prints : undefined
}

/** Throws where personal data would be shown, searched or kept where nothing can mask it: that is a bug. */
export function provablePersonal(register: Register): void {
  const where = `register ${register.name}`
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.kind === 'list')
      for (const [inner, sub] of Object.entries(field.fields))
        if (sub.personal) throw new Error(`${where}: ${name}.${inner} is personal within a sub-row`)
    if (!field.personal) continue
    if (field.kind === 'list')
      throw new Error(`${where}: the list ${name} is personal; it is a register of its own`)
    if (field.searched) throw new Error(`${where}: ${name} is personal and would be found by its value`)
    if (typeof field.personal === 'object' && !(field.personal.of in register.fields))
      throw new Error(`${where}: ${name} is personal data of an unknown field ${field.personal.of}`)
    const says = [register.titled, ...saidBy(register)]
    if (says.some((text) => text.includes(`{${name}}`)))
      throw new Error(`${where}: ${name} is personal and would be told in a title or a check`)
  }
}

function saidBy({ checks = [], lifecycle }: Register): string[] {
  const musts = Object.values(lifecycle?.moves ?? {}).flatMap(({ must = [] }) => must)
  return [...checks, ...musts].flatMap(({ says }) => [says.zh, says.en])
}

/** The personal fields of a register of which a condition speaks: by what it finds it would tell their values. */
export function personalIn(register: Register, condition: Condition): readonly string[] {
  const named = new Set(fieldsOf(condition))
  return personalFields(register).flatMap(({ name }) => (named.has(name) ? [name] : []))
}

/** The fields that a condition speaks of. */
export function fieldsOf(condition: Condition): string[] {
  if ('and' in condition) return condition.and.flatMap(fieldsOf)
  if ('or' in condition) return condition.or.flatMap(fieldsOf)
  if ('not' in condition) return fieldsOf(condition.not)
  if ('some' in condition) return [condition.some]
  if ('isSet' in condition) return [condition.isSet]
  if ('compare' in condition) return [condition.left, condition.right].flatMap(operandFields)
  return [condition.field]
}

function operandFields(operand: Operand): string[] {
  if ('field' in operand) return [operand.field]
  if ('sumOf' in operand) return [operand.sumOf.list]
  if ('plus' in operand) return operand.plus.flatMap(operandFields)
  return 'minus' in operand ? operand.minus.flatMap(operandFields) : []
}
