import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { BatchDue, Renewal, RenewalPage } from '#api'
import type { SpotCheck } from '#app'
import { request } from '../client/http.ts'

export type { BatchDue, Renewal } from '#api'

export const batchesQuery = (asked: { readonly unit: string; readonly year: number }) =>
  queryOptions({
    queryKey: ['batches', asked],
    queryFn: ({ signal }) => request<readonly BatchDue[]>('/hightech/batches', { query: asked, signal }),
    placeholderData: keepPreviousData,
  })

type SpotCheckAsked = {
  readonly unit: string
  readonly year: number
  readonly count: number
  readonly seed?: string | undefined
  readonly asOf?: string | undefined
}

export const drawSpotCheck = (asked: SpotCheckAsked) =>
  request<SpotCheck>('/spot-checks/sme', { query: asked })

/** A draw that was made, the same again. */
export const spotCheckQuery = (asked: SpotCheckAsked) =>
  queryOptions({
    queryKey: ['spot-check', asked],
    queryFn: () => drawSpotCheck(asked),
    staleTime: Number.POSITIVE_INFINITY,
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
