import { type Actor, localAdministrator } from '#access'
import type { App } from './open.ts'

/** Who sits at the machine: the command line's actor, and, until people can sign in, everybody's on the local server. */
export async function localActor(app: App): Promise<Actor> {
  return localAdministrator((await app.units()).map((unit) => unit.id))
}
