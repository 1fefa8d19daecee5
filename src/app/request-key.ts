import { type Actor, repeatable } from '#access'

/**
 * The actor, acting by a request that may arrive twice: what was written by its key before is not written again, and
 * gives what it gave. Keys older than three days are forgotten.
 */
export function byKey(actor: Actor, key: string, digest: string): Actor {
  return { ...actor, repeatable: repeatable(key, digest) }
}

/** The actor, whose work goes on after the request by which it was begun. */
export function pastRequest({ repeatable: _, ...actor }: Actor): Actor {
  return actor
}
