import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Language, type Problem, wordPlaceBeside, wordProblem } from '#lib'
import { statusFor } from './problem-status.ts'

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
    register: z.string(),
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

/** What the server says of its own house, which may name its folders and sockets. */
const ofTheHouse = /^(db|app)\//
const serverPath = /(?:[a-z]:)?(?:[\\/][^\s\\/:;,'"（）；，。]+){2,}[\\/]?/gi

/** Where the server keeps its files is nobody's business beyond it: the command line and its log tell the whole. */
function withoutPaths(problem: Problem): Problem {
  if (!ofTheHouse.test(problem.code)) return problem
  const params = Object.entries(problem.params).map(([name, param]) => [
    name,
    typeof param === 'string' ? param.replace(serverPath, '…') : param,
  ])
  return { ...problem, params: Object.fromEntries(params) as Problem['params'] }
}

export function worded(problem: Problem, language: Language): WordedProblem {
  const words = wordProblem(withoutPaths(problem), language)
  const where = wordPlaceBeside(problem.at, words.message, language)
  return {
    code: problem.code,
    severity: problem.severity,
    ...words,
    ...(where ? { where } : {}),
    ...(problem.at ? { at: problem.at } : {}),
  }
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
  return c.json(problemDetails(problems, languageOf(c)), statusFor(problems), {
    'content-type': 'application/problem+json; charset=utf-8',
  })
}
