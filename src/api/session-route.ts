import { actorLabel } from '#access'
import type { App } from '#app'
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
        actor: z.object({ name: z.string(), roles: z.array(z.string()).readonly() }),
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

export function sessionRoutes(app: App, version: string) {
  return router().openapi(route, async (c) => {
    const { id, roles } = actorOf(c)
    const name = actorLabel(id)[languageOf(c)]
    const units = await app.units()
    return c.json({ actor: { name, roles }, units, version, localOnly: true, now: app.clock.now() }, 200)
  })
}
