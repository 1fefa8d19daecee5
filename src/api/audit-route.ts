import { type App, askAudit, askOwnAudit, showAudit } from '#app'
import { findTemplate } from '#audit'
import { defineProblems, fileProblems, Refusal, unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { needFile, readBody } from './body.ts'
import { judgedSchema } from './judgement-route.ts'
import { languageOf, wordedProblemSchema } from './problem-response.ts'
import { createRoute, json, refusals, router, upload, z } from './route.ts'

const problems = defineProblems('audit-upload', {
  'too-large': {
    zh: '文件超过 {most} MB',
    en: 'The file is larger than {most} MB',
    todo: { zh: '请压缩其中的图片后再审核', en: 'Compress its pictures and audit it again' },
  },
  'no-file': {
    zh: '请求里没有文件',
    en: 'The request has no file',
    todo: { zh: '请选择要审核的文件', en: 'Choose the file to audit' },
  },
})

const mostMegabytes = 50

const spotSchema = z
  .object({
    block: z.number(),
    row: z.number().optional(),
    column: z.number().optional(),
    from: z.number().optional(),
    to: z.number().optional(),
  })
  .openapi('Spot', { description: 'Where words stand in `blocks`, everything counted from 0' })

const placeSchema = z.object({
  quote: z.string(),
  section: z.string().optional(),
  page: z.number().optional(),
  table: z.string().optional(),
  row: z.number().optional(),
  column: z.number().optional(),
  spot: spotSchema.optional(),
})

const findingSchema = z
  .object({
    check: z.string(),
    label: z.string(),
    severity: z.enum(['error', 'warning', 'question']),
    message: z.string(),
    at: z.array(placeSchema).readonly(),
    expected: z.string().optional(),
    found: z.string().optional(),
    sure: z.number().optional().openapi({ description: '0 to 1: how sure it is that the document is wrong' }),
    why: z.string().optional().openapi({ description: 'By what rule, or how the claims were linked' }),
    claims: z
      .array(placeSchema.extend({ what: z.string(), role: z.enum(['target', 'actual']), value: z.string() }))
      .readonly()
      .optional()
      .openapi({ description: 'The claims that were held against each other' }),
    judged: judgedSchema.optional(),
  })
  .openapi('Finding')

const auditSchema = z
  .object({
    file: z.string(),
    digest: z.string().optional().openapi({ description: 'Of an upload: SHA-256 of its file' }),
    document: z.object({ title: z.string(), unit: z.string(), year: z.string(), kind: z.string() }),
    findings: z.array(findingSchema).readonly(),
    problems: z
      .array(wordedProblemSchema)
      .readonly()
      .openapi({ description: 'What was not checked, and why' }),
    checks: z.array(z.string()).readonly().openapi({ description: 'What it was held against, in words' }),
    numbers: z
      .array(
        z.object({
          spot: spotSchema.required({ from: true, to: true }),
          figure: z
            .object({ measure: z.string(), period: z.string(), scope: z.record(z.string(), z.string()) })
            .optional(),
          manual: z.string().optional(),
        }),
      )
      .readonly()
      .optional()
      .openapi({ description: 'Of our own report: its numbers that are kept true by their grounds' }),
    blocks: z.array(z.any()).readonly().openapi({
      description: 'The document as it was read: headings, paragraphs and tables, each with its place',
    }),
  })
  .openapi('Audit')

const uploadRoute = createRoute({
  method: 'post',
  path: '/audits',
  operationId: 'auditDocument',
  tags: ['audit'],
  summary:
    'Audits an uploaded document: docx, pdf, html, xlsx or txt; with unit and year also against our records',
  request: {
    query: z.object({
      name: z.string().max(255).default('document'),
      unit: z.string().optional(),
      year: z.coerce.number().int().min(1990).max(2200).optional(),
      template: z.string().optional(),
    }),
    body: upload,
  },
  responses: { 200: json(auditSchema, 'the audit'), ...refusals },
})

const ownRoute = createRoute({
  method: 'get',
  path: '/evaluations/{unit}/{year}/audit',
  operationId: 'auditEvaluation',
  tags: ['audit'],
  summary: 'What an audit says of our own evaluation as its report would go out',
  request: {
    params: z.object({ unit: z.string(), year: z.coerce.number().int().min(1990).max(2200) }),
    query: z.object({ asOf: z.string().optional() }),
  },
  responses: { 200: json(auditSchema, 'the audit'), ...refusals },
})

export function auditRoutes(app: App) {
  return router()
    .openapi(uploadRoute, async (c) => {
      const { name, unit, year, template } = c.req.valid('query')
      const asked = {
        from: await bytesOf(c.req.raw, c.req.query('name')),
        name,
        template: template === undefined ? undefined : unwrap(findTemplate(template)),
        evaluation: year === undefined ? undefined : { unit, year },
        reviewer: { unit },
      }
      const audited = unwrap(await askAudit(app, actorOf(c), asked))
      return c.json(showAudit(audited, languageOf(c)), 200)
    })
    .openapi(ownRoute, async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') }
      const audited = unwrap(await askOwnAudit(app, actorOf(c), asked))
      return c.json(showAudit(audited, languageOf(c)), 200)
    })
}

/** Reads no more of a request than a document may be large. */
async function bytesOf(request: Request, name: string | undefined): Promise<Uint8Array> {
  needFile(request)
  // A file of no bytes arrives as no body at all.
  if (!request.body)
    throw new Refusal(name === undefined ? problems['no-file']() : fileProblems.empty({ file: name }))
  const tooLarge = () => problems['too-large']({ most: mostMegabytes })
  const content = await readBody(request, { most: mostMegabytes * 2 ** 20, tooLarge })
  if (content.length === 0) throw new Refusal(problems['no-file']())
  return new Uint8Array(content)
}
