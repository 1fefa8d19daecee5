import { Readable } from 'node:stream'
import { type Background, type ExportFile, pastRequest, showExportJob } from '#app'
import { unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { fileHeaders, workbook } from './import-route.ts'
import { languageOf, worded, wordedProblemSchema } from './problem-response.ts'
import { asOfQuery, createRoute, file, json, refusals, router, z } from './route.ts'

const inRegister = z.object({ register: z.string() })
const oneJob = z.object({ job: z.string() })
const chosen = asOfQuery.extend({
  search: z.string().max(200).optional().openapi({ description: 'Words that must all occur' }),
  filter: z.string().max(20_000).optional().openapi({ description: 'A condition as JSON' }),
  reason: z.string().max(200).optional().openapi({
    description: 'With personal data in clear, for this reason, which is recorded; none: it is masked',
  }),
})

const exportRoute = createRoute({
  method: 'get',
  path: '/registers/{register}/export.xlsx',
  operationId: 'exportRegister',
  tags: ['imports'],
  summary:
    'A workbook that imports again unchanged: of a whole register, or of what a search and a filter choose',
  request: {
    params: inRegister,
    query: chosen,
  },
  responses: { 200: file(workbook, 'a workbook'), ...refusals },
})

const beginRoute = createRoute({
  method: 'post',
  path: '/registers/{register}/exports',
  operationId: 'beginExport',
  tags: ['imports'],
  summary: 'Has the same workbook made in the background, for a download later, from whatever server',
  request: { params: inRegister, query: chosen },
  responses: { 202: json(z.object({ job: z.string() }), 'the export has begun'), ...refusals },
})

const showRoute = createRoute({
  method: 'get',
  path: '/exports/{job}',
  operationId: 'getExport',
  tags: ['imports'],
  summary: 'Where an export stands',
  request: { params: oneJob },
  responses: {
    200: json(
      z
        .object({
          job: z.string(),
          phase: z.enum(['making', 'done', 'failed']),
          done: z.number(),
          size: z.number().optional(),
          problems: z.array(wordedProblemSchema).readonly(),
        })
        .openapi('Export'),
      'the export',
    ),
    ...refusals,
  },
})

const fetchRoute = createRoute({
  method: 'get',
  path: '/exports/{job}/file.xlsx',
  operationId: 'getExportFile',
  tags: ['imports'],
  summary: 'The workbook that was made, once: it goes when it has been read, or after an hour',
  request: { params: oneJob },
  responses: { 200: file(workbook, 'a workbook'), ...refusals },
})

const endRoute = createRoute({
  method: 'delete',
  path: '/exports/{job}',
  operationId: 'stopExport',
  tags: ['imports'],
  summary: 'Stops an export, or removes what it made',
  request: { params: oneJob },
  responses: { 204: { description: 'stopped' }, ...refusals },
})

function sent({ content, size }: ExportFile, register: string) {
  return [
    Readable.toWeb(content) as ReadableStream,
    200,
    { ...fileHeaders(`${register}.xlsx`), 'content-length': String(size) },
  ] as const
}

export function exportRoutes({ exports }: Background) {
  return router()
    .openapi(exportRoute, async (c) => {
      const { register } = c.req.valid('param')
      const asked = { register, ...c.req.valid('query'), signal: c.req.raw.signal }
      return c.body(...sent(unwrap(await exports.make(actorOf(c), asked)), register))
    })
    .openapi(beginRoute, async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') }
      return c.json({ job: unwrap(await exports.begin(pastRequest(actorOf(c)), asked)).id }, 202)
    })
    .openapi(showRoute, async (c) => {
      const language = languageOf(c)
      const job = unwrap(await exports.get(actorOf(c), c.req.valid('param').job))
      return c.json(
        showExportJob(job, (problem) => worded(problem, language)),
        200,
      )
    })
    .openapi(fetchRoute, async (c) => {
      const job = unwrap(await exports.get(actorOf(c), c.req.valid('param').job))
      return c.body(...sent(unwrap(exports.open(job)), exports.registerOf(job)))
    })
    .openapi(endRoute, async (c) => {
      await exports.end(unwrap(await exports.get(actorOf(c), c.req.valid('param').job)))
      return c.body(null, 204)
    })
}
