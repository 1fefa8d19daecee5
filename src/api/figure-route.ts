import {
  type App,
  askFigure,
  askFigureHistory,
  askFigureRecords,
  askFigureRelations,
  askFigureSeries,
  explainFigure,
  listMeasures,
  showFigure,
} from '#app'
import { type Problem, unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { languageOf, worded, wordedProblemSchema } from './problem-response.ts'
import { type Answer, asOfQuery, createRoute, json, pageQuery, refusals, router, z } from './route.ts'
import { figureShownSchema, measureSchema, recordRowSchema, wordFigure } from './schema.ts'

const oneMeasure = z.object({ measure: z.string() })
/** What narrows a figure besides its unit: the scopes that measures may know. */
const scopes = {
  region: z.string().optional(),
  role: z.string().optional(),
  owner: z.string().max(18).optional(),
}
const period = z
  .string()
  .max(40)
  .optional()
  .openapi({ example: '2024', description: '2024, 2024Q1, 2024-03, from..to' })
const question = asOfQuery.extend({ period, ...scopes })
const atDay = z.object({ value: z.string().nullable(), shown: z.string() })
const span = z.object({
  period: z.string(),
  from: z.string().openapi({ description: 'The moment from which it was known' }),
  to: z.string().optional(),
  value: z.string().nullable(),
  firstDay: z.string(),
  lastDay: z.string().optional().openapi({ description: 'Absent: it still has the value' }),
  withinDay: z.boolean().optional().openapi({ description: 'It came and went within the day' }),
  shown: z.string(),
})

const measuresRoute = createRoute({
  method: 'get',
  path: '/measures',
  operationId: 'listMeasures',
  tags: ['figures'],
  summary: 'Every measure with its definition',
  responses: { 200: json(z.array(measureSchema).readonly(), 'the measures'), ...refusals },
})

const figureRoute = createRoute({
  method: 'get',
  path: '/figures/{measure}',
  operationId: 'getFigure',
  tags: ['figures'],
  summary: "A measure's value for a period, as of a moment, with its provenance",
  request: { params: oneMeasure, query: question },
  responses: { 200: json(figureShownSchema, 'the figure'), ...refusals },
})

const recordsRoute = createRoute({
  method: 'get',
  path: '/figures/{measure}/records',
  operationId: 'listFigureRecords',
  tags: ['figures'],
  summary: 'The records behind a figure',
  request: {
    params: oneMeasure,
    query: question.extend({ ...pageQuery.shape, part: z.string().max(20).optional() }),
  },
  responses: {
    200: json(
      z.object({ rows: z.array(recordRowSchema).readonly(), total: z.number(), register: z.string() }),
      'a page of them',
    ),
    ...refusals,
  },
})

const historyRoute = createRoute({
  method: 'get',
  path: '/figures/{measure}/history',
  operationId: 'getFigureHistory',
  tags: ['figures'],
  summary: 'How the answer changed with what became known, by day',
  request: { params: oneMeasure, query: question },
  responses: {
    200: json(
      z.array(atDay.extend({ day: z.string(), asOf: z.string() })).readonly(),
      'the days at which it changed',
    ),
    ...refusals,
  },
})

const seriesRoute = createRoute({
  method: 'get',
  path: '/figures/{measure}/series',
  operationId: 'getFigureSeries',
  tags: ['figures'],
  summary: 'The measure by month or quarter of a period',
  request: {
    params: oneMeasure,
    query: question.extend({ by: z.enum(['month', 'quarter']).default('month') }),
  },
  responses: {
    200: json(z.array(atDay.extend({ period: z.string() })).readonly(), 'one value a step'),
    ...refusals,
  },
})

const explainRoute = createRoute({
  method: 'get',
  path: '/figures/{measure}/explain',
  operationId: 'explainValue',
  tags: ['figures'],
  summary: 'The moments at which the measure had a value',
  request: { params: oneMeasure, query: question.omit({ asOf: true }).extend({ value: z.string().max(60) }) },
  responses: {
    200: json(
      z.object({
        measure: z.string(),
        label: z.string(),
        unit: z.string(),
        asked: z
          .object({
            value: z.string(),
            scale: z.string(),
            unit: z.string(),
            decimals: z.number(),
            qualifier: z.string(),
          })
          .openapi({ description: 'How the value that was asked for was read' }),
        precision: z.enum(['moment', 'day']),
        spans: z.array(span).readonly(),
        nearest: z.array(span).readonly(),
      }),
      'the spans',
    ),
    ...refusals,
  },
})

const tied = z.object({
  measure: z.string(),
  label: z.string(),
  value: z.string().nullable(),
  shown: z.string(),
})
const relation = z
  .object({
    kind: z.enum(['part', 'parts']),
    parts: z.array(tied).readonly(),
    whole: tied,
    says: z.string().optional(),
    overlap: z.string().optional().openapi({ description: 'Why the parts may sum to more than the whole' }),
    sum: z.string().optional(),
    holds: z.boolean().nullable().openapi({ description: 'null: a value is missing' }),
    problem: wordedProblemSchema.optional(),
  })
  .openapi('Relation')

const relationsRoute = createRoute({
  method: 'get',
  path: '/figures/{measure}/relations',
  operationId: 'checkFigureRelations',
  tags: ['figures'],
  summary: 'What must hold between the measure and others, with their values, and whether it does',
  request: { params: oneMeasure, query: question },
  responses: { 200: json(z.array(relation).readonly(), 'the relations'), ...refusals },
})

export type FigureRecords = Answer<typeof recordsRoute>
export type FigureAt = Answer<typeof historyRoute>[number]
export type FigureOfPeriod = Answer<typeof seriesRoute>[number]
export type MeasureRelation = Answer<typeof relationsRoute>[number]
export type TiedFigure = MeasureRelation['whole']
export type Explanation = Answer<typeof explainRoute>
export type ExplainedSpan = Explanation['spans'][number]

type Question = z.infer<typeof question>

function asked(
  measure: string,
  { unit, period: wanted, asOf, region, role, owner }: Omit<Question, 'asOf'> & { asOf?: string | undefined },
) {
  const narrowed = Object.entries({ region, role, owner }).filter(([, wanted]) => wanted)
  const scope = Object.fromEntries(narrowed) as { [name: string]: string }
  return { measure, unit, period: wanted, asOf, scope }
}

export function figureRoutes(app: App) {
  return router()
    .openapi(measuresRoute, (c) => c.json(listMeasures(app, languageOf(c)), 200))
    .openapi(figureRoute, async (c) => {
      const question = asked(c.req.valid('param').measure, c.req.valid('query'))
      const figure = unwrap(await askFigure(app, actorOf(c), question))
      const language = languageOf(c)
      return c.json(wordFigure(showFigure(app, figure, language), language), 200)
    })
    .openapi(recordsRoute, async (c) => {
      const { offset, limit, part, ...rest } = c.req.valid('query')
      const page = { offset, limit, part, language: languageOf(c) }
      const question = { ...asked(c.req.valid('param').measure, rest), ...page }
      return c.json(unwrap(await askFigureRecords(app, actorOf(c), question)), 200)
    })
    .openapi(historyRoute, async (c) => {
      const question = asked(c.req.valid('param').measure, c.req.valid('query'))
      return c.json(unwrap(await askFigureHistory(app, actorOf(c), question)), 200)
    })
    .openapi(seriesRoute, async (c) => {
      const { by, ...rest } = c.req.valid('query')
      const question = { ...asked(c.req.valid('param').measure, rest), by }
      return c.json(unwrap(await askFigureSeries(app, actorOf(c), question)), 200)
    })
    .openapi(relationsRoute, async (c) => {
      const language = languageOf(c)
      const question = { ...asked(c.req.valid('param').measure, c.req.valid('query')), language }
      const word = (problem: Problem) => worded(problem, language)
      return c.json(unwrap(await askFigureRelations(app, actorOf(c), question, word)), 200)
    })
    .openapi(explainRoute, async (c) => {
      const { value, ...rest } = c.req.valid('query')
      const question = { ...asked(c.req.valid('param').measure, rest), value }
      return c.json({ ...unwrap(await explainFigure(app, actorOf(c), question)) }, 200)
    })
}
