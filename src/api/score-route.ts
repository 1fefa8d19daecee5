import {
  type App,
  askBatches,
  askFigureTable,
  askRenewal,
  askScore,
  drawSpotCheck,
  remindAll,
  renewals,
} from '#app'
import { unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { languageOf } from './problem-response.ts'
import {
  type Answer,
  asOfQuery,
  body,
  createRoute,
  json,
  pageQuery,
  refusals,
  router,
  unitQuery,
  z,
} from './route.ts'
import { figureShownSchema, recordRowSchema, wordFigure } from './schema.ts'

const line = {
  name: z.string(),
  label: z.string(),
  explains: z.string().optional(),
  source: z.string(),
  certainty: z.string().optional(),
  found: z.string().optional(),
  needed: z.string().optional(),
}
const condition = z.object({ ...line, met: z.boolean() })
const points = { most: z.number(), least: z.number(), upTo: z.number() }
const sheet = z
  .object({
    result: z.enum(['passes', 'fails', 'open']),
    route: z.enum(['points', 'direct']).optional(),
    least: z.number(),
    upTo: z.number(),
    rule: z.string(),
    document: z.string(),
    conditions: z.array(condition).readonly(),
    direct: z.array(condition).readonly(),
    blocks: z
      .array(
        z.object({
          name: z.string(),
          label: z.string(),
          ...points,
          items: z
            .array(z.object({ ...line, ...points, step: z.string(), misfit: z.number().optional() }))
            .readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('ScoreSheet', {
    description: 'Conditions and points, made again under the rule that the record keeps',
  })

const scoreRoute = createRoute({
  method: 'get',
  path: '/records/{register}/{id}/score',
  operationId: 'getScoreSheet',
  tags: ['records'],
  summary: "A record's score sheet",
  request: { params: z.object({ register: z.string(), id: z.string() }), query: asOfQuery },
  responses: { 200: json(sheet, 'the sheet'), ...refusals },
})

const tableRoute = createRoute({
  method: 'get',
  path: '/figure-table',
  operationId: 'getFigureTable',
  tags: ['figures'],
  summary: 'Some measures over the whole and over each district, in one snapshot',
  request: {
    query: asOfQuery.extend({
      measures: z.string().max(1000).openapi({ example: 'hightech.reports.due,hightech.reports.done' }),
      period: z.string().max(40).openapi({ example: '2024' }),
    }),
  },
  responses: {
    200: json(
      z.object({
        whole: z.array(figureShownSchema).readonly(),
        districts: z
          .array(
            z.object({
              region: z.string(),
              label: z.string(),
              figures: z.array(figureShownSchema).readonly(),
            }),
          )
          .readonly(),
      }),
      'the table',
    ),
    ...refusals,
  },
})

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

const remindRoute = createRoute({
  method: 'post',
  path: '/hightech/reminders',
  operationId: 'remindFirms',
  tags: ['hightech'],
  summary: 'Records a reminder for every firm that has not reported in a year',
  request: { query: unitQuery, body: body(z.object({ year: z.number().int() })) },
  responses: { 200: json(z.object({ reminded: z.number() }), 'how many'), ...refusals },
})

export type ScoreSheet = Answer<typeof scoreRoute>
export type ScoredCondition = ScoreSheet['conditions'][number]
export type ScoredBlock = ScoreSheet['blocks'][number]
export type ScoredItem = ScoredBlock['items'][number]
export type FigureTable = Answer<typeof tableRoute>
export type Renewal = (typeof renewals)[number]
export type RenewalPage = Answer<typeof renewalRoute>
export type BatchDue = Answer<typeof batchRoute>[number]

export function scoreRoutes(app: App) {
  return router()
    .openapi(scoreRoute, async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await askScore(app, actorOf(c), asked)), 200)
    })
    .openapi(tableRoute, async (c) => {
      const { measures, ...rest } = c.req.valid('query')
      const asked = { ...rest, measures: measures.split(',').filter(Boolean), language: languageOf(c) }
      const { whole, districts } = unwrap(await askFigureTable(app, actorOf(c), asked))
      const words = (figures: typeof whole) => figures.map((figure) => wordFigure(figure, asked.language))
      const byDistrict = districts.map((district) => ({ ...district, figures: words(district.figures) }))
      return c.json({ whole: words(whole), districts: byDistrict }, 200)
    })
    .openapi(renewalRoute, async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await askRenewal(app, actorOf(c), asked)), 200)
    })
    .openapi(batchRoute, async (c) => {
      const asked = { ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await askBatches(app, actorOf(c), asked)), 200)
    })
    .openapi(spotCheckRoute, async (c) => {
      const asked = { ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await drawSpotCheck(app, actorOf(c), asked)), 200)
    })
    .openapi(remindRoute, async (c) => {
      const asked = { ...c.req.valid('query'), ...c.req.valid('json') }
      return c.json({ reminded: unwrap(await remindAll(app, actorOf(c), asked)) }, 200)
    })
}
