import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { defineProblems, Refusal } from '#lib'
import type { ActingEnv } from './acting.ts'
import { problemDetailsSchema } from './problem-response.ts'

const problems = defineProblems('request', {
  invalid: {
    zh: '请求的 {name} 不对：{detail}',
    en: 'The request is wrong at {name}: {detail}',
  },
})

/**
 * A router whose requests are validated; what does not fit is refused with every place that is wrong. Handlers throw a
 * Refusal (`unwrap`) for what could be expected to fail: the server turns it into an answer, in one place.
 */
export function router(): OpenAPIHono<ActingEnv> {
  return new OpenAPIHono<ActingEnv>({
    defaultHook: (result) => {
      if (result.success) return
      throw new Refusal(
        ...result.error.issues.map((issue) =>
          problems.invalid({ name: issue.path.join('.') || '-', detail: issue.message }),
        ),
      )
    },
  })
}

const failure = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemDetailsSchema } },
})

/** The refusals that any route may answer with. */
export const refusals = {
  400: failure('cannot be read as a request'),
  403: failure('not allowed'),
  404: failure('there is no such thing'),
  409: failure('stands in conflict with what is recorded'),
  413: failure('too large'),
  414: failure('the address is too long'),
  415: failure('not what is expected here: JSON, or a file as it is'),
  422: failure('understood, and refused'),
  503: failure('the database is away for the moment'),
}

export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function body<S extends z.ZodType>(schema: S) {
  return { required: true as const, content: { 'application/json': { schema } } }
}

const bytes = z.any().openapi({ type: 'string', format: 'binary' })

/** A request that is a file, as it is. */
export const upload = { required: true as const, content: { 'application/octet-stream': { schema: bytes } } }

/** An answer that is a file. */
export function file(mime: string, description: string) {
  return { description, content: { [mime]: { schema: bytes } } }
}

/**
 * What a route answers with where it succeeds, as it arrives: the shape is written in the route alone. What may be
 * absent is absent; JSON knows no undefined.
 */
export type Answer<R> = R extends { readonly responses: infer S } ? SuccessOf<S> : never
type SuccessOf<S> = S extends { readonly [status in 200]: Content<infer T> }
  ? Arrived<z.output<T>>
  : S extends { readonly [status in 201]: Content<infer T> }
    ? Arrived<z.output<T>>
    : S extends { readonly [status in 202]: Content<infer T> }
      ? Arrived<z.output<T>>
      : never
interface Content<T extends z.ZodType> {
  readonly content: { readonly 'application/json': { readonly schema: T } }
}
export type Arrived<T> = unknown extends T
  ? T
  : T extends object
    ? { readonly [K in keyof T]: Arrived<Exclude<T[K], undefined>> }
    : T

export const unitQuery = z.object({
  unit: z.string().optional().openapi({ description: 'The unit; may be left out where there is only one' }),
})
export const asOfQuery = unitQuery.extend({
  asOf: z
    .string()
    .optional()
    .openapi({ description: 'A day (its end in Asia/Shanghai) or an ISO moment; none means now' }),
})
export const pageQuery = z.object({
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
})

export { createRoute, z }
