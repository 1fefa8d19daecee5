import { type App, askBookingDesk, askFee, askInstrumentTime, askOpenings, book } from '#app'
import { isMoment, unwrap } from '#lib'
import type { Values } from '#registers'
import { actorOf } from '../acting.ts'
import { languageOf, worded } from '../problem-response.ts'
import { type Answer, body, createRoute, json, refusals, router, unitQuery, z } from '../route.ts'
import { moveOfferSchema, recordRowSchema, writtenSchema } from '../schema.ts'

const oneInstrument = z.object({ id: z.string() })
const moment = z.string().refine(isMoment, 'a moment such as 2024-05-06T09:00+08:00')
const span = z.object({ from: z.string(), to: z.string() })
const spanQuery = unitQuery.extend({ from: moment, to: moment })

const timeRoute = createRoute({
  method: 'get',
  path: '/instruments/{id}/time',
  operationId: 'getInstrumentTime',
  tags: ['instruments'],
  summary: "What takes an instrument's time within a span, when it is open, and what is free",
  request: { params: oneInstrument, query: spanQuery },
  responses: {
    200: json(
      z.object({
        taken: z
          .array(span.extend({ id: z.string(), title: z.string(), state: z.string(), kind: z.string() }))
          .readonly(),
        open: z.array(span).readonly(),
        free: z.array(span).readonly(),
        bookable: z.object({ from: z.string(), to: z.string().optional() }).optional(),
      }),
      'the time',
    ),
    ...refusals,
  },
})

const openingsRoute = createRoute({
  method: 'get',
  path: '/instruments/{id}/openings',
  operationId: 'listOpenings',
  tags: ['instruments'],
  summary: 'What could be booked instead of a span that is taken',
  request: { params: oneInstrument, query: spanQuery },
  responses: {
    200: json(
      z.object({ remainder: z.array(span).readonly(), later: z.array(span).readonly() }),
      'what of the span is free, and the first of the same length after it',
    ),
    ...refusals,
  },
})

const feeRoute = createRoute({
  method: 'get',
  path: '/instruments/{id}/fee',
  operationId: 'estimateFee',
  tags: ['instruments'],
  summary: 'What a use would cost if it took the time that is reserved',
  request: {
    params: oneInstrument,
    query: spanQuery.extend({
      group: z.string().max(20),
      samples: z.coerce.number().int().min(0).max(100_000).default(0),
    }),
  },
  responses: {
    200: json(
      z.object({ amount: z.string().optional(), explained: z.string().optional() }),
      'the fee; empty where nothing is charged',
    ),
    ...refusals,
  },
})

const bookRoute = createRoute({
  method: 'post',
  path: '/instruments/{id}/bookings',
  operationId: 'bookInstrument',
  tags: ['instruments'],
  summary: 'Books an instrument, asks for it where bookings are approved, or waits for it',
  request: {
    params: oneInstrument,
    query: unitQuery,
    body: body(z.object({ values: z.record(z.string(), z.unknown()), waits: z.boolean().default(false) })),
  },
  responses: { 201: json(writtenSchema, 'the booking as it was written'), ...refusals },
})

const queue = z.object({
  rows: z
    .array(
      z.object({
        record: recordRowSchema,
        moves: z.array(moveOfferSchema).readonly(),
        instrument: z.object({ id: z.string(), title: z.string() }).optional(),
      }),
    )
    .readonly(),
  total: z.number(),
})

const deskRoute = createRoute({
  method: 'get',
  path: '/booking-desk',
  operationId: 'getBookingDesk',
  tags: ['instruments'],
  summary: 'What is to be done about bookings: no-shows, approvals, today, settlements',
  request: { query: unitQuery },
  responses: {
    200: json(z.object({ missed: queue, pending: queue, today: queue, toSettle: queue }), 'the queues'),
    ...refusals,
  },
})

export type InstrumentTime = Answer<typeof timeRoute>
export type Taken = InstrumentTime['taken'][number]
export type Openings = Answer<typeof openingsRoute>
export type FeeEstimate = Answer<typeof feeRoute>
export type BookingDesk = Answer<typeof deskRoute>
export type DeskQueue = BookingDesk[keyof BookingDesk]
export type DeskRow = DeskQueue['rows'][number]

export function bookingRoutes(app: App) {
  return router()
    .openapi(timeRoute, async (c) => {
      const { unit, ...asked } = c.req.valid('query')
      const question = { ...c.req.valid('param'), unit, span: asked, language: languageOf(c) }
      return c.json(unwrap(await askInstrumentTime(app, actorOf(c), question)), 200)
    })
    .openapi(openingsRoute, async (c) => {
      const { unit, ...asked } = c.req.valid('query')
      const question = { ...c.req.valid('param'), unit, span: asked, language: languageOf(c) }
      return c.json(unwrap(await askOpenings(app, actorOf(c), question)), 200)
    })
    .openapi(feeRoute, async (c) => {
      const { unit, group, samples, ...asked } = c.req.valid('query')
      const used = { group, samples, span: asked }
      const question = { ...c.req.valid('param'), unit, ...used, language: languageOf(c) }
      return c.json(unwrap(await askFee(app, actorOf(c), question)), 200)
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
      const { record, problems } = unwrap(await book(app, actorOf(c), asked))
      return c.json({ record, problems: problems.map((problem) => worded(problem, language)) }, 201)
    })
    .openapi(deskRoute, async (c) => {
      const asked = { ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await askBookingDesk(app, actorOf(c), asked)), 200)
    })
}
