import { type App, askLedger, verifyEverything } from '#app'
import { unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { languageOf, worded, wordedProblemSchema } from './problem-response.ts'
import { createRoute, json, refusals, router, unitQuery, z } from './route.ts'

const entry = z
  .object({
    seq: z.number(),
    at: z.string(),
    actor: z.string(),
    action: z.string(),
    by: z.string().openapi({ description: 'The actor, by name' }),
    says: z.string().openapi({ description: 'The action, in words' }),
    rows: z.number(),
    digest: z.string(),
    previous: z.string(),
    hash: z.string(),
  })
  .openapi('LedgerEntry')

const ledgerRoute = createRoute({
  method: 'get',
  path: '/ledger',
  summary: "The newest entries of a unit's ledger",
  request: { query: unitQuery.extend({ limit: z.coerce.number().int().min(1).max(500).default(50) }) },
  responses: {
    200: json(z.object({ entries: z.array(entry).readonly(), head: entry.optional() }), 'newest first'),
    ...refusals,
  },
})

const verifyRoute = createRoute({
  method: 'post',
  path: '/verify',
  summary: 'Recomputes every hash; what was edited, deleted, inserted or reordered is named',
  request: { query: unitQuery },
  responses: {
    200: json(
      z.object({
        units: z.number(),
        entries: z.number(),
        rows: z.number(),
        problems: z.array(wordedProblemSchema).readonly(),
      }),
      'what was found',
    ),
    ...refusals,
  },
})

export function ledgerRoutes(app: App) {
  return router()
    .openapi(ledgerRoute, async (c) =>
      c.json(
        unwrap(await askLedger(app, actorOf(c), { ...c.req.valid('query'), language: languageOf(c) })),
        200,
      ),
    )
    .openapi(verifyRoute, async (c) => {
      const { problems, ...found } = unwrap(await verifyEverything(app, actorOf(c), c.req.valid('query')))
      return c.json({ ...found, problems: problems.map((problem) => worded(problem, languageOf(c))) }, 200)
    })
}
