import {
  type App,
  askFigure,
  askFigureHistory,
  askFigureRecords,
  askFigureSeries,
  explainFigure,
  listMeasures,
  showFigure,
} from '#app'
import { unwrap } from '#lib'
import { languageOf } from './problem-response.ts'
import { asOfQuery, createRoute, json, pageQuery, refusals, router, z } from './route.ts'
import { figureShown, measureSchema, recordRowSchema } from './schema.ts'

const oneMeasure = z.object({ measure: z.string() })
/** What narrows a figure besides its unit: the scopes that measures may know. */
const scopes = { region: z.string().optional(), role: z.string().optional() }
const period = z
  .string()
  .max(40)
  .optional()
  .openapi({ example: '2024', description: '2024, 2024Q1, 2024-03, from..to' })
const question = asOfQuery.extend({ period, ...scopes })
const atDay = z.object({ value: z.string().nullable(), shown: z.string() })
const span = z
  .object({ period: z.string(), from: z.string(), firstDay: z.string(), shown: z.string() })
  .catchall(z.any())

const measuresRoute = createRoute({
  method: 'get',
  path: '/measures',
  summary: 'Every measure with its definition',
  responses: { 200: json(z.array(measureSchema).readonly(), 'the measures') },
})

const figureRoute = createRoute({
  method: 'get',
  path: '/figures/{measure}',
  summary: "A measure's value for a period, as of a moment, with its provenance",
  request: { params: oneMeasure, query: question },
  responses: { 200: json(figureShown, 'the figure'), ...refusals },
})

const recordsRoute = createRoute({
  method: 'get',
  path: '/figures/{measure}/records',
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
  summary: 'The moments at which the measure had a value',
  request: { params: oneMeasure, query: question.omit({ asOf: true }).extend({ value: z.string().max(60) }) },
  responses: {
    200: json(
      z.object({ spans: z.array(span).readonly(), nearest: z.array(span).readonly() }).catchall(z.any()),
      'the spans',
    ),
    ...refusals,
  },
})

type Question = z.infer<typeof question>

function asked(
  measure: string,
  { unit, period: wanted, asOf, region, role }: Omit<Question, 'asOf'> & { asOf?: string | undefined },
) {
  const scope = { ...(region ? { region } : {}), ...(role ? { role } : {}) }
  return { measure, unit, period: wanted, asOf, scope }
}

export function figureRoutes(app: App) {
  return router()
    .openapi(measuresRoute, (c) => c.json(listMeasures(languageOf(c)), 200))
    .openapi(figureRoute, async (c) => {
      const question = asked(c.req.valid('param').measure, c.req.valid('query'))
      const figure = unwrap(await askFigure(app, await app.actor(), question))
      return c.json(showFigure(app, figure, languageOf(c)), 200)
    })
    .openapi(recordsRoute, async (c) => {
      const { offset, limit, part, ...rest } = c.req.valid('query')
      const page = { offset, limit, part, language: languageOf(c) }
      const question = { ...asked(c.req.valid('param').measure, rest), ...page }
      return c.json(unwrap(await askFigureRecords(app, await app.actor(), question)), 200)
    })
    .openapi(historyRoute, async (c) => {
      const question = asked(c.req.valid('param').measure, c.req.valid('query'))
      return c.json(unwrap(await askFigureHistory(app, await app.actor(), question)), 200)
    })
    .openapi(seriesRoute, async (c) => {
      const { by, ...rest } = c.req.valid('query')
      const question = { ...asked(c.req.valid('param').measure, rest), by }
      return c.json(unwrap(await askFigureSeries(app, await app.actor(), question)), 200)
    })
    .openapi(explainRoute, async (c) => {
      const { value, ...rest } = c.req.valid('query')
      const question = { ...asked(c.req.valid('param').measure, rest), value }
      return c.json({ ...unwrap(await explainFigure(app, await app.actor(), question)) }, 200)
    })
}
