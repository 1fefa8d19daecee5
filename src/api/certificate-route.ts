import { type App, askCertificate, askLate } from '#app'
import { unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { languageOf } from './problem-response.ts'
import { type Answer, createRoute, json, refusals, router, unitQuery, z } from './route.ts'

const certificateRoute = createRoute({
  method: 'get',
  path: '/certificates/{unit}/{code}',
  operationId: 'verifyCertificate',
  tags: ['records'],
  security: [],
  summary: 'Whether a certificate still holds; whoever has its code may ask',
  request: { params: z.object({ unit: z.string(), code: z.string().max(40) }) },
  responses: {
    200: json(
      z
        .object({
          register: z.string(),
          label: z.string(),
          status: z.enum(['valid', 'changed', 'expired', 'ended']),
          state: z.string(),
          number: z.string(),
          facts: z.array(z.object({ field: z.string(), label: z.string(), value: z.string() })).readonly(),
          changedOn: z.string().optional(),
          until: z.string().optional(),
          endedOn: z.string().optional(),
        })
        .openapi('Certificate', { description: 'What a certificate says; nothing personal' }),
      'the certificate',
    ),
    ...refusals,
  },
})

const lateRoute = createRoute({
  method: 'get',
  path: '/late',
  operationId: 'listLate',
  tags: ['records'],
  summary: 'How many records are past the day by which the office had to be done, by register',
  request: { query: unitQuery },
  responses: {
    200: json(
      z
        .array(
          z.object({
            register: z.string(),
            label: z.string(),
            count: z.number(),
            filter: z.any().openapi({ type: 'object', description: 'Lists them, as a filter' }),
          }),
        )
        .readonly(),
      'registers with something late',
    ),
    ...refusals,
  },
})

export type LateCounted = Answer<typeof lateRoute>[number]

export function lateRoutes(app: App) {
  return router().openapi(lateRoute, async (c) => {
    const asked = { ...c.req.valid('query'), language: languageOf(c) }
    return c.json(unwrap(await askLate(app, actorOf(c), asked)), 200)
  })
}

/** Whoever has a certificate's code may ask: nobody is asked who they are. */
export function certificateReading(app: App) {
  return router().openapi(certificateRoute, async (c) => {
    const asked = { ...c.req.valid('param'), language: languageOf(c) }
    return c.json(unwrap(await askCertificate(app, asked)), 200)
  })
}
