import { reportTypes } from '#app'
import { type OpinionDocument, writeOpinion } from '#audit'
import { letterFormats, renderLetter } from '#report'
import { body, createRoute, file, refusals, router, z } from './route.ts'

const line = z.string().max(200).default('')
const day = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2})?$/)
  .default('')

const placeSchema = z.object({
  quote: z.string(),
  section: z.string().optional(),
  page: z.number().optional(),
  table: z.string().optional(),
  row: z.number().optional(),
  column: z.number().optional(),
})

const opinionRoute = createRoute({
  method: 'post',
  path: '/audit-opinions',
  operationId: 'writeOpinion',
  tags: ['audit'],
  summary: 'The review opinion on chosen findings, as a letter: docx or pdf',
  request: {
    query: z.object({ format: z.enum(letterFormats).default('docx') }),
    body: body(
      z.object({
        head: z.object({
          issuer: line,
          number: line,
          unit: line,
          year: line,
          due: day,
          date: day,
          reviewer: line,
          checker: line,
          contact: line,
        }),
        documents: z
          .array(
            z.object({
              file: z.string().max(1000),
              title: z.string().max(1000),
              findings: z.array(
                z.object({
                  check: z.string(),
                  severity: z.enum(['error', 'warning', 'question']),
                  message: z.string(),
                  at: z.array(placeSchema),
                  expected: z.string().optional(),
                  found: z.string().optional(),
                }),
              ),
            }),
          )
          .min(1)
          .max(200),
      }),
    ),
  },
  responses: { 200: file(reportTypes.docx, 'the letter'), ...refusals },
})

/** Nothing is kept: whoever looked through the findings sends those that are to be told. */
export function opinionRoutes() {
  return router().openapi(opinionRoute, async (c) => {
    // What JSON leaves out is absent.
    const { head, documents } = c.req.valid('json')
    const { format } = c.req.valid('query')
    const content = await renderLetter(writeOpinion(head, documents as readonly OpinionDocument[]), format)
    return c.body(new Uint8Array(content), 200, { 'content-type': reportTypes[format] })
  })
}
