import { type App, askSharingForm, type SharingFormShown as SharingForm } from '#app'
import { type Language, unwrap } from '#lib'
import { actorOf } from '../acting.ts'
import { languageOf } from '../problem-response.ts'
import { type Answer, asOfQuery, createRoute, json, refusals, router, z } from '../route.ts'
import { figureShownSchema, wordFigure } from '../schema.ts'

const fact = z.object({
  name: z.string(),
  label: z.string(),
  shown: z.string(),
  figure: figureShownSchema.optional(),
  benchmark: z.string().optional(),
  met: z.boolean().optional(),
})
const line = z.object({
  name: z.string(),
  label: z.string(),
  decided: z.enum(['computed', 'both', 'judged']),
  source: z.string(),
  certainty: z.string(),
  facts: z.array(fact).readonly(),
})
const form = z
  .object({
    period: z.string(),
    rule: z.string(),
    document: z.string(),
    certainty: z.string(),
    notes: z.string().optional(),
    every: z.number(),
    benchmarks: z.string(),
    groups: z
      .array(
        z.object({
          name: z.string(),
          label: z.string(),
          tie: z.boolean().optional(),
          lines: z.array(line).readonly(),
        }),
      )
      .readonly(),
    points: z.object({
      source: z.string(),
      lines: z
        .array(
          z.object({
            name: z.enum(['shared', 'income', 'running']),
            found: z.string().optional(),
            points: z.string().optional(),
            most: z.string(),
          }),
        )
        .readonly(),
    }),
    instruments: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          running: z.string(),
          outside: z.string(),
          available: z.string().optional(),
          utilisation: z.string().optional(),
        }),
      )
      .readonly(),
    total: z.object({ running: z.string(), outside: z.string() }),
    grade: z.string().optional(),
  })
  .openapi('SharingForm', {
    description: 'What records say of an institution, and what a person must judge; no grade is computed',
  })

const formRoute = createRoute({
  method: 'get',
  path: '/institutions/{id}/sharing',
  operationId: 'getSharingForm',
  tags: ['instruments'],
  summary: 'The form by which an institution that shares instruments is evaluated',
  request: {
    params: z.object({ id: z.string() }),
    query: asOfQuery.extend({
      period: z.string().max(40).optional().openapi({ example: '2024' }),
      on: z.string().max(10).optional().openapi({ example: '2026-02-01' }),
    }),
  },
  responses: { 200: json(form, 'the form'), ...refusals },
})

export type SharingFormShown = Answer<typeof formRoute>
export type SharingLineShown = SharingFormShown['groups'][number]['lines'][number]
export type FactShown = SharingLineShown['facts'][number]

function wordGroup({ lines, ...group }: SharingForm['groups'][number], language: Language) {
  const wordFact = ({ figure, ...shown }: (typeof lines)[number]['facts'][number]) => ({
    ...shown,
    ...(figure ? { figure: wordFigure(figure, language) } : {}),
  })
  return { ...group, lines: lines.map((line) => ({ ...line, facts: line.facts.map(wordFact) })) }
}

export function sharingRoutes(app: App) {
  return router().openapi(formRoute, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query'), language: languageOf(c) }
    const shown = unwrap(await askSharingForm(app, actorOf(c), asked))
    return c.json({ ...shown, groups: shown.groups.map((group) => wordGroup(group, asked.language)) }, 200)
  })
}
