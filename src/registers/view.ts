import type { Field, Fields } from './field.ts'
import type { Register, RegisterShape } from './register.ts'

/**
 * What one system reads of another's register, which knows nothing of it: the register's name and the fields that are
 * read. A field is `required` here where the reader relies on it, because it always is or because it is in the states
 * that the reader asks for. Given to a writer it makes what comes back typed; it can be read, not written.
 */
export function defineView<const F extends Fields>(name: string, fields: F): RegisterShape<F> {
  return Object.freeze({ name, fields })
}

/** Throws where a view is not what its register says: such a view is a bug. */
export function proveView(view: RegisterShape, register: Register | undefined): void {
  if (!register) throw new Error(`a view of an unknown register ${view.name}`)
  proveFields(view.fields, register.fields, `view of ${view.name}`)
}

function proveFields(read: Fields, fields: Fields, where: string): void {
  for (const [name, field] of Object.entries(read)) {
    const actual = fields[name]
    if (actual?.kind !== field.kind) throw new Error(`${where}: ${name} is no ${field.kind} there`)
    if (field.required === true && !isRelied(actual))
      throw new Error(`${where}: ${name} may be empty there, whatever the state`)
    if (field.kind === 'list' && actual.kind === 'list')
      proveFields(field.fields, actual.fields, `${where}: ${name}`)
  }
}

/** Asked for always, under a condition, or set by the system on the way. */
function isRelied({ required, computed }: Field): boolean {
  return required !== undefined || computed === true
}
