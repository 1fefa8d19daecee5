import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Language, type Problem, wordPlace, wordProblem } from '#lib'

const placeSchema = z
  .object({
    file: z.string(),
    sheet: z.string(),
    row: z.number(),
    column: z.string(),
    field: z.string(),
    section: z.string(),
    page: z.number(),
    table: z.string(),
    record: z.string(),
    item: z.number(),
    quote: z.string(),
  })
  .partial()

export const wordedProblemSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'question']),
    message: z.string(),
    todo: z.string().optional(),
    /** The place in words. */
    where: z.string().optional(),
    at: placeSchema.optional(),
  })
  .openapi('Problem')

/** RFC 9457, with every problem found. */
export const problemDetailsSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    problems: z.array(wordedProblemSchema),
  })
  .openapi('ProblemDetails')

export type WordedProblem = z.infer<typeof wordedProblemSchema>
export type ProblemDetails = z.infer<typeof problemDetailsSchema>

export function worded(problem: Problem, language: Language): WordedProblem {
  const where = wordPlace(problem.at)
  return {
    code: problem.code,
    severity: problem.severity,
    ...wordProblem(problem, language),
    ...(where ? { where } : {}),
    ...(problem.at ? { at: problem.at } : {}),
  }
}

export type FailureStatus = 403 | 404 | 409 | 413 | 422 | 503

/** What a code means to HTTP, by its last part, then by its stage; anything else is 422: understood, and refused. */
const statusOf: readonly (readonly [RegExp, FailureStatus])[] = [
  [/\/(unknown|no-such|not-found)(-|$)/, 404],
  [/\/(stale-version|conflict|not-unique|duplicate)(-|$)/, 409],
  [/\/too-large$/, 413],
  [/^access\//, 403],
  [/^db\/(unavailable|busy)/, 503],
]

export function statusFor(problems: readonly Problem[]): FailureStatus {
  const code = problems[0]?.code ?? ''
  return statusOf.find(([pattern]) => pattern.test(code))?.[1] ?? 422
}

export function languageOf(c: Context): Language {
  const asked = c.req.query('lang') ?? c.req.header('accept-language') ?? ''
  return /^en\b/i.test(asked.trim()) ? 'en' : 'zh'
}

export function problemDetails(problems: readonly Problem[], language: Language): ProblemDetails {
  const wordedProblems = problems.map((problem) => worded(problem, language))
  return {
    type: `urn:youju:problem:${problems[0]?.code ?? 'unknown'}`,
    title: wordedProblems[0]?.message ?? '',
    status: statusFor(problems),
    problems: wordedProblems,
  }
}

/** Answers with the problems; the same words that the command line prints. */
export function refuse(c: Context, problems: readonly Problem[]) {
  const details = problemDetails(problems, languageOf(c))
  return c.json(details, details.status as FailureStatus, {
    'content-type': 'application/problem+json; charset=utf-8',
  })
}
