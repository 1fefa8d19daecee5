import { type App, askCatalogue, askFeed, askInstrument, askInstrumentTime, book } from '#app'
import { isMoment, unwrap } from '#lib'
import type { Values } from '#registers'
import { languageOf, worded } from './problem-response.ts'
import { body, createRoute, json, pageQuery, refusals, router, unitQuery, z } from './route.ts'
import { recordRowSchema, writtenSchema } from './schema.ts'

const oneInstrument = z.object({ id: z.string() })
const moment = z.string().refine(isMoment, 'a moment such as 2024-05-06T09:00+08:00')
const span = z.object({ from: z.string(), to: z.string() })

const catalogueRoute = createRoute({
  method: 'get',
  path: '/instruments',
  summary: 'The catalogue of instruments, with what it can be narrowed by',
  request: {
    query: unitQuery.extend({
      ...pageQuery.shape,
      search: z.string().max(200).optional(),
      sort: z.enum(['dearest', 'newest']).optional(),
      class: z.string().max(20).optional(),
      region: z.string().max(6).optional(),
      band: z.string().max(20).optional(),
      domestic: z.enum(['true', 'false']).optional(),
      zone: z.string().max(20).optional(),
      sharing: z.string().max(20).optional(),
      owner: z.string().max(18).optional(),
    }),
  },
  responses: {
    200: json(
      z.object({
        rows: z.array(recordRowSchema).readonly(),
        total: z.number(),
        facets: z
          .array(
            z.object({
              facet: z.string(),
              label: z.string(),
              values: z
                .array(z.object({ value: z.string(), label: z.string(), count: z.number() }))
                .readonly(),
            }),
          )
          .readonly(),
      }),
      'the page',
    ),
    ...refusals,
  },
})

const instrumentRoute = createRoute({
  method: 'get',
  path: '/instruments/{id}',
  summary: 'An instrument with its terms of use, prices and reviews',
  request: { params: oneInstrument, query: unitQuery },
  responses: {
    200: json(
      z.object({
        instrument: recordRowSchema,
        terms: recordRowSchema.optional(),
        prices: z.array(z.object({ group: z.string(), fromHours: z.number(), price: z.string() })).readonly(),
        services: z.object({ count: z.number(), reviewed: z.number(), stars: z.string().optional() }),
      }),
      'the instrument',
    ),
    ...refusals,
  },
})

const timeRoute = createRoute({
  method: 'get',
  path: '/instruments/{id}/time',
  summary: "What takes an instrument's time within a span, when it is open, and what is free",
  request: { params: oneInstrument, query: unitQuery.extend({ from: moment, to: moment }) },
  responses: {
    200: json(
      z.object({
        taken: z
          .array(span.extend({ id: z.string(), title: z.string(), state: z.string(), kind: z.string() }))
          .readonly(),
        open: z.array(span).readonly(),
        free: z.array(span).readonly(),
      }),
      'the time',
    ),
    ...refusals,
  },
})

const bookRoute = createRoute({
  method: 'post',
  path: '/instruments/{id}/bookings',
  summary: 'Books an instrument, asks for it where bookings are approved, or waits for it',
  request: {
    params: oneInstrument,
    query: unitQuery,
    body: body(z.object({ values: z.record(z.string(), z.unknown()), waits: z.boolean().default(false) })),
  },
  responses: { 201: json(writtenSchema, 'the booking as it was written'), ...refusals },
})

export function instrumentRoutes(app: App) {
  return router()
    .openapi(catalogueRoute, async (c) => {
      const { unit, search, sort, offset, limit, ...chosen } = c.req.valid('query')
      const asked = { unit, search, sort, offset, limit, chosen, language: languageOf(c) }
      return c.json(unwrap(await askCatalogue(app, await app.actor(), asked)), 200)
    })
    .openapi(instrumentRoute, async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await askInstrument(app, await app.actor(), asked)), 200)
    })
    .openapi(timeRoute, async (c) => {
      const { unit, ...asked } = c.req.valid('query')
      const question = { ...c.req.valid('param'), unit, span: asked, language: languageOf(c) }
      return c.json(unwrap(await askInstrumentTime(app, await app.actor(), question)), 200)
    })
    .openapi(bookRoute, async (c) => {
      const language = languageOf(c)
      const { values, waits } = c.req.valid('json')
      const asked = {
        ...c.req.valid('param'),
        ...c.req.valid('query'),
        language,
        values: values as Values,
        waits,
      }
      const { record, problems } = unwrap(await book(app, await app.actor(), asked))
      return c.json({ record, problems: problems.map((problem) => worded(problem, language)) }, 201)
    })
    .get('/feeds/:unit/:file', async (c) => {
      const { unit, file } = c.req.param()
      const text = unwrap(await askFeed(app, { unit, token: file.replace(/\.ics$/, '') }))
      return c.body(text, 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, max-age=300',
      })
    })
}
