import { type App, askFigureTable, askScore } from '#app'
import { unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { languageOf } from './problem-response.ts'
import { type Answer, asOfQuery, createRoute, json, refusals, router, z } from './route.ts'
import { figureShownSchema, wordFigure } from './schema.ts'

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
      measures: z.string().max(1000).openapi({ description: 'Names of measures, with commas between them' }),
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

export type ScoreSheet = Answer<typeof scoreRoute>
export type ScoredCondition = ScoreSheet['conditions'][number]
export type ScoredBlock = ScoreSheet['blocks'][number]
export type ScoredItem = ScoredBlock['items'][number]
export type FigureTable = Answer<typeof tableRoute>

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
}
