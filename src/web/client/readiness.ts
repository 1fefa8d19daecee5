import { queryOptions } from '@tanstack/react-query'
import type { ReadinessShown } from '#app'
import { type EvaluationAsked, evaluationPath } from './evaluation.ts'
import { request } from './http.ts'

export type { ReadinessItemShown, ReadinessShown } from '#app'

/** All that keeps the report from going out, in one list. */
export const readinessQuery = (asked: EvaluationAsked) =>
  queryOptions({
    queryKey: ['readiness', asked],
    queryFn: ({ signal }) =>
      request<ReadinessShown>(`${evaluationPath(asked)}/readiness`, { query: { asOf: asked.asOf }, signal }),
  })
