import { type App, describeRegister, listRegisters } from '#app'
import { unwrap } from '#lib'
import type { FieldKind, Tone } from '#registers'
import { actorOf } from './acting.ts'
import { languageOf } from './problem-response.ts'
import { type Answer, createRoute, json, refusals, router, unitQuery, z } from './route.ts'

const summary = z
  .object({
    name: z.string(),
    label: z.string(),
    help: z.string().optional(),
    count: z.number(),
    system: z.string(),
  })
  .openapi('RegisterSummary')

const column = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.string() as z.ZodType<FieldKind>,
  required: z
    .union([z.boolean(), z.literal('sometimes')])
    .optional()
    .openapi({ description: '`sometimes`: when a condition of the register holds' }),
  help: z.string().optional(),
  personal: z.boolean().optional(),
  computed: z.boolean().optional(),
  asked: z.boolean().optional().openapi({ description: 'A step of the lifecycle asks for it' }),
  unit: z.string().optional(),
  codes: z
    .array(z.object({ code: z.string(), label: z.string(), parent: z.string().optional() }))
    .readonly()
    .optional(),
  below: z.string().optional().openapi({ description: 'Of a code: the field with whose code it begins' }),
  register: z.string().optional().openapi({ description: 'Of a reference: what it refers to' }),
  lookup: z.string().optional().openapi({ description: 'Of an organisation: where it is looked up' }),
  fills: z
    .record(z.string(), z.string())
    .readonly()
    .optional()
    .openapi({ description: 'Of an organisation: what is known of it, and the field that takes it' }),
  mostMegabytes: z.number().optional().openapi({ description: 'Of a file: how large it may be' }),
})
const field = column
  .extend({
    fields: z
      .array(column)
      .readonly()
      .optional()
      .openapi({ description: 'Of a list: the fields of its sub-rows' }),
  })
  .openapi('Field')

const description = z
  .object({
    name: z.string(),
    label: z.string(),
    help: z.string().optional(),
    fields: z.array(field).readonly(),
    columns: z.array(z.string()).readonly(),
    states: z
      .array(z.object({ state: z.string(), label: z.string(), tone: z.string() as z.ZodType<Tone> }))
      .readonly(),
    key: z.string().optional(),
    titled: z.string(),
    dated: z.string().optional(),
    steps: z
      .array(z.string())
      .readonly()
      .openapi({ description: 'The states that a record passes when all goes well' }),
    asides: z
      .record(z.string(), z.string())
      .readonly()
      .openapi({ description: 'The other states that it may come to, each with the step from which' }),
    groups: z
      .array(z.object({ label: z.string().optional(), fields: z.array(z.string()).readonly() }))
      .readonly()
      .optional()
      .openapi({ description: 'Fields that are read together; each field is in one' }),
    scored: z.boolean().optional().openapi({ description: 'A rubric judges its records' }),
  })
  .openapi('RegisterDescription', { description: 'What a register is, in one language' })

const listRoute = createRoute({
  method: 'get',
  path: '/registers',
  operationId: 'listRegisters',
  tags: ['registers'],
  summary: 'Every register with how many records it has',
  request: { query: unitQuery },
  responses: { 200: json(z.array(summary).readonly(), 'the registers'), ...refusals },
})

const describeRoute = createRoute({
  method: 'get',
  path: '/registers/{register}',
  operationId: 'describeRegister',
  tags: ['registers'],
  summary: 'What a register is: its fields, states, columns',
  request: { params: z.object({ register: z.string() }) },
  responses: { 200: json(description, 'the description'), ...refusals },
})

export type RegisterSummary = Answer<typeof listRoute>[number]
export type RegisterDescription = Answer<typeof describeRoute>
export type FieldDescription = RegisterDescription['fields'][number]

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
