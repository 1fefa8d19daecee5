import type { Scope } from '#db'

/** Who acts. Every use case takes one; until people can sign in it is the local administrator. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  /** Units whose data the actor may see and write. */
  readonly units: readonly string[]
}

/** Who sits at the machine: may do everything in every unit given. */
export function localAdministrator(units: readonly string[]): Actor {
  return Object.freeze({
    id: 'local-administrator',
    name: '本机管理员',
    roles: Object.freeze(['administrator']),
    units: Object.freeze([...units]),
  })
}

/** The second wall: what a transaction on the actor's behalf can reach at all. */
export function scopeOf(actor: Actor): Scope {
  return { actor: actor.id, units: actor.units }
}
