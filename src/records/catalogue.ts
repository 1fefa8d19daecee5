import { fail, nearest, ok, type Result } from '#lib'
import {
  type Field,
  proveAvoiding,
  proveFit,
  proveLimit,
  proveLockedBy,
  proveProcedure,
  proveView,
  type Register,
  type RegisterShape,
  type RuleSet,
} from '#registers'
import type { Behaviour, Behaviours, Reaction } from './behaviour.ts'
import { problems } from './problems.ts'

/** Every register, rule set and behaviour that this installation has, by name. */
export interface Catalogue {
  readonly registers: ReadonlyMap<string, Register>
  readonly ruleSets: ReadonlyMap<string, RuleSet>
  /** By register, then by the name under which its moves cause them. */
  readonly behaviours: ReadonlyMap<string, ReadonlyMap<string, Behaviour>>
  readonly reactions: readonly Reaction[]
}

export interface CatalogueParts {
  readonly registers: readonly Register[]
  readonly ruleSets?: readonly RuleSet[]
  readonly behaviours?: readonly Behaviours[]
  readonly reactions?: readonly Reaction[]
  /** What systems read of one another's registers. */
  readonly views?: readonly RegisterShape[]
}

/** Puts the systems' descriptions together and proves that they know one another: a dangling name is a bug and throws. */
export function defineCatalogue({
  registers,
  ruleSets = [],
  behaviours = [],
  reactions = [],
  views = [],
}: CatalogueParts): Catalogue {
  const catalogue: Catalogue = Object.freeze({
    registers: byName(registers, 'register'),
    ruleSets: byName(ruleSets, 'rule set'),
    behaviours: behavioursByRegister(behaviours),
    reactions,
  })
  for (const register of registers) prove(catalogue, register)
  for (const reaction of reactions) proveReaction(catalogue, reaction)
  for (const view of [...views, ...reactions.map(({ to }) => to)])
    proveView(view, catalogue.registers.get(view.name))
  return catalogue
}

function behavioursByRegister(all: readonly Behaviours[]): Catalogue['behaviours'] {
  const byRegister = new Map<string, Map<string, Behaviour>>()
  for (const { of, named } of all)
    for (const register of of) {
      const known = byRegister.get(register) ?? new Map<string, Behaviour>()
      byRegister.set(register, known)
      for (const [name, behaviour] of Object.entries(named)) {
        if (known.has(name)) throw new Error(`behaviour ${name} of ${register} is defined twice`)
        known.set(name, behaviour)
      }
    }
  return byRegister
}

function byName<T extends { readonly name: string }>(things: readonly T[], what: string): Map<string, T> {
  const map = new Map<string, T>()
  for (const thing of things) {
    if (map.has(thing.name)) throw new Error(`${what} ${thing.name} is defined twice`)
    map.set(thing.name, thing)
  }
  return map
}

function prove(catalogue: Catalogue, register: Register): void {
  const where = `register ${register.name}`
  if (register.rules !== undefined && !catalogue.ruleSets.has(register.rules))
    throw new Error(`${where}: unknown rule set ${register.rules}`)
  proveLockedBy(register, catalogue.registers)
  for (const [name, field] of Object.entries(register.fields))
    proveField(catalogue, field, `${where}: ${name}`)
  for (const limit of register.limits ?? []) proveLimit(limit, register, catalogue.registers)
  if (register.avoids) proveAvoiding(register.avoids, register, catalogue.registers)
  for (const fit of register.fits ?? []) proveFit(fit, register, catalogue.registers)
  for (const [name, move] of Object.entries(register.lifecycle?.moves ?? {}))
    for (const cause of [...(move.causes ?? []), ...(move.follows ?? [])])
      if (typeof cause !== 'string')
        proveProcedure(cause, register, catalogue.registers, `${where}: move ${name}`)
      else if (!catalogue.behaviours.get(register.name)?.has(cause))
        throw new Error(`${where}: move ${name} causes an unknown behaviour ${cause}`)
}

function proveReaction({ registers }: Catalogue, { to, moves }: Reaction): void {
  const known = registers.get(to.name)?.lifecycle?.moves ?? {}
  for (const move of moves)
    if (!(move in known)) throw new Error(`a reaction to an unknown move ${to.name} ${move}`)
}

function proveField(catalogue: Catalogue, field: Field, where: string): void {
  if (field.kind === 'reference' && !catalogue.registers.has(field.register))
    throw new Error(`${where} refers to an unknown register ${field.register}`)
  if (field.kind !== 'list') return
  for (const [name, inner] of Object.entries(field.fields)) {
    if (inner.kind === 'list') throw new Error(`${where}.${name}: a list within a list`)
    proveField(catalogue, inner, `${where}.${name}`)
  }
}

/** Problems: records/unknown-register. */
export function findRegister(catalogue: Catalogue, name: string): Result<Register> {
  const register = catalogue.registers.get(name)
  if (register) return ok(register)
  const all = [...catalogue.registers.values()]
  const near = nearest(all, name, (each) => [each.name, each.label.zh])
  const known = (near.length > 0 ? near : all).map((each) => `${each.name}（${each.label.zh}）`).join('、')
  return fail(problems['unknown-register']({ name, known }))
}
