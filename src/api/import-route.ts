import { type App, type Background, makeTemplate, pastRequest, showImportJob } from '#app'
import { defineProblems, fileProblems, Refusal, unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { bodyWithin, needFile } from './body.ts'
import { disposition } from './download.ts'
import { languageOf, worded, wordedProblemSchema } from './problem-response.ts'
import { type Answer, createRoute, file, json, refusals, router, unitQuery, upload, z } from './route.ts'
import { changeSchema } from './schema.ts'

const problems = defineProblems('upload', {
  'too-large': {
    zh: '文件超过 {most} MB',
    en: 'The file is larger than {most} MB',
    todo: { zh: '请分成几个文件导入', en: 'Import it in several files' },
  },
  'no-file': {
    zh: '请求里没有文件',
    en: 'The request has no file',
    todo: { zh: '请选择要导入的文件', en: 'Choose a file' },
  },
})

const mostMegabytes = 200
const tooLarge = () => problems['too-large']({ most: mostMegabytes })
export const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const inRegister = z.object({ register: z.string() })
const oneJob = z.object({ job: z.string() })

const counts = { added: z.number(), updated: z.number(), unchanged: z.number(), refused: z.number() }
const rowSchema = z.object({
  row: z.number(),
  kind: z.enum(['added', 'updated', 'unchanged', 'refused']),
  title: z.string().optional(),
  problems: z.array(wordedProblemSchema).readonly(),
  changes: z.array(changeSchema).readonly(),
})
const jobSchema = z
  .object({
    job: z.string(),
    phase: z.enum(['reading', 'previewed', 'writing', 'done', 'failed', 'cancelled']),
    done: z.number(),
    total: z.number().optional(),
    fileName: z.string(),
    mode: z.enum(['add', 'update', 'upsert']),
    preview: z.object({ ...counts, rows: z.array(rowSchema).readonly() }).optional(),
    outcome: z
      .object({ ...counts, status: z.enum(['written', 'unchanged']), entry: z.number().optional() })
      .optional(),
    problems: z.array(wordedProblemSchema).readonly(),
  })
  .openapi('Import')

const beginRoute = createRoute({
  method: 'post',
  path: '/registers/{register}/imports',
  operationId: 'beginImport',
  tags: ['imports'],
  summary: 'Uploads a workbook or CSV and begins to compare it with what stands; nothing is written yet',
  request: {
    params: inRegister,
    query: unitQuery.extend({ mode: z.string().optional(), name: z.string().max(255).optional() }),
    body: upload,
  },
  responses: { 202: json(z.object({ job: z.string() }), 'the import has begun'), ...refusals },
})

const showRoute = createRoute({
  method: 'get',
  path: '/imports/{job}',
  operationId: 'getImport',
  tags: ['imports'],
  summary: 'Where an import stands, with its preview or outcome',
  request: { params: oneJob },
  responses: { 200: json(jobSchema, 'the import'), ...refusals },
})

const applyRoute = createRoute({
  method: 'post',
  path: '/imports/{job}/apply',
  operationId: 'applyImport',
  tags: ['imports'],
  summary: 'Writes what was previewed: all or nothing, or (leaveOutRefused) all but the refused rows',
  request: {
    params: oneJob,
    query: z.object({ leaveOutRefused: z.enum(['true', 'false']).default('false') }),
  },
  responses: { 202: json(z.object({ job: z.string() }), 'the writing has begun'), ...refusals },
})

const endRoute = createRoute({
  method: 'delete',
  path: '/imports/{job}',
  operationId: 'stopImport',
  tags: ['imports'],
  summary: 'Stops an import; nothing half done stays',
  request: { params: oneJob },
  responses: { 204: { description: 'stopped' }, ...refusals },
})

const refusedRoute = createRoute({
  method: 'get',
  path: '/imports/{job}/refused.xlsx',
  operationId: 'getRefusedRows',
  tags: ['imports'],
  summary: 'The refused rows, with a comment in each bad cell',
  request: { params: oneJob },
  responses: { 200: file(workbook, 'a workbook'), ...refusals },
})

const templateRoute = createRoute({
  method: 'get',
  path: '/registers/{register}/template.xlsx',
  operationId: 'getTemplate',
  tags: ['imports'],
  summary: 'The empty workbook to fill in',
  request: { params: inRegister },
  responses: { 200: file(workbook, 'a workbook'), ...refusals },
})

export type ImportJob = Answer<typeof showRoute>
export type ImportPreview = NonNullable<ImportJob['preview']>
export type ImportRow = ImportPreview['rows'][number]

export function importRoutes(app: App, { imports: jobs }: Background) {
  return router()
    .openapi(beginRoute, async (c) => {
      const { unit, mode, name = 'upload.xlsx' } = c.req.valid('query')
      needFile(c.req.raw)
      // A file of no bytes arrives as no body at all.
      if (!c.req.raw.body) {
        const named = c.req.query('name')
        throw new Refusal(named === undefined ? problems['no-file']() : fileProblems.empty({ file: named }))
      }
      const content = bodyWithin(c.req.raw, { most: mostMegabytes * 2 ** 20, tooLarge })
      const given = { register: c.req.valid('param').register, unit, mode, name, content }
      return c.json({ job: unwrap(await jobs.begin(pastRequest(actorOf(c)), given)).id }, 202)
    })
    .openapi(showRoute, async (c) => {
      const job = unwrap(await jobs.get(actorOf(c), c.req.valid('param').job))
      const language = languageOf(c)
      return c.json(
        showImportJob(app, job, language, (problem) => worded(problem, language)),
        200,
      )
    })
    .openapi(applyRoute, async (c) => {
      const job = unwrap(await jobs.get(actorOf(c), c.req.valid('param').job))
      const leaveOutRefused = c.req.valid('query').leaveOutRefused === 'true'
      return c.json({ job: unwrap(await jobs.apply(actorOf(c), job, { leaveOutRefused })) }, 202)
    })
    .openapi(endRoute, async (c) => {
      await jobs.end(unwrap(await jobs.get(actorOf(c), c.req.valid('param').job)))
      return c.body(null, 204)
    })
    .openapi(refusedRoute, async (c) => {
      const job = unwrap(await jobs.get(actorOf(c), c.req.valid('param').job))
      const content = unwrap(await jobs.refused(job))
      return c.body(
        new Uint8Array(content),
        200,
        fileHeaders(
          `退回-${showImportJob(app, job, 'zh', (problem) => problem).fileName.replace(/\.[^.]+$/, '')}.xlsx`,
        ),
      )
    })
    .openapi(templateRoute, async (c) => {
      const { register } = c.req.valid('param')
      return c.body(
        new Uint8Array(unwrap(await makeTemplate(app, register))),
        200,
        fileHeaders(`${register}-模板.xlsx`),
      )
    })
}

/** The headers of a workbook to download. */
export function fileHeaders(name: string): Record<string, string> {
  return {
    'content-type': workbook,
    'content-disposition': disposition('attachment', name, 'youju.xlsx'),
  }
}
