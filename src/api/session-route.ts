import { actorLabel, localAdministrator, may } from '#access'
import { type App, listActing } from '#app'
import { unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { languageOf } from './problem-response.ts'
import { type Answer, createRoute, json, refusals, router, z } from './route.ts'

const route = createRoute({
  method: 'get',
  path: '/session',
  operationId: 'getSession',
  tags: ['session'],
  summary: 'Who asks, which units there are',
  responses: {
    200: json(
      z.object({
        actor: z.object({
          account: z.string(),
          name: z.string(),
          roles: z.array(z.string()).readonly(),
        }),
        /** The one at the machine acts as somebody else. */
        isActing: z.boolean(),
        units: z
          .array(
            z.object({ id: z.string(), name: z.string(), kind: z.string(), parent: z.string().optional() }),
          )
          .readonly(),
        version: z.string(),
        localOnly: z.boolean(),
        now: z.string(),
      }),
      'the session',
    ),
    ...refusals,
  },
})

export type Session = Answer<typeof route>
export type UnitSummary = Session['units'][number]

const peopleRoute = createRoute({
  method: 'get',
  path: '/session/people',
  operationId: 'listPeople',
  tags: ['session'],
  summary: 'As whom the administrator at this machine may act: people with a grant that is in force',
  responses: {
    200: json(
      z
        .array(z.object({ account: z.string(), name: z.string(), roles: z.array(z.string()).readonly() }))
        .readonly(),
      'the people',
    ),
    ...refusals,
  },
})

export type ActingPerson = Answer<typeof peopleRoute>[number]

export function sessionRoutes(app: App, version: string) {
  return router()
    .openapi(peopleRoute, async (c) => {
      unwrap(may(actorOf(c), 'administer'))
      return c.json(await listActing(app, languageOf(c)), 200)
    })
    .openapi(route, async (c) => {
      const actor = actorOf(c)
      const roles = [...new Set(actor.grants.map(({ role }) => role))]
      const isLocal = actor.id === localAdministrator([]).id
      const name = isLocal ? actorLabel(actor.id)[languageOf(c)] : actor.name
      const units = await app.units()
      return c.json(
        {
          actor: { account: actor.id, name, roles },
          ...{ isActing: !isLocal, units, version, localOnly: true, now: app.clock.now() },
        },
        200,
      )
    })
}
