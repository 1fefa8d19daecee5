import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { FigureTable, ScoreSheet } from '#api'
import { request } from './http.ts'

export type {
  FigureTable,
  ScoredBlock,
  ScoredCondition,
  ScoredItem,
  ScoreSheet,
} from '#api'

export const scoreQuery = (register: string, id: string, at: { unit: string; asOf?: string | undefined }) =>
  queryOptions({
    queryKey: ['record', register, id, 'score', at],
    queryFn: ({ signal }) =>
      request<ScoreSheet>(`/records/${encodeURIComponent(register)}/${encodeURIComponent(id)}/score`, {
        query: at,
        signal,
      }),
  })

export const figureTableQuery = (asked: {
  readonly unit: string
  readonly measures: readonly string[]
  readonly period: string
  readonly asOf?: string | undefined
}) =>
  queryOptions({
    queryKey: ['figure-table', asked],
    queryFn: ({ signal }) =>
      request<FigureTable>('/figure-table', {
        query: { ...asked, measures: asked.measures.join(',') },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
