import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  Explanation,
  FigureAt,
  FigureOfPeriod,
  FigureRecords,
  FigureShown,
  MeasureRelation,
  MeasureSummary,
} from '#api'
import { request } from './http.ts'

export type {
  ExplainedSpan,
  Explanation,
  FigureAt,
  FigureOfPeriod,
  FigureRecords,
  FigureShown,
  FigureTaken,
  MeasureRelation,
  MeasureSummary,
  TiedFigure,
} from '#api'

/** Which figure: what is needed to take it again. */
export interface FigureAsked {
  readonly measure: string
  readonly period: string
  readonly asOf?: string | undefined
  readonly scope?: { readonly [name: string]: string } | undefined
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
