import type { Scope } from '#db'
import type { Label } from '#lib'

/** Who acts. Every use case takes one; until people can sign in it is the local administrator. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  /** Units whose data the actor may see and write. */
  readonly units: readonly string[]
}

const local: { readonly id: string; readonly label: Label } = {
  id: 'local-administrator',
  label: { zh: '本机管理员', en: 'local administrator' },
}

/** What an actor whose id the ledger keeps is called; the id itself where nobody is known by it. */
export function actorLabel(id: string): Label {
  return id === local.id ? local.label : { zh: id, en: id }
}

/** Who sits at the machine: may do everything in every unit given. */
export function localAdministrator(units: readonly string[]): Actor {
  return Object.freeze({
    id: local.id,
    name: local.label.zh,
    roles: Object.freeze(['administrator']),
    units: Object.freeze([...units]),
  })
}

/** The second wall: what a transaction on the actor's behalf can reach at all. */
export function scopeOf(actor: Actor): Scope {
  return { actor: actor.id, units: actor.units }
}
