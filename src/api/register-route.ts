import { type App, describeRegister, listRegisters } from '#app'
import { unwrap } from '#lib'
import { actorOf } from './acting.ts'
import { languageOf } from './problem-response.ts'
import { createRoute, json, refusals, router, unitQuery, z } from './route.ts'

const summary = z
  .object({
    name: z.string(),
    label: z.string(),
    help: z.string().optional(),
    count: z.number(),
    system: z.string(),
  })
  .openapi('RegisterSummary')

const description = z
  .object({ name: z.string(), label: z.string(), titled: z.string() })
  .catchall(z.any())
  .openapi('RegisterDescription', { description: 'Fields, states and moves of a register, in one language' })

const listRoute = createRoute({
  method: 'get',
  path: '/registers',
  summary: 'Every register with how many records it has',
  request: { query: unitQuery },
  responses: { 200: json(z.array(summary).readonly(), 'the registers'), ...refusals },
})

const describeRoute = createRoute({
  method: 'get',
  path: '/registers/{register}',
  summary: 'What a register is: its fields, states, columns',
  request: { params: z.object({ register: z.string() }) },
  responses: { 200: json(description, 'the description'), ...refusals },
})

export function registerRoutes(app: App) {
  return router()
    .openapi(listRoute, async (c) => {
      const asked = { ...c.req.valid('query'), language: languageOf(c) }
      return c.json(unwrap(await listRegisters(app, actorOf(c), asked)), 200)
    })
    .openapi(describeRoute, (c) =>
      c.json({ ...unwrap(describeRegister(app, c.req.valid('param').register, languageOf(c))) }, 200),
    )
}
