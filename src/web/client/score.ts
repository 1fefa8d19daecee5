import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { FigureShown } from './figure.ts'
import { request } from './http.ts'
import type { RecordRow } from './record.ts'

interface ScoreLine {
  readonly name: string
  readonly label: string
  readonly explains?: string
  readonly source: string
  readonly certainty?: string
  readonly found?: string
  readonly needed?: string
}
export interface ScoredCondition extends ScoreLine {
  readonly met: boolean
}
export interface ScoredItem extends ScoreLine {
  readonly most: number
  readonly least: number
  readonly upTo: number
  readonly step: string
  readonly misfit?: number
}
export interface ScoredBlock {
  readonly name: string
  readonly label: string
  readonly most: number
  readonly least: number
  readonly upTo: number
  readonly items: readonly ScoredItem[]
}
export interface ScoreSheet {
  readonly result: 'passes' | 'fails' | 'open'
  readonly route?: 'points' | 'direct'
  readonly least: number
  readonly upTo: number
  readonly rule: string
  readonly document: string
  readonly conditions: readonly ScoredCondition[]
  readonly direct: readonly ScoredCondition[]
  readonly blocks: readonly ScoredBlock[]
}

export const scoreQuery = (register: string, id: string, at: { unit: string; asOf?: string | undefined }) =>
  queryOptions({
    queryKey: ['record', register, id, 'score', at],
    queryFn: ({ signal }) =>
      request<ScoreSheet>(`/records/${encodeURIComponent(register)}/${encodeURIComponent(id)}/score`, {
        query: at,
        signal,
      }),
  })

export interface FigureTable {
  readonly whole: readonly FigureShown[]
  readonly districts: readonly {
    readonly region: string
    readonly label: string
    readonly figures: readonly FigureShown[]
  }[]
}

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

export type Renewal = 'sme' | 'certificate' | 'candidate'

export interface RenewalPage {
  readonly register: string
  readonly rows: readonly RecordRow[]
  readonly total: number
  /** Whose turn it is in all. */
  readonly turn: number
}

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
