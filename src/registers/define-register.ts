import { bare } from '#lib'
import type { Fields } from './field.ts'
import { provableOutside } from './outside.ts'
import { withPrintedNames } from './person.ts'
import { provablePersonal } from './personal.ts'
import { proveCertificate } from './procedure/certificate.ts'
import { proveClock } from './procedure/clock.ts'
import { proveDue } from './procedure/due.ts'
import { provable } from './provable.ts'
import type { Register } from './register.ts'
import { indexable, uniqueSets } from './unique-set.ts'

/**
 * Declares a register and proves at start that it speaks only of what it has: a description that names an unknown
 * field, state or list is a bug and throws.
 */
export function defineRegister<const F extends Fields, const R extends Register<F>>(
  declared: R & Register<F>,
): R {
  const register = { ...declared, fields: withPrintedNames(declared.fields) as F }
  const where = `register ${register.name}`
  if (!/^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)*$/.test(register.name)) throw new Error(`${where}: not a name`)
  for (const name of Object.keys(register.fields))
    if (!/^[a-z][a-zA-Z0-9]*$/.test(name) || reserved.has(name))
      throw new Error(`${where}: field ${name} may not be called so`)

  const need = (field: string, use: string) => {
    if (!(field in register.fields)) throw new Error(`${where}: ${use} names an unknown field ${field}`)
  }
  if (register.key) need(register.key, 'key')
  if (register.dated) need(register.dated, 'dated')
  for (const field of Object.values(register.fields)) {
    if (field.kind === 'code' && field.below) need(field.below, 'below')
    if (field.kind === 'organisation')
      for (const filled of Object.values(field.fills ?? {})) need(filled, 'fills')
  }
  for (const field of [...(register.columns ?? []), ...(register.indexed ?? [])])
    if (field !== 'state') need(field, 'columns or indexed')
  for (const field of (register.groups ?? []).flatMap((group) => group.fields)) need(field, 'groups')
  for (const { fields, when } of uniqueSets(register)) {
    for (const field of fields) need(field, 'unique')
    if (!when) continue
    provable(when, register.fields, `${where}: unique ${fields.join()}`)
    indexable(when, `${where}: unique ${fields.join()}`)
  }
  for (const [, field] of register.titled.matchAll(/\{(\w+)\}/g)) need(field ?? '', 'titled')

  const states = register.lifecycle?.states ?? {}
  for (const { of, from, to, when } of register.apart ?? []) {
    for (const field of [...of, from, to]) need(field, 'apart')
    for (const field of [from, to])
      if (register.fields[field]?.kind !== 'moment')
        throw new Error(`${where}: apart from ${field}, no moment`)
    if (!when) continue
    provable(when, register.fields, `${where}: apart`)
    indexable(when, `${where}: apart`)
  }
  for (const check of register.checks ?? []) {
    need(check.at, `check ${check.name}`)
    provable(check.that, register.fields, `${where}: check ${check.name}`)
    if (check.when) provable(check.when, register.fields, `${where}: check ${check.name}`)
  }
  for (const [name, field] of Object.entries(register.fields)) {
    if (typeof field.required === 'object')
      provable(field.required, register.fields, `${where}: required of ${name}`)
    for (const other of field.lapsesWith ?? []) need(other, `lapsesWith of ${name}`)
    if (field.kind === 'list')
      for (const [inner, sub] of Object.entries(field.fields))
        if (typeof sub.required === 'object')
          provable(sub.required, field.fields, `${where}: required of ${name}.${inner}`)
  }
  if (register.lifecycle) {
    const { initial, moves } = register.lifecycle
    if (!(initial in states)) throw new Error(`${where}: unknown initial state ${initial}`)
    for (const [name, move] of Object.entries(moves)) {
      const forks = move.unless ?? []
      for (const state of [
        ...move.from,
        ...(move.to === undefined ? [] : [move.to]),
        ...forks.map(({ to }) => to),
      ])
        if (!(state in states)) throw new Error(`${where}: move ${name} names an unknown state ${state}`)
      for (const field of move.asks ?? []) {
        need(field, `move ${name}`)
        if (move.by.length > 0 && register.fields[field]?.computed)
          throw new Error(`${where}: move ${name} asks for ${field}, which the system sets`)
      }
      for (const check of move.must ?? []) provable(check.that, register.fields, `${where}: move ${name}`)
      for (const { when } of forks) provable(when, register.fields, `${where}: move ${name}`)
      if (move.when) provable(move.when, register.fields, `${where}: move ${name}`)
      proveDue(register, name, move)
    }
  }
  proveClock(register)
  proveCertificate(register)
  provableOutside(register)
  provablePersonal(register)
  return Object.freeze(nameProof(register))
}

/** Fields, states and moves are looked up by names that people send: nothing that an object inherits is among them. */
function nameProof<R extends Register>(register: R): R {
  const { fields, lifecycle, outside } = register
  const inner = Object.entries(fields).map(([name, field]) => [
    name,
    field.kind === 'list' ? Object.freeze({ ...field, fields: bare(field.fields) }) : field,
  ])
  return {
    ...register,
    fields: bare(Object.fromEntries(inner)),
    ...(outside ? { outside: bare(outside) } : {}),
    ...(lifecycle
      ? { lifecycle: { ...lifecycle, states: bare(lifecycle.states), moves: bare(lifecycle.moves) } }
      : {}),
  }
}

/** Names that every record has besides its fields. */
const reserved = new Set([
  'id',
  'unit',
  'version',
  'state',
  'rule',
  'entry',
  'knownFrom',
  'knownTo',
  'takenOver',
])
