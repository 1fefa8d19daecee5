import { type App, askHead, askLedger, verifyEverything } from '#app'
import { unwrap } from '#lib'
import { parseHeadFile } from '#records'
import { actorOf } from './acting.ts'
import { disposition } from './download.ts'
import { languageOf, worded, wordedProblemSchema } from './problem-response.ts'
import { type Answer, createRoute, json, refusals, router, unitQuery, z } from './route.ts'

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
  operationId: 'listLedgerEntries',
  tags: ['ledger'],
  summary: "The newest entries of a unit's ledger",
  request: { query: unitQuery.extend({ limit: z.coerce.number().int().min(1).max(500).default(50) }) },
  responses: {
    200: json(z.object({ entries: z.array(entry).readonly(), head: entry.optional() }), 'newest first'),
    ...refusals,
  },
})

const headFile = z
  .object({
    format: z.literal('youju-ledger-head'),
    version: z.literal(1),
    madeAt: z.string(),
    heads: z
      .array(z.object({ unit: z.string(), seq: z.number(), at: z.string(), hash: z.string() }))
      .max(100_000)
      .readonly(),
  })
  .openapi('LedgerHeadFile')

const headRoute = createRoute({
  method: 'get',
  path: '/ledger/head',
  operationId: 'getLedgerHead',
  tags: ['ledger'],
  summary:
    'Where ledgers end, as a file to keep elsewhere and verify against; of every unit unless one is named',
  request: { query: unitQuery },
  responses: { 200: json(headFile, 'the head file'), ...refusals },
})

const verifyRoute = createRoute({
  method: 'post',
  path: '/verify',
  operationId: 'verifyLedger',
  tags: ['ledger'],
  summary: 'Recomputes every hash; what was edited, deleted, inserted or reordered is named',
  request: {
    query: unitQuery,
    body: {
      required: false,
      content: {
        'application/json': {
          schema: z.object({
            head: headFile
              .optional()
              .openapi({ description: 'A head file that was kept; the chain must contain it' }),
          }),
        },
      },
    },
  },
  responses: {
    200: json(
      z.object({
        units: z.number(),
        entries: z.number(),
        rows: z.number(),
        chains: z
          .array(
            z.object({
              unit: z.string(),
              last: z.number(),
              lastAt: z.string().optional(),
              proven: z.object({ seq: z.number(), at: z.string() }).optional(),
            }),
          )
          .readonly(),
        proof: z.array(z.string()).readonly().openapi({ description: 'What is proven and what is not' }),
        problems: z.array(wordedProblemSchema).readonly(),
      }),
      'what was found',
    ),
    ...refusals,
  },
})

export type LedgerPage = Answer<typeof ledgerRoute>
export type LedgerEntry = LedgerPage['entries'][number]
export type Verification = Answer<typeof verifyRoute>

export function ledgerRoutes(app: App) {
  return router()
    .openapi(ledgerRoute, async (c) =>
      c.json(
        unwrap(await askLedger(app, actorOf(c), { ...c.req.valid('query'), language: languageOf(c) })),
        200,
      ),
    )
    .openapi(headRoute, async (c) => {
      const head = unwrap(await askHead(app, actorOf(c), c.req.valid('query').unit))
      const name = `ledger-head-${head.madeAt.slice(0, 10)}.json`
      return c.json(head, 200, { 'content-disposition': disposition('attachment', name, name) })
    })
    .openapi(verifyRoute, async (c) => {
      const { head: given } = c.req.valid('json')
      const head = given && unwrap(parseHeadFile(JSON.stringify(given), 'head'))
      const verified = await verifyEverything(app, actorOf(c), { ...c.req.valid('query'), head })
      const { problems, proof, ...found } = unwrap(verified)
      const language = languageOf(c)
      return c.json(
        {
          ...found,
          proof: proof.map((line) => line[language]),
          problems: problems.map((problem) => worded(problem, language)),
        },
        200,
      )
    })
}
