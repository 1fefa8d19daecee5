import { type App, askBatches, askRenewal, remindAll, renewals } from '#app'
import { unwrap } from '#lib'
import { actorOf } from '../acting.ts'
import { languageOf } from '../problem-response.ts'
import { type Answer, body, createRoute, json, pageQuery, refusals, router, unitQuery, z } from '../route.ts'
import { recordRowSchema } from '../schema.ts'

const renewalRoute = createRoute({
  method: 'get',
  path: '/renewals/{renewal}',
  operationId: 'listRenewals',
  tags: ['hightech'],
  summary:
    'Who should file anew in a year and has not; SMEs that might apply to be high-tech firms and have not',
  request: {
    params: z.object({ renewal: z.enum(renewals) }),
    query: unitQuery.extend({ ...pageQuery.shape, year: z.coerce.number().int().min(2000).max(2100) }),
  },
  responses: {
    200: json(
      z.object({
        register: z.string(),
        rows: z.array(recordRowSchema).readonly(),
        total: z.number(),
        turn: z.number(),
      }),
      'a page of them',
    ),
    ...refusals,
  },
})

const batchRoute = createRoute({
  method: 'get',
  path: '/hightech/batches',
  operationId: 'listBatches',
  tags: ['hightech'],
  summary: 'The batches of a year, each with its next deadline and how many applications wait',
  request: { query: unitQuery.extend({ year: z.coerce.number().int().min(2000).max(2100) }) },
  responses: {
    200: json(
      z
        .array(
          z.object({
            record: recordRowSchema,
            next: z
              .object({
                deadline: z.enum(['opens', 'closes', 'recommends']),
                on: z.string(),
                days: z.number(),
                workingDays: z.number().optional(),
              })
              .optional(),
            toAccept: z.number(),
            toRecommend: z.number(),
            recommended: z.number(),
          }),
        )
        .readonly(),
      'the batches, by when they open',
    ),
    ...refusals,
  },
})

const remindRoute = createRoute({
  method: 'post',
  path: '/hightech/reminders',
  operationId: 'remindFirms',
  tags: ['hightech'],
  summary: 'Records a reminder for every firm that has not reported in a year',
  request: { query: unitQuery, body: body(z.object({ year: z.number().int() })) },
  responses: { 200: json(z.object({ reminded: z.number() }), 'how many'), ...refusals },
})

export type Renewal = (typeof renewals)[number]
export type RenewalPage = Answer<typeof renewalRoute>
export type BatchDue = Answer<typeof batchRoute>[number]

export function hightechRoutes(app: App) {
  return router()
    .openapi(renewalRoute, async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await askRenewal(app, actorOf(c), asked)), 200)
    })
    .openapi(batchRoute, async (c) => {
      const asked = { ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await askBatches(app, actorOf(c), asked)), 200)
    })
    .openapi(remindRoute, async (c) => {
      const asked = { ...c.req.valid('query'), ...c.req.valid('json') }
      return c.json({ reminded: unwrap(await remindAll(app, actorOf(c), asked)) }, 200)
    })
}
