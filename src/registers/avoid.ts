import type { Label } from '#lib'
import type { Condition } from './condition.ts'
import { need, needRegister } from './procedure/need.ts'
import { provable } from './provable.ts'
import type { Register } from './register.ts'

/**
 * 回避: when a reviewer must not judge an item. Values of the item and of the reviewer (fields, `list.field` of a list's
 * rows, or `id`) are the same: one organisation, one parent, a partner. Or a record of another register links them: a
 * contract between the two, a conflict that somebody declared.
 */
export interface Conflict {
  readonly name: string
  /** What the reason is called: 同一单位. */
  readonly says: Label
  readonly items: readonly string[]
  readonly reviewers: readonly string[]
  readonly through?: {
    readonly register: string
    /** Its fields for one side and for the other; either side may be the item's. */
    readonly between: readonly [readonly string[], readonly string[]]
    /** Only what happened within so many years before the day of the draw. */
    readonly within?: { readonly years: number; readonly of: string }
    readonly when?: Condition
  }
}

/** A record brings a reviewer and an item together, and never two that a conflict keeps apart, on whatever way it is written. */
export interface Avoiding {
  /** The fields that refer to the one and to the other. */
  readonly item: string
  readonly reviewer: string
  readonly conflicts: readonly Conflict[]
}

/** Throws where a record's field, or the list's field that `list.field` names, is not there. */
export function needPath(register: Register, path: string, where: string): void {
  if (path === 'id') return
  const [name = '', inner] = path.split('.')
  const field = need(register, name, where)
  if (inner !== undefined && !(field.kind === 'list' && inner in field.fields))
    throw new Error(`${where} names an unknown field ${register.name} ${path}`)
}

/** The registers of the two that a record brings together. */
export function sidesOf(
  { item, reviewer }: Avoiding,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): { readonly items: Register; readonly reviewers: Register } {
  const [items, reviewers] = [item, reviewer].map((name) => {
    const field = need(register, name, where, 'reference')
    return needRegister(others, field.kind === 'reference' ? field.register : '', where)
  })
  if (!items || !reviewers) throw new Error(`${where}: brings nothing together`)
  return { items, reviewers }
}

/** Throws where what is to be avoided speaks of what there is not. */
export function proveAvoiding(
  avoiding: Avoiding,
  register: Register,
  others: ReadonlyMap<string, Register>,
): void {
  const where = `register ${register.name}: avoids`
  const { items, reviewers } = sidesOf(avoiding, register, others, where)
  for (const conflict of avoiding.conflicts)
    proveConflict(conflict, [items, reviewers], others, `${where} ${conflict.name}`)
}

function proveConflict(
  { items, reviewers, through }: Conflict,
  [judged, judges]: readonly [Register, Register],
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  for (const path of items) needPath(judged, path, where)
  for (const path of reviewers) needPath(judges, path, where)
  if (!through) return
  const links = needRegister(others, through.register, where)
  for (const path of through.between.flat()) needPath(links, path, where)
  if (through.within) need(links, through.within.of, where, 'date')
  if (through.when) provable(through.when, links.fields, where)
}
