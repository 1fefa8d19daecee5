import { queryOptions } from '@tanstack/react-query'
import type { RegisterDescription, RegisterSummary } from '#api'
import { request } from './http.ts'

export type { FieldDescription, RegisterDescription, RegisterSummary } from '#api'

export type StateDescription = RegisterDescription['states'][number]

export const registersQuery = (unit: string) =>
  queryOptions({
    queryKey: ['registers', unit],
    queryFn: ({ signal }) => request<RegisterSummary[]>('/registers', { query: { unit }, signal }),
  })

/** What a register is; it changes only with the program. */
export const registerQuery = (name: string) =>
  queryOptions({
    queryKey: ['register', name],
    queryFn: ({ signal }) =>
      request<RegisterDescription>(`/registers/${encodeURIComponent(name)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
