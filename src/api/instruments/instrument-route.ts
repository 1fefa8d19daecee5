import { type App, askCatalogue, askInstrument } from '#app'
import { unwrap } from '#lib'
import { actorOf } from '../acting.ts'
import { languageOf, worded, wordedProblemSchema } from '../problem-response.ts'
import { type Answer, createRoute, json, pageQuery, refusals, router, unitQuery, z } from '../route.ts'
import { recordRowSchema } from '../schema.ts'

const facet = z.object({
  facet: z.string(),
  label: z.string(),
  values: z.array(z.object({ value: z.string(), label: z.string(), count: z.number() })).readonly(),
})

const catalogueRow = z.object({
  ...recordRowSchema.shape,
  bookable: z.boolean(),
  priceFrom: z.string().optional(),
  stars: z.string().optional(),
  reviewed: z.number(),
})

const catalogueRoute = createRoute({
  method: 'get',
  path: '/instruments',
  operationId: 'searchInstruments',
  tags: ['instruments'],
  summary: 'The catalogue of instruments, with what it can be narrowed by',
  request: {
    query: unitQuery.extend({
      ...pageQuery.shape,
      search: z.string().max(200).optional(),
      sort: z.enum(['dearest', 'cheapest', 'newest']).optional(),
      bookable: z.enum(['true']).optional(),
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
        rows: z.array(catalogueRow).readonly(),
        total: z.number(),
        bookable: z.number(),
        facets: z.array(facet).readonly(),
        searchedToo: z.array(z.string()).readonly(),
      }),
      'the page',
    ),
    ...refusals,
  },
})

const prices = z
  .array(
    z.object({
      group: z.string(),
      label: z.string(),
      steps: z.array(z.object({ fromHours: z.number(), price: z.string() })).readonly(),
    }),
  )
  .readonly()

const instrumentRoute = createRoute({
  method: 'get',
  path: '/instruments/{id}',
  operationId: 'getInstrument',
  tags: ['instruments'],
  summary: 'An instrument with its terms of use in words, prices and reviews',
  request: { params: z.object({ id: z.string() }), query: unitQuery },
  responses: {
    200: json(
      z.object({
        instrument: recordRowSchema,
        terms: recordRowSchema.optional(),
        rules: z.array(z.string()).readonly(),
        charges: z.array(z.string()).readonly(),
        prices,
        services: z.object({
          count: z.number(),
          reviewed: z.number(),
          stars: z.string().optional(),
          reviews: z.array(recordRowSchema).readonly(),
        }),
        refusal: wordedProblemSchema.optional(),
      }),
      'the instrument',
    ),
    ...refusals,
  },
})

export type InstrumentShown = Answer<typeof instrumentRoute>

export function instrumentRoutes(app: App) {
  return router()
    .openapi(catalogueRoute, async (c) => {
      const { unit, search, sort, bookable, offset, limit, ...chosen } = c.req.valid('query')
      const page = { unit, search, sort, bookable: bookable !== undefined, offset, limit }
      const asked = { ...page, chosen, language: languageOf(c) }
      return c.json(unwrap(await askCatalogue(app, actorOf(c), asked)), 200)
    })
    .openapi(instrumentRoute, async (c) => {
      const language = languageOf(c)
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), language }
      const { refusal, ...shown } = unwrap(await askInstrument(app, actorOf(c), asked))
      return c.json({ ...shown, ...(refusal ? { refusal: worded(refusal, language) } : {}) }, 200)
    })
}
