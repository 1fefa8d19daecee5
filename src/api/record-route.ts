import {
  type App,
  amendRecord,
  askHistory,
  askRecord,
  askRecords,
  moveRecord,
  proposeRecord,
  type Written as RecordWritten,
  revealRecord,
} from '#app'
import { type Language, unwrap } from '#lib'
import type { Values } from '#registers'
import { actorOf } from './acting.ts'
import { languageOf, worded } from './problem-response.ts'
import { recordValues } from './register-schema.ts'
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
import { moveOfferSchema, recordRowSchema, valuesSchema, versionSchema, writtenSchema } from './schema.ts'

const inRegister = z.object({ register: z.string() })
const oneRecord = inRegister.extend({ id: z.string() })
const changes = z.record(z.string(), z.unknown())

const listRoute = createRoute({
  method: 'get',
  path: '/records/{register}',
  operationId: 'listRecords',
  tags: ['records'],
  summary: 'A page of a register',
  request: {
    params: inRegister,
    query: asOfQuery.extend({
      ...pageQuery.shape,
      search: z.string().max(200).optional().openapi({ description: 'Words that must all occur' }),
      filter: z.string().max(20_000).optional().openapi({ description: 'A condition as JSON' }),
      sort: z.string().max(200).optional().openapi({ example: 'registeredAt:desc' }),
      fields: z.string().max(4000).optional().openapi({
        description: "Only these fields and the title's; none means all",
        example: 'regNo,dealAmount',
      }),
    }),
  },
  responses: {
    200: json(
      z.object({
        rows: z.array(recordRowSchema).readonly(),
        total: z.number(),
        asOf: z.string(),
        states: z.record(z.string(), z.number()).readonly(),
      }),
      'the page',
    ),
    ...refusals,
  },
})

const openRoute = createRoute({
  method: 'get',
  path: '/records/{register}/{id}',
  operationId: 'getRecord',
  tags: ['records'],
  summary: 'A record and what can be done with it now',
  request: { params: oneRecord, query: asOfQuery },
  responses: {
    200: json(
      z.object({
        record: recordRowSchema,
        shown: z.record(z.string(), z.string()).readonly(),
        lists: z
          .record(z.string(), z.array(z.record(z.string(), z.string()).readonly()).readonly())
          .readonly(),
        moves: z.array(moveOfferSchema).readonly(),
        editable: z.boolean(),
        revealable: z.boolean().openapi({ description: 'What is masked may be shown, with a reason' }),
      }),
      'the record',
    ),
    ...refusals,
  },
})

const historyRoute = createRoute({
  method: 'get',
  path: '/records/{register}/{id}/history',
  operationId: 'getRecordHistory',
  tags: ['records'],
  summary: 'Every version of a record, newest first',
  request: { params: oneRecord, query: unitQuery },
  responses: { 200: json(z.array(versionSchema).readonly(), 'the versions'), ...refusals },
})

const revealRoute = createRoute({
  method: 'post',
  path: '/records/{register}/{id}/personal',
  operationId: 'showPersonal',
  tags: ['records'],
  summary: 'Shows what is masked of a record; who had it shown, what and why is recorded',
  request: {
    params: oneRecord,
    query: unitQuery,
    body: body(
      z.object({
        reason: z.string().max(200),
        fields: z.array(z.string()).max(50).optional().openapi({ description: 'None given: all' }),
      }),
    ),
  },
  responses: {
    200: json(
      z.object({ values: valuesSchema, shown: z.record(z.string(), z.string()).readonly() }),
      'the fields that are masked',
    ),
    ...refusals,
  },
})

const proposeRoute = createRoute({
  method: 'post',
  path: '/records/{register}',
  operationId: 'createRecord',
  tags: ['records'],
  summary: 'A new record',
  request: {
    params: inRegister,
    query: unitQuery,
    body: body(
      z.object({ values: changes.openapi({ allOf: [{ $ref: `#/components/schemas/${recordValues}` }] }) }),
    ),
  },
  responses: { 201: json(writtenSchema, 'the record as it was written'), ...refusals },
})

const amendRoute = createRoute({
  method: 'put',
  path: '/records/{register}/{id}',
  operationId: 'amendRecord',
  tags: ['records'],
  summary: 'A new version; refused when `version` is no longer the current one',
  request: {
    params: oneRecord,
    query: unitQuery,
    body: body(
      z.object({ version: z.number().int(), changes: changes.openapi({ description: 'null clears' }) }),
    ),
  },
  responses: { 200: json(writtenSchema, 'the record as it was written'), ...refusals },
})

const moveRoute = createRoute({
  method: 'post',
  path: '/records/{register}/{id}/moves',
  operationId: 'moveRecord',
  tags: ['records'],
  summary: "A step of the record's lifecycle",
  request: {
    params: oneRecord,
    query: unitQuery,
    body: body(z.object({ version: z.number().int(), move: z.string(), given: changes.default({}) })),
  },
  responses: { 200: json(writtenSchema, 'the record as it was written'), ...refusals },
})

export type RecordPage = Answer<typeof listRoute>
export type RecordRow = RecordPage['rows'][number]
export type RecordOpened = Answer<typeof openRoute>
export type PersonalShown = Answer<typeof revealRoute>
export type MoveOffer = RecordOpened['moves'][number]
export type VersionSummary = Answer<typeof historyRoute>[number]
export type Written = Answer<typeof moveRoute>

export function recordRoutes(app: App) {
  return router()
    .openapi(listRoute, async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await askRecords(app, actorOf(c), asked)), 200)
    })
    .openapi(openRoute, async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), language: languageOf(c) }
      const opened = unwrap(await askRecord(app, actorOf(c), asked))
      return c.json({ ...opened, shown: opened.record.shown }, 200)
    })
    .openapi(historyRoute, async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await askHistory(app, actorOf(c), asked)), 200)
    })
    .openapi(revealRoute, async (c) => {
      const { reason, fields } = c.req.valid('json')
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), language: languageOf(c), reason }
      return c.json(unwrap(await revealRecord(app, actorOf(c), fields ? { ...asked, fields } : asked)), 200)
    })
    .openapi(proposeRoute, async (c) => {
      const language = languageOf(c)
      const values = untrusted(c.req.valid('json').values)
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), language, values }
      return c.json(written(unwrap(await proposeRecord(app, actorOf(c), asked)), language), 201)
    })
    .openapi(amendRoute, async (c) => {
      const language = languageOf(c)
      const { version, changes: wanted } = c.req.valid('json')
      const asked = {
        ...c.req.valid('param'),
        ...c.req.valid('query'),
        language,
        version,
        changes: untrusted(wanted),
      }
      return c.json(written(unwrap(await amendRecord(app, actorOf(c), asked)), language), 200)
    })
    .openapi(moveRoute, async (c) => {
      const language = languageOf(c)
      const { version, move, given } = c.req.valid('json')
      const step = { version, move, given: untrusted(given) }
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), language, ...step }
      return c.json(written(unwrap(await moveRecord(app, actorOf(c), asked)), language), 200)
    })
}

/** Values as a request brings them: the writer reads and checks each against its field. */
function untrusted(values: Record<string, unknown>): Values {
  return values as Values
}

function written({ record, problems }: RecordWritten, language: Language) {
  return { record, problems: problems.map((problem) => worded(problem, language)) }
}
