import { type App, askReadiness, showReadiness } from '#app'
import { unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { languageOf } from './problem-response.ts'
import { createRoute, json, refusals, router, z } from './route.ts'

const itemSchema = z
  .object({
    severity: z.enum(['error', 'warning', 'question']),
    code: z.string(),
    message: z.string(),
    todo: z.string().optional(),
    section: z.string().optional().openapi({ description: 'The part of the report that it is in' }),
    field: z
      .object({
        register: z.string().optional(),
        record: z.string().optional(),
        field: z.string().optional(),
      })
      .optional()
      .openapi({ description: 'The very field; without a record it is to be recorded anew' }),
    finding: z.number().optional().openapi({ description: "Its number among the report's own audit" }),
  })
  .openapi('ReadinessItem')

const readinessRoute = createRoute({
  method: 'get',
  operationId: 'getReadiness',
  tags: ['evaluations'],
  path: '/evaluations/{unit}/{year}/readiness',
  summary: 'Whether the report can go out: all that keeps it from it, and the way to each',
  request: {
    params: z.object({ unit: z.string(), year: z.coerce.number().int().min(1990).max(2200) }),
    query: z.object({ asOf: z.string().optional() }),
  },
  responses: {
    200: json(
      z
        .object({
          items: z.array(itemSchema).readonly(),
          errors: z.number(),
          warnings: z.number(),
          questions: z.number(),
        })
        .openapi('Readiness'),
      'the readiness',
    ),
    ...refusals,
  },
})

export function readinessRoutes(app: App) {
  return router().openapi(readinessRoute, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query') }
    return c.json(showReadiness(unwrap(await askReadiness(app, actorOf(c), asked)), languageOf(c)), 200)
  })
}
