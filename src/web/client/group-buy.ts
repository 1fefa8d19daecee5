import { queryOptions } from '@tanstack/react-query'
import type { Values } from '#registers'
import { request } from './http.ts'
import type { RecordRow } from './record.ts'

export interface GroupBuy {
  readonly record: RecordRow
  readonly tiers: readonly { readonly from: number; readonly price: string; readonly reached: boolean }[]
  readonly joined: number
  readonly quantity: number
  readonly price?: string
  readonly next?: { readonly more: number; readonly price: string }
  readonly isOver: boolean
}

export const groupBuysQuery = (unit: string) =>
  queryOptions({
    queryKey: ['group-buys', unit],
    queryFn: ({ signal }) =>
      request<{ readonly open: readonly GroupBuy[]; readonly closed: readonly GroupBuy[] }>('/group-buys', {
        query: { unit },
        signal,
      }),
  })

export function joinGroupBuy(id: string, unit: string, values: Values): Promise<GroupBuy> {
  const path = `/group-buys/${encodeURIComponent(id)}/participants`
  return request(path, { method: 'POST', query: { unit }, body: { values } })
}
