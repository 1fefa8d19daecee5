import { queryOptions } from '@tanstack/react-query'
import type { Verdict } from '#indicators'
import type { Figure } from '#measures'
import type { ReportDocument } from '#report'
import { apiUrl, request } from './http.ts'

export interface EvaluationSummary {
  readonly unit: string
  readonly year: number
  readonly title?: string
}

/** Amounts in 万元 and rates, as the form prints them. */
export interface BudgetRow {
  readonly item: string
  readonly initial: string
  readonly adjustment: string
  readonly adjusted: string
  readonly spent: string
  readonly rate: string
  /** 0 for the total, 1 under it, and so on. */
  readonly level: number
  /** The record it was printed from, in `evaluation.budget`. */
  readonly record: string
}

export interface IndicatorRow {
  readonly code: string
  readonly class: string
  readonly name: string
  readonly target: string
  readonly actual: string
  readonly source: string
  readonly deviation: string
  readonly met: boolean | null
  readonly verdict: Verdict
  readonly reason: string
  readonly reasonDue: boolean
  /** Where the actual is a measure's. */
  readonly figure?: Figure
  /** Where it is a figure filled in by hand: its record in `evaluation.manual`. */
  readonly manual?: string
  /** The indicator's own record in `evaluation.indicators`. */
  readonly record: string
}

export interface TaskRow {
  readonly duty: string
  readonly name: string
  readonly completion: string
  readonly record: string
}

export interface Attention {
  readonly code: string
  readonly message: string
  readonly todo?: string
  /** The code of the indicator that it is about. */
  readonly indicator?: string
}

export interface TargetSet {
  readonly set: string
  readonly label: string
  readonly rows: readonly {
    readonly indicator: string
    readonly name: string
    readonly target: string
    readonly actual: string
    readonly deviation: string
    readonly met: boolean | null
    readonly document: string
    readonly record: string
  }[]
}

export interface Evaluation {
  readonly unit: string
  readonly year: number
  readonly asOf: string
  readonly template: string
  readonly budget: readonly BudgetRow[]
  readonly indicators: readonly IndicatorRow[]
  readonly tasks: readonly TaskRow[]
  readonly attention: readonly Attention[]
  readonly targetSets: readonly TargetSet[]
}

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
      request<Evaluation>(evaluationPath(asked), { query: { asOf: asked.asOf }, signal }),
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
