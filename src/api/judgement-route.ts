import { type App, askTally, judge, takeBackJudgement } from '#app'
import { unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { languageOf } from './problem-response.ts'
import { body, createRoute, json, refusals, router, z } from './route.ts'

const verdict = z.enum(['right', 'wrong'])

export const judgedSchema = z
  .object({
    id: z.string().optional(),
    verdict,
    reason: z.string(),
    by: z.string(),
    at: z.string(),
    isEarlier: z.literal(true).optional().openapi({ description: 'Made of another version of the document' }),
  })
  .openapi('Judged', { description: 'What a person made of a finding' })

const judgeRoute = createRoute({
  method: 'post',
  path: '/judgements',
  operationId: 'judgeFinding',
  tags: ['audit'],
  summary: 'Keeps what a person makes of a finding: right, or wrong and why',
  request: {
    body: body(
      z.object({
        unit: z.string().optional(),
        digest: z.string().regex(/^[0-9a-f]{64}$/),
        file: z.string().min(1).max(400),
        document: z.object({ unit: z.string().max(200), year: z.string().max(10) }),
        finding: z.object({
          check: z.string().max(80),
          severity: z.enum(['error', 'warning', 'question']),
          message: z.string().max(4000),
          at: z.array(z.object({ quote: z.string() })).max(2000),
        }),
        verdict,
        reason: z.string().max(4000),
      }),
    ),
  },
  responses: { 201: json(judgedSchema, 'the judgement'), ...refusals },
})

const takeBackRoute = createRoute({
  method: 'delete',
  path: '/judgements/{id}',
  operationId: 'takeBackJudgement',
  tags: ['audit'],
  summary: 'Takes a judgement back; that it was given stays on record',
  request: { params: z.object({ id: z.string() }), query: z.object({ unit: z.string().optional() }) },
  responses: { 204: { description: 'taken back' }, ...refusals },
})

const tallyRoute = createRoute({
  method: 'get',
  path: '/judgements/tally',
  operationId: 'tallyJudgements',
  tags: ['audit'],
  summary: 'Of each check, how many of its findings people judged right and wrong',
  request: { query: z.object({ unit: z.string().optional() }) },
  responses: {
    200: json(
      z.object({
        checks: z
          .array(z.object({ check: z.string(), label: z.string(), right: z.number(), wrong: z.number() }))
          .readonly(),
      }),
      'precision as judged',
    ),
    ...refusals,
  },
})

export function judgementRoutes(app: App) {
  return router()
    .openapi(judgeRoute, async (c) => c.json(unwrap(await judge(app, actorOf(c), c.req.valid('json'))), 201))
    .openapi(takeBackRoute, async (c) => {
      const { id } = c.req.valid('param')
      unwrap(await takeBackJudgement(app, actorOf(c), { ...c.req.valid('query'), id }))
      return c.body(null, 204)
    })
    .openapi(tallyRoute, async (c) => {
      const asked = { ...c.req.valid('query'), language: languageOf(c) }
      return c.json({ checks: unwrap(await askTally(app, actorOf(c), asked)) }, 200)
    })
}
