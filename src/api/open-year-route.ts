import { type App, openYear } from '#app'
import { unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { languageOf } from './problem-response.ts'
import { type Answer, body, createRoute, json, refusals, router, z } from './route.ts'

const openRoute = createRoute({
  method: 'post',
  path: '/evaluations/{unit}/{year}',
  operationId: 'openYear',
  tags: ['evaluations'],
  summary:
    "Lays out a year's evaluation from an earlier one: budget lines, indicators, tasks, manual figures, narrative",
  request: {
    params: z.object({ unit: z.string(), year: z.coerce.number().int().min(2000).max(2100) }),
    body: body(
      z.object({
        from: z
          .number()
          .int()
          .min(2000)
          .max(2100)
          .optional()
          .openapi({ description: 'The year to begin from; absent: the newest one before' }),
      }),
    ),
  },
  responses: {
    201: json(
      z
        .object({
          unit: z.string(),
          year: z.number(),
          from: z.number(),
          laidOut: z
            .array(z.object({ register: z.string(), label: z.string(), records: z.number() }))
            .readonly(),
          dated: z
            .array(
              z.object({
                register: z.string(),
                record: z.string(),
                title: z.string(),
                dated: z.array(z.string()).readonly(),
              }),
            )
            .readonly()
            .openapi({ description: 'Sections of the narrative that still speak of the time before' }),
        })
        .openapi('YearOpened'),
      'what was laid out',
    ),
    ...refusals,
  },
})

export type YearOpened = Answer<typeof openRoute>

export function openYearRoutes(app: App) {
  return router().openapi(openRoute, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('json') }
    const opened = unwrap(await openYear(app, actorOf(c), asked))
    const language = languageOf(c)
    return c.json(
      {
        ...opened,
        laidOut: opened.laidOut.map((part) => ({ ...part, label: part.label[language] })),
        dated: opened.dated.map((section) => ({ ...section, title: section.title[language] })),
      },
      201,
    )
  })
}
