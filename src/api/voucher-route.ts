import { type App, askRoleOverlap, askVouchers } from '#app'
import { unwrap } from '#lib'
import { languageOf } from './problem-response.ts'
import { createRoute, json, refusals, router, unitQuery, z } from './route.ts'

const programme = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number(),
  state: z.string(),
  register: z.string(),
  budget: z.string(),
  parts: z
    .array(
      z.object({
        part: z.enum(['paid', 'granted', 'reserved', 'left']),
        amount: z.string(),
        shown: z.string(),
        share: z.number(),
      }),
    )
    .readonly(),
  states: z.array(z.object({ state: z.string(), label: z.string(), count: z.number() })).readonly(),
  flagged: z.number(),
})

const overviewRoute = createRoute({
  method: 'get',
  path: '/vouchers',
  summary: 'Each voucher programme with its money in yuan and what stands to be done',
  request: { query: unitQuery },
  responses: {
    200: json(
      z.object({ programmes: z.array(programme).readonly(), recoveries: z.number() }),
      'the programmes',
    ),
    ...refusals,
  },
})

const overlapRoute = createRoute({
  method: 'get',
  path: '/vouchers/overlap/{year}',
  summary: 'Organisations granted transfer vouchers of a year in more than one role',
  request: { params: z.object({ year: z.coerce.number().int().min(2000).max(2100) }), query: unitQuery },
  responses: {
    200: json(
      z
        .array(
          z.object({
            organisation: z.string(),
            name: z.string(),
            claims: z.array(z.object({ id: z.string(), title: z.string(), role: z.string() })).readonly(),
          }),
        )
        .readonly(),
      'the organisations',
    ),
    ...refusals,
  },
})

export function voucherRoutes(app: App) {
  return router()
    .openapi(overviewRoute, async (c) => {
      const asked = { ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await askVouchers(app, await app.actor(), asked)), 200)
    })
    .openapi(overlapRoute, async (c) => {
      const asked = { ...c.req.valid('query'), ...c.req.valid('param'), language: languageOf(c) }
      return c.json(unwrap(await askRoleOverlap(app, await app.actor(), asked)), 200)
    })
}
