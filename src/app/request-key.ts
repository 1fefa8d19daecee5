import { type Actor, repeatable, sweepRepeated } from '#access'
import type { Instant } from '#lib'
import type { App } from './open.ts'

const hour = 3600_000
/** Whoever tries again does so within the day; a form left open over a weekend is filled in anew. */
const keptFor = 72 * hour
const swept = new WeakMap<App, number>()

/**
 * The actor, acting by a request that may arrive twice: what was written by its key before is not written again, and
 * gives what it gave. Keys older than three days are forgotten.
 */
export async function byKey(app: App, actor: Actor, key: string, digest: string): Promise<Actor> {
  const now = new Date(app.clock.now()).getTime()
  if (now - (swept.get(app) ?? 0) >= hour) {
    swept.set(app, now)
    await sweepRepeated(app.database, new Date(now - keptFor).toISOString() as Instant)
  }
  return { ...actor, repeatable: repeatable(key, digest) }
}

/** The actor, whose work goes on after the request by which it was begun. */
export function pastRequest({ repeatable: _, ...actor }: Actor): Actor {
  return actor
}
