import { type App, drawSpotCheck } from '#app'
import { unwrap } from '#lib'
import { actorOf } from '../acting.ts'
import { languageOf } from '../problem-response.ts'
import { type Answer, asOfQuery, createRoute, json, refusals, router, z } from '../route.ts'
import { recordRowSchema } from '../schema.ts'

const spotCheckRoute = createRoute({
  method: 'get',
  path: '/spot-checks/sme',
  operationId: 'drawSpotCheck',
  tags: ['sme'],
  summary:
    'Draws admitted SMEs of a year for a spot check; the same seed and as-of draw the same firms again',
  request: {
    query: asOfQuery.extend({
      year: z.coerce.number().int().min(2000).max(2100),
      count: z.coerce.number().int().min(1).max(1000).default(50),
      seed: z.string().min(1).max(100).optional(),
    }),
  },
  responses: {
    200: json(
      z.object({
        register: z.string(),
        seed: z.string(),
        asOf: z.string(),
        of: z.number(),
        checked: z.number(),
        rows: z.array(recordRowSchema.extend({ now: recordRowSchema })).readonly(),
      }),
      'who was drawn',
    ),
    ...refusals,
  },
})

export type SpotCheck = Answer<typeof spotCheckRoute>

export function spotCheckRoutes(app: App) {
  return router().openapi(spotCheckRoute, async (c) => {
    const asked = { ...c.req.valid('query'), language: languageOf(c) }
    return c.json(unwrap(await drawSpotCheck(app, actorOf(c), asked)), 200)
  })
}
