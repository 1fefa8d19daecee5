import { showBatch } from '#app'
import { languageOf } from './problem-response.ts'
import { body, createRoute, json, refusals, router, z } from './route.ts'

const severity = z.enum(['error', 'warning', 'question'])
const countsSchema = z.object({ error: z.number(), warning: z.number(), question: z.number() })

const batchSchema = z
  .object({
    units: z
      .array(
        z.object({
          unit: z.string(),
          files: z.array(z.string()).readonly(),
          counts: countsSchema,
          years: z.array(z.object({ year: z.string(), counts: countsSchema })).readonly(),
        }),
      )
      .readonly(),
    checks: z
      .array(z.object({ check: z.string(), label: z.string(), findings: z.number(), files: z.number() }))
      .readonly(),
    shared: z
      .array(
        z.object({
          check: z.string(),
          label: z.string(),
          quote: z.string(),
          units: z.array(z.string()).readonly(),
          places: z.array(z.object({ file: z.string(), finding: z.number() })).readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('AuditBatch')

const auditSchema = z.object({
  file: z.string().max(1000),
  document: z.object({
    title: z.string(),
    unit: z.string(),
    year: z.string(),
    kind: z.enum(['自评报告', '自评表', '监控报告', '评价报告', '其他']),
  }),
  findings: z.array(
    z.object({
      check: z.string(),
      severity,
      at: z.array(z.object({ quote: z.string() })).readonly(),
      judged: z.object({ verdict: z.enum(['right', 'wrong']) }).optional(),
    }),
  ),
})

const batchRoute = createRoute({
  method: 'post',
  path: '/audit-batches',
  operationId: 'summariseAudits',
  tags: ['audit'],
  summary:
    'What many audits come to together: by unit and kind, mistakes that units share, a unit over its years',
  request: { body: body(z.object({ audits: z.array(auditSchema).max(5000) })) },
  responses: { 200: json(batchSchema, 'the audits seen together'), ...refusals },
})

/** Nothing is kept: whoever audited the files one by one sends what was found. */
export function auditBatchRoutes() {
  return router().openapi(batchRoute, (c) =>
    c.json(showBatch(c.req.valid('json').audits, languageOf(c)), 200),
  )
}
