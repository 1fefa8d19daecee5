import { queryOptions } from '@tanstack/react-query'
import type { EvaluationSummary, YearOpened } from '#api'
import type { EvaluationShown } from '#app'
import type { ReportDocument } from '#report'
import { apiUrl, request } from './http.ts'

export type { EvaluationSummary } from '#api'
export type { EvaluationShown as Evaluation } from '#app'
export type { BudgetRow, IndicatorRow, TargetSet, TaskRow } from '#indicators'

export interface EvaluationAsked {
  readonly unit: string
  readonly year: number
  readonly asOf?: string | undefined
}

export const evaluationPath = ({ unit, year }: EvaluationAsked) =>
  `/evaluations/${encodeURIComponent(unit)}/${year}`

export const evaluationsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['evaluations', unit],
    queryFn: ({ signal }) => request<EvaluationSummary[]>('/evaluations', { query: { unit }, signal }),
  })

export const evaluationQuery = (asked: EvaluationAsked) =>
  queryOptions({
    queryKey: ['evaluation', asked],
    queryFn: ({ signal }) =>
      request<EvaluationShown>(evaluationPath(asked), { query: { asOf: asked.asOf }, signal }),
  })

/** The report as a tree: its texts with the figures that their numbers stand on. */
export const reportQuery = (asked: EvaluationAsked) =>
  queryOptions({
    queryKey: ['report', asked],
    queryFn: ({ signal }) =>
      request<ReportDocument>(`${evaluationPath(asked)}/report.json`, {
        query: { asOf: asked.asOf },
        signal,
      }),
  })

export type ReportFormat = 'html' | 'docx' | 'pdf' | 'json'

export function reportUrl(asked: EvaluationAsked, format: ReportFormat, isDownload = false): string {
  return apiUrl(`${evaluationPath(asked)}/report.${format}`, {
    asOf: asked.asOf,
    download: isDownload ? 'true' : undefined,
  })
}

/** Lays the year out from the newest one before. */
export function openYear(asked: EvaluationAsked): Promise<YearOpened> {
  return request<YearOpened>(evaluationPath(asked), { method: 'POST', body: {} })
}
