import { type App, askGroupBuys, joinGroup } from '#app'
import { unwrap } from '#lib'
import type { Values } from '#registers'
import { actorOf } from '../acting.ts'
import { languageOf } from '../problem-response.ts'
import { body, createRoute, json, refusals, router, unitQuery, z } from '../route.ts'
import { recordRowSchema } from '../schema.ts'

const groupBuy = z
  .object({
    record: recordRowSchema,
    tiers: z.array(z.object({ from: z.number(), price: z.string(), reached: z.boolean() })).readonly(),
    joined: z.number(),
    quantity: z.number(),
    price: z.string().optional(),
    next: z.object({ more: z.number(), price: z.string() }).optional(),
    isOver: z.boolean(),
  })
  .openapi('GroupBuy')

const listRoute = createRoute({
  method: 'get',
  path: '/group-buys',
  operationId: 'listGroupBuys',
  tags: ['instruments'],
  summary: 'Group purchases: the open ones and how they stand, and those that are closed',
  request: { query: unitQuery },
  responses: {
    200: json(z.object({ open: z.array(groupBuy).readonly(), closed: z.array(groupBuy).readonly() }), 'both'),
    ...refusals,
  },
})

const joinRoute = createRoute({
  method: 'post',
  path: '/group-buys/{id}/participants',
  operationId: 'joinGroupBuy',
  tags: ['instruments'],
  summary: 'A body joins a group purchase',
  request: {
    params: z.object({ id: z.string() }),
    query: unitQuery,
    body: body(z.object({ values: z.record(z.string(), z.unknown()) })),
  },
  responses: { 201: json(groupBuy, 'how it stands then'), ...refusals },
})

export function groupBuyRoutes(app: App) {
  return router()
    .openapi(listRoute, async (c) => {
      const asked = { ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await askGroupBuys(app, actorOf(c), asked)), 200)
    })
    .openapi(joinRoute, async (c) => {
      const participant = c.req.valid('json').values as Values
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), participant, language: languageOf(c) }
      return c.json(unwrap(await joinGroup(app, actorOf(c), asked)), 201)
    })
}
