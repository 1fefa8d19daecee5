import { type App, askEvaluation, listEvaluations, printReport, reportTypes, showEvaluation } from '#app'
import { unwrap } from '#lib'
import { htmlPolicy, type ReportFormat, reportFormats } from '#report'
import { actorOf } from './acting.ts'
import { disposition } from './download.ts'
import { languageOf } from './problem-response.ts'
import { type Answer, createRoute, file, json, refusals, router, unitQuery, z } from './route.ts'

const one = z.object({
  unit: z.string(),
  year: z.coerce.number().int().min(1990).max(2200),
})
const asOf = z.object({ asOf: z.string().optional() })

const evaluationSchema = z
  .object({
    unit: z.string(),
    year: z.number(),
    asOf: z.string(),
    template: z.string(),
    budget: z.array(z.any()).readonly(),
    indicators: z.array(z.any()).readonly(),
    tasks: z.array(z.any()).readonly(),
    targetSets: z.array(z.any()).readonly(),
    attention: z.array(z.any()).readonly(),
  })
  .openapi('Evaluation', {
    description: 'Amounts, rates, targets, actuals and deviations are text as the form prints them',
  })

const listRoute = createRoute({
  method: 'get',
  path: '/evaluations',
  operationId: 'listEvaluations',
  tags: ['evaluations'],
  summary: 'The years for which a unit has an evaluation, newest first',
  request: { query: unitQuery },
  responses: {
    200: json(z.array(z.object({ unit: z.string(), year: z.number() })).readonly(), 'the evaluations'),
    ...refusals,
  },
})

const evaluationRoute = createRoute({
  method: 'get',
  path: '/evaluations/{unit}/{year}',
  operationId: 'getEvaluation',
  tags: ['evaluations'],
  summary: "A year's evaluation: budget, indicators, deviations, verdicts, what still needs attention",
  request: { params: one, query: asOf },
  responses: { 200: json(evaluationSchema, 'the evaluation'), ...refusals },
})

export type EvaluationSummary = Answer<typeof listRoute>[number]

/** One address a format: each says what it sends. */
const reportRoute = (format: ReportFormat) =>
  createRoute({
    method: 'get',
    path: `/evaluations/{unit}/{year}/report.${format}`,
    operationId: `getReport${format[0]?.toUpperCase()}${format.slice(1)}`,
    tags: ['evaluations'],
    summary: `The report as ${format}`,
    request: { params: one, query: asOf.extend({ download: z.string().optional() }) },
    responses: { 200: file(reportTypes[format], 'the report'), ...refusals },
  })

/** What is no page runs and wears nothing. */
const plainPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'"

/** The report is a page of its own and of no origin: its script can neither ask nor read anything of ours. */
function policyOf(content: string | Uint8Array, format: ReportFormat): string {
  const framed = "frame-ancestors 'self'"
  if (format !== 'html' || typeof content !== 'string') return `${plainPolicy}; ${framed}`
  return `${htmlPolicy(content)}; ${framed}; sandbox allow-scripts allow-popups`
}

export function evaluationRoutes(app: App) {
  const routes = router()
    .openapi(listRoute, async (c) =>
      c.json(unwrap(await listEvaluations(app, actorOf(c), c.req.valid('query').unit)), 200),
    )
    .openapi(evaluationRoute, async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') }
      const evaluation = unwrap(await askEvaluation(app, actorOf(c), asked))
      return c.json(showEvaluation(evaluation, languageOf(c)), 200)
    })
  for (const format of reportFormats)
    routes.openapi(reportRoute(format), async (c) => {
      const { asOf: moment, download } = c.req.valid('query')
      const asked = { ...c.req.valid('param'), asOf: moment, format }
      const { content, name } = unwrap(await printReport(app, actorOf(c), asked))
      const how = download === undefined && format !== 'docx' ? 'inline' : 'attachment'
      return c.body(typeof content === 'string' ? content : new Uint8Array(content), 200, {
        'content-type': reportTypes[format],
        'content-disposition': disposition(how, name, `report.${format}`),
        'content-security-policy': policyOf(content, format),
      })
    })
  return routes
}
