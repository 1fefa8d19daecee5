import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Figure } from '#measures'
import { type ProblemShown, request } from './http.ts'
import type { RecordRow } from './record.ts'

export interface MeasureSummary {
  readonly name: string
  readonly label: string
  readonly definition: string
  readonly unit: string
  readonly kind: 'aggregate' | 'ratio' | 'growth' | 'difference'
  readonly system: string
  readonly register?: string
  /** Of a ratio, growth or difference: the measures that it is computed from. */
  readonly parts?: readonly string[]
}

/** A figure as the API gives it: its notes in words. */
export interface FigureTaken extends Omit<Figure, 'notes' | 'parts'> {
  readonly notes?: readonly ProblemShown[]
}

/** A figure, and how it is printed. */
export interface FigureShown {
  readonly figure: FigureTaken
  readonly shown: string
  readonly measure: MeasureSummary
  readonly parts?: readonly FigureShown[]
}

/** Which figure: what is needed to take it again. */
export interface FigureAsked {
  readonly measure: string
  readonly period: string
  readonly asOf?: string | undefined
  readonly scope?: { readonly [name: string]: string } | undefined
}

export interface FigureRecords {
  readonly rows: readonly RecordRow[]
  readonly total: number
  readonly register: string
}

export interface FigureAt {
  readonly day: string
  readonly value: string | null
  readonly shown: string
}

export interface FigureOfPeriod {
  readonly period: string
  readonly value: string | null
  readonly shown: string
}

/** A measure that a relation speaks of, with its value. */
export interface TiedFigure {
  readonly measure: string
  readonly label: string
  readonly value: string | null
  readonly shown: string
}

/** What must hold between measures: one part and its whole, or parts that make up the whole. */
export interface MeasureRelation {
  readonly kind: 'part' | 'parts'
  readonly parts: readonly TiedFigure[]
  readonly whole: TiedFigure
  readonly says?: string
  readonly overlap?: string
  readonly sum?: string
  readonly holds: boolean | null
  readonly problem?: ProblemShown
}

/** A stretch of as-of days at which a measure had one value. */
export interface ExplainedSpan {
  readonly period: string
  /** The moment from which it was known. */
  readonly from: string
  readonly firstDay: string
  /** Absent: it still has it. */
  readonly lastDay?: string
  /** It came and went within the day: only the moment gives it. */
  readonly withinDay?: boolean
  readonly shown: string
}

export interface Explanation {
  readonly spans: readonly ExplainedSpan[]
  /** Where it never had the value: the nearest that it had, nearest first. */
  readonly nearest: readonly ExplainedSpan[]
}

const path = (measure: string) => `/figures/${encodeURIComponent(measure)}`

const queryOf = (unit: string, { period, asOf, scope }: FigureAsked) => ({ ...scope, unit, period, asOf })

export const measuresQuery = queryOptions({
  queryKey: ['measures'],
  queryFn: ({ signal }) => request<MeasureSummary[]>('/measures', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const figureQuery = (unit: string, asked: FigureAsked) =>
  queryOptions({
    queryKey: ['figure', unit, asked],
    queryFn: ({ signal }) =>
      request<FigureShown>(path(asked.measure), { query: queryOf(unit, asked), signal }),
  })

export const figureRecordsQuery = (
  unit: string,
  asked: FigureAsked,
  page: { offset: number; limit: number; part?: string | undefined },
) =>
  queryOptions({
    queryKey: ['figure', unit, asked, 'records', page],
    queryFn: ({ signal }) =>
      request<FigureRecords>(`${path(asked.measure)}/records`, {
        query: { ...queryOf(unit, asked), ...page },
        signal,
      }),
    placeholderData: keepPreviousData,
  })

/** The figure of one period by the day as of which it was asked: how a number came to change. */
export const figureHistoryQuery = (unit: string, asked: FigureAsked) =>
  queryOptions({
    queryKey: ['figure', unit, { ...asked, asOf: undefined }, 'history'],
    queryFn: ({ signal }) =>
      request<FigureAt[]>(`${path(asked.measure)}/history`, {
        query: queryOf(unit, { ...asked, asOf: undefined }),
        signal,
      }),
  })

export type SeriesStep = 'month' | 'quarter'

export const figureSeriesQuery = (unit: string, asked: FigureAsked, by: SeriesStep) =>
  queryOptions({
    queryKey: ['figure', unit, asked, 'series', by],
    queryFn: ({ signal }) =>
      request<FigureOfPeriod[]>(`${path(asked.measure)}/series`, {
        query: { ...queryOf(unit, asked), by },
        signal,
      }),
  })

/** What must hold between the measure and others, and whether it does. */
export const figureRelationsQuery = (unit: string, asked: FigureAsked) =>
  queryOptions({
    queryKey: ['figure', unit, asked, 'relations'],
    queryFn: ({ signal }) =>
      request<MeasureRelation[]>(`${path(asked.measure)}/relations`, {
        query: queryOf(unit, asked),
        signal,
      }),
  })

export const explainQuery = (unit: string, measure: string, value: string, period?: string) =>
  queryOptions({
    queryKey: ['explain', unit, measure, value, period],
    queryFn: ({ signal }) =>
      request<Explanation>(`${path(measure)}/explain`, { query: { unit, value, period }, signal }),
    enabled: value !== '',
  })
