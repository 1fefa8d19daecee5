import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Actor } from '#access'
import { type App, localActor, personActing } from '#app'
import { unwrap } from '#lib'

/** What a request carries besides what was sent. */
export interface ActingEnv {
  Variables: { readonly actor: Actor }
}

/** The account of a person in whose place the one at the machine acts: a header of a program, a cookie of the pages. */
export const actingHeader = 'youju-acting-as'
export const actingCookie = 'youju_acting_as'

/**
 * Says of each request who makes it, before any route asks. Until people can sign in it is whoever sits at the machine;
 * there one may act as a person on record, with that person's rights and no other, so as to try their doors. It holds
 * only where nobody but this machine is served, since it asks for no secret: `localOnly` stands before it.
 */
export function acting(app: App): MiddlewareHandler<ActingEnv> {
  return async (c, next) => {
    const account = c.req.header(actingHeader) ?? getCookie(c, actingCookie)
    c.set('actor', account ? unwrap(await personActing(app, account)) : await localActor(app))
    return next()
  }
}

/** Who makes the request. A route that is not behind `acting` has nobody to ask for, and that is a bug. */
export function actorOf(c: Context<ActingEnv>): Actor {
  const { actor } = c.var
  if (!actor) throw new Error(`${c.req.path} is served to nobody`)
  return actor
}
