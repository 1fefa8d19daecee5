import { queryOptions } from '@tanstack/react-query'
import { request } from './http.ts'

export interface UnitSummary {
  readonly id: string
  readonly name: string
  /** finance bureau, competent department, unit */
  readonly kind: string
  readonly parent?: string
}

export interface Session {
  readonly actor: { readonly name: string; readonly roles: readonly string[] }
  readonly units: readonly UnitSummary[]
  readonly version: string
  readonly localOnly: boolean
  /** The server's clock, an ISO moment. */
  readonly now: string
}

export interface NewUnit {
  readonly id: string
  readonly name: string
}

export const addUnit = (unit: NewUnit) => request<UnitSummary>('/units', { method: 'POST', body: unit })

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<Session>('/session', { signal }),
  staleTime: 5 * 60_000,
})
