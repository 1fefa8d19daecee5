import { type App, askAutomatic, askRoleOverlap, askVouchers, buildAutomatic } from '#app'
import { unwrap } from '#lib'
import { actorOf } from '../acting.ts'
import { languageOf } from '../problem-response.ts'
import { body, createRoute, json, refusals, router, unitQuery, z } from '../route.ts'

const stateCounts = z.array(z.object({ state: z.string(), label: z.string(), count: z.number() })).readonly()

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
  states: stateCounts,
  flagged: z.number(),
  coupons: z.object({ states: stateCounts, expired: z.number() }).optional(),
})

const overviewRoute = createRoute({
  method: 'get',
  path: '/vouchers',
  operationId: 'listVoucherProgrammes',
  tags: ['vouchers'],
  summary: 'Each voucher programme with its money in yuan and what stands to be done',
  request: { query: unitQuery },
  responses: {
    200: json(
      z.object({ programmes: z.array(programme).readonly(), recoveries: stateCounts }),
      'the programmes',
    ),
    ...refusals,
  },
})

const overlapRoute = createRoute({
  method: 'get',
  path: '/vouchers/overlap/{year}',
  operationId: 'listRoleOverlap',
  tags: ['vouchers'],
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

const automaticParams = z.object({ programme: z.string() })

const automaticRoute = createRoute({
  method: 'get',
  path: '/vouchers/programmes/{programme}/automatic',
  operationId: 'listAutomaticClaims',
  tags: ['vouchers'],
  summary: 'Claims that could be built of orders and contracts held here, with their amounts in yuan',
  request: { params: automaticParams, query: unitQuery },
  responses: {
    200: json(
      z.object({
        candidates: z
          .array(
            z.object({
              name: z.string(),
              title: z.string(),
              applicant: z.string(),
              applicantName: z.string(),
              paidOn: z.string(),
              base: z.string(),
              amount: z.string(),
              limitedBy: z.string(),
            }),
          )
          .readonly(),
        amount: z.string(),
        shown: z.string(),
        passedOver: z
          .array(z.object({ reason: z.string(), label: z.string(), count: z.number() }))
          .readonly(),
        isOpen: z.boolean(),
        opensOn: z.string(),
        closesOn: z.string(),
      }),
      'what could be built, first paid first, and how many were passed over for what reason',
    ),
    ...refusals,
  },
})

const buildRoute = createRoute({
  method: 'post',
  path: '/vouchers/programmes/{programme}/automatic',
  operationId: 'buildAutomaticClaims',
  tags: ['vouchers'],
  summary: 'Builds and files the claims of named candidates, all or none',
  request: {
    params: automaticParams,
    query: unitQuery,
    body: body(z.object({ names: z.array(z.string()).min(1).max(200).readonly() })),
  },
  responses: {
    200: json(
      z.object({ count: z.number(), amount: z.string(), gone: z.number() }),
      'how many were built, for how much in yuan, and how many are candidates no more',
    ),
    ...refusals,
  },
})

export function voucherRoutes(app: App) {
  return router()
    .openapi(overviewRoute, async (c) => {
      const asked = { ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await askVouchers(app, actorOf(c), asked)), 200)
    })
    .openapi(overlapRoute, async (c) => {
      const asked = { ...c.req.valid('query'), ...c.req.valid('param'), language: languageOf(c) }
      return c.json(unwrap(await askRoleOverlap(app, actorOf(c), asked)), 200)
    })
    .openapi(automaticRoute, async (c) => {
      const asked = { ...c.req.valid('query'), ...c.req.valid('param'), language: languageOf(c) }
      return c.json(unwrap(await askAutomatic(app, actorOf(c), asked)), 200)
    })
    .openapi(buildRoute, async (c) => {
      const { names } = c.req.valid('json')
      const asked = { ...c.req.valid('query'), ...c.req.valid('param'), names, language: languageOf(c) }
      return c.json(unwrap(await buildAutomatic(app, actorOf(c), asked)), 200)
    })
}
