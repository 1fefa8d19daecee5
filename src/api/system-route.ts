import { type App, listSystems } from '#app'
import { unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { languageOf } from './problem-response.ts'
import { type Answer, createRoute, json, refusals, router, unitQuery, z } from './route.ts'

const queue = z.object({ state: z.string(), label: z.string(), count: z.number() })
const system = z
  .object({
    name: z.string(),
    label: z.string(),
    headline: z
      .array(z.string())
      .readonly()
      .openapi({ description: 'The measures that its page opens with' }),
    registers: z
      .array(
        z.object({
          name: z.string(),
          label: z.string(),
          help: z.string().optional(),
          count: z.number(),
          queue: z.array(queue).readonly().openapi({ description: "Records whose state is somebody's work" }),
        }),
      )
      .readonly(),
  })
  .openapi('System')

const listRoute = createRoute({
  method: 'get',
  path: '/systems',
  operationId: 'listSystems',
  tags: ['systems'],
  summary: 'Every business system with what waits in it',
  request: { query: unitQuery },
  responses: { 200: json(z.array(system).readonly(), 'the systems'), ...refusals },
})

export type SystemShown = Answer<typeof listRoute>[number]

export function systemListRoutes(app: App) {
  return router().openapi(listRoute, async (c) => {
    const asked = { ...c.req.valid('query'), language: languageOf(c) }
    return c.json(unwrap(await listSystems(app, actorOf(c), asked)), 200)
  })
}
