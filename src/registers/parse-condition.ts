import { z } from 'zod'
import { fail, ok, type Result } from '#lib'
import type { Condition, Operand } from './condition.ts'
import { problems } from './problems.ts'
import { provable } from './provable.ts'
import type { Register } from './register.ts'

/** Deep and long enough for any filter a page makes; a hostile one is cut here, before it becomes SQL. */
const mostParts = 200

const scalar = z.union([z.string().max(500), z.number(), z.boolean()])
const name = z.string().max(100)

const operand: z.ZodType<Operand> = z.lazy(() =>
  z.union([
    z.strictObject({ field: name }),
    z.strictObject({ value: scalar }),
    z.strictObject({ sumOf: z.strictObject({ list: name, field: name }) }),
    z.strictObject({ plus: z.tuple([operand, operand]) }),
    z.strictObject({ minus: z.tuple([operand, operand]) }),
  ]),
)

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ compare: z.enum(['eq', 'ne', 'lt', 'le', 'gt', 'ge']), left: operand, right: operand }),
    z.strictObject({ in: z.array(scalar).max(500), field: name }),
    z.strictObject({ startsWith: z.string().max(200), field: name }),
    z.strictObject({ contains: z.string().max(200), field: name }),
    z.strictObject({ isSet: name }),
    z.strictObject({ some: name, where: condition }),
    z.strictObject({ and: z.array(condition) }),
    z.strictObject({ or: z.array(condition) }),
    z.strictObject({ not: condition }),
  ]),
)

/**
 * A condition that a request brings as JSON, proven to speak only of what the register has.
 * Problems: registers/not-a-condition.
 */
export function parseCondition(register: Register, text: string): Result<Condition> {
  const refused = (detail: string) => fail(problems['not-a-condition']({ detail }))
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return refused('JSON')
  }
  if ((text.match(/[{[]/g)?.length ?? 0) > mostParts) return refused(`> ${mostParts}`)
  const parsed = condition.safeParse(raw)
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? '')
  try {
    provable(parsed.data, register.fields, register.name)
  } catch (error) {
    return refused(error instanceof Error ? error.message : '')
  }
  return ok(parsed.data)
}
