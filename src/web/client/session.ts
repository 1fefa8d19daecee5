import { queryOptions } from '@tanstack/react-query'
import type { NewUnit, Session, UnitSummary } from '#api'
import { request } from './http.ts'

export type { NewUnit, Session, UnitSummary } from '#api'

export const addUnit = (unit: NewUnit) => request<UnitSummary>('/units', { method: 'POST', body: unit })

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<Session>('/session', { signal }),
  staleTime: 5 * 60_000,
})
