import { queryOptions } from '@tanstack/react-query'
import type { AutomaticShown, BuiltClaims, OverlapShown, ProgrammeShown, VouchersShown } from '#app'
import { request } from '../client/http.ts'

export type Programme = ProgrammeShown
export type Automatic = AutomaticShown

export const vouchersQuery = (unit: string) =>
  queryOptions({
    queryKey: ['vouchers', unit],
    queryFn: ({ signal }) => request<VouchersShown>('/vouchers', { query: { unit }, signal }),
  })

export const overlapQuery = (unit: string, year: string) =>
  queryOptions({
    queryKey: ['vouchers', unit, 'overlap', year],
    queryFn: ({ signal }) =>
      request<OverlapShown[]>(`/vouchers/overlap/${year}`, { query: { unit }, signal }),
  })

export const automaticQuery = (unit: string, programme: string) =>
  queryOptions({
    queryKey: ['vouchers', unit, 'automatic', programme],
    queryFn: ({ signal }) =>
      request<Automatic>(`/vouchers/programmes/${programme}/automatic`, { query: { unit }, signal }),
  })

export function buildAutomatic(
  unit: string,
  programme: string,
  names: readonly string[],
): Promise<BuiltClaims> {
  return request(`/vouchers/programmes/${programme}/automatic`, {
    method: 'POST',
    query: { unit },
    body: { names },
  })
}
