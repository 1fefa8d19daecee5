import type { Context, MiddlewareHandler } from 'hono'
import type { Actor } from '#access'
import { type App, localActor } from '#app'

/** What a request carries besides what was sent. */
export interface ActingEnv {
  Variables: { readonly actor: Actor }
}

/** Says of each request who makes it, before any route asks. Until people can sign in: whoever sits at the machine. */
export function acting(app: App): MiddlewareHandler<ActingEnv> {
  return async (c, next) => {
    c.set('actor', await localActor(app))
    return next()
  }
}

/** Who makes the request. A route that is not behind `acting` has nobody to ask for, and that is a bug. */
export function actorOf(c: Context<ActingEnv>): Actor {
  const { actor } = c.var
  if (!actor) throw new Error(`${c.req.path} is served to nobody`)
  return actor
}
