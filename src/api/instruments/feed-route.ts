import { type App, askFeed, issueFeed } from '#app'
import { unwrap } from '#lib'
import { actorOf } from '../acting.ts'
import { type Answer, body, createRoute, json, refusals, router, unitQuery, z } from '../route.ts'

const issueRoute = createRoute({
  method: 'post',
  path: '/feeds',
  operationId: 'createFeed',
  tags: ['instruments'],
  summary: 'Makes a calendar feed of an instrument or of a person; its address is told here and nowhere else',
  request: {
    query: unitQuery,
    body: body(
      z.union([
        z.object({ instrument: z.string() }).strict(),
        z.object({ person: z.string(), personName: z.string().optional() }).strict(),
      ]),
    ),
  },
  responses: {
    201: json(z.object({ id: z.string(), version: z.number(), path: z.string() }), 'the feed'),
    ...refusals,
  },
})

export type FeedOf = z.input<(typeof issueRoute)['request']['body']['content']['application/json']['schema']>
export type FeedIssued = Answer<typeof issueRoute>

export function feedRoutes(app: App) {
  return router().openapi(issueRoute, async (c) => {
    const asked = { ...c.req.valid('query'), of: c.req.valid('json') }
    return c.json(unwrap(await issueFeed(app, actorOf(c), asked)), 201)
  })
}

/** Whoever has a feed's address may read it: nobody is asked who they are. */
export function feedReading(app: App) {
  const reading = router()
  reading.get('/feeds/:unit/:file', async (c) => {
    const { unit, file } = c.req.param()
    const text = unwrap(await askFeed(app, { unit, token: file.replace(/\.ics$/, '') }))
    return c.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=300',
    })
  })
  return reading
}
