import type { Field, FieldKind } from '../field.ts'
import type { Register, RegisterShape } from '../register.ts'

/** The field, of one of these kinds. Throws where there is none: the word that names it is a bug. */
export function need(
  register: RegisterShape,
  name: string,
  where: string,
  ...kinds: readonly FieldKind[]
): Field {
  const field = register.fields[name]
  if (!field) throw new Error(`${where} names an unknown field ${register.name} ${name}`)
  if (kinds.length > 0 && !kinds.includes(field.kind))
    throw new Error(`${where}: ${register.name} ${name} is no ${kinds.join(' or ')}`)
  return field
}

/** The register that is named. Throws where there is none. */
export function needRegister(others: ReadonlyMap<string, Register>, name: string, where: string): Register {
  const register = others.get(name)
  if (!register) throw new Error(`${where} names an unknown register ${name}`)
  return register
}

export function needStates(register: Register, states: readonly string[], where: string): void {
  for (const state of states)
    if (!(state in (register.lifecycle?.states ?? {})))
      throw new Error(`${where} names an unknown state ${register.name} ${state}`)
}

export function needMove(register: Register, move: string, where: string): void {
  if (!(move in (register.lifecycle?.moves ?? {})))
    throw new Error(`${where} names an unknown move ${register.name} ${move}`)
}
