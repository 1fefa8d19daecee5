import { queryOptions } from '@tanstack/react-query'
import type { SystemShown } from '#api'
import { request } from './http.ts'

export type { SystemShown } from '#api'

/** Every business system with what waits in it. */
export const systemsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['systems', unit],
    queryFn: ({ signal }) => request<SystemShown[]>('/systems', { query: { unit }, signal }),
  })
