import { type App, addUnit } from '#app'
import { unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { body, createRoute, json, refusals, router, z } from './route.ts'

const unitSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  parent: z.string().optional(),
})

const addRoute = createRoute({
  method: 'post',
  path: '/units',
  operationId: 'createUnit',
  tags: ['units'],
  summary: 'Sets up a unit that spends a budget, with empty registers',
  request: {
    body: body(
      z.object({
        id: z.string().max(100).openapi({ example: 'science-centre' }),
        name: z.string().max(200),
        parent: z.string().max(100).optional(),
      }),
    ),
  },
  responses: { 201: json(unitSchema, 'the unit'), ...refusals },
})

export type NewUnit = z.input<(typeof addRoute)['request']['body']['content']['application/json']['schema']>

export function unitRoutes(app: App) {
  return router().openapi(addRoute, async (c) => {
    const unit = unwrap(await addUnit(app, actorOf(c), c.req.valid('json')))
    return c.json(unit, 201)
  })
}
