import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { FigureTable, Renewal, RenewalPage, ScoreSheet } from '#api'
import { request } from './http.ts'

export type {
  FigureTable,
  Renewal,
  RenewalPage,
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

export const renewalQuery = (
  renewal: Renewal,
  asked: { readonly unit: string; readonly year: number; readonly offset: number; readonly limit: number },
) =>
  queryOptions({
    queryKey: ['renewal', renewal, asked],
    queryFn: ({ signal }) => request<RenewalPage>(`/renewals/${renewal}`, { query: asked, signal }),
    placeholderData: keepPreviousData,
  })

export function remindAll(unit: string, year: number): Promise<{ readonly reminded: number }> {
  return request('/hightech/reminders', { method: 'POST', query: { unit }, body: { year } })
}
