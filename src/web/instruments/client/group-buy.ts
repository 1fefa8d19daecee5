import { queryOptions } from '@tanstack/react-query'
import type { GroupBuyShown, GroupBuysShown } from '#app'
import type { Values } from '#registers'
import { request } from '../../client/http.ts'

export type { GroupBuyShown } from '#app'

export const groupBuysQuery = (unit: string) =>
  queryOptions({
    queryKey: ['group-buys', unit],
    queryFn: ({ signal }) =>
      request<GroupBuysShown>('/group-buys', {
        query: { unit },
        signal,
      }),
  })

export function joinGroupBuy(id: string, unit: string, values: Values): Promise<GroupBuyShown> {
  const path = `/group-buys/${encodeURIComponent(id)}/participants`
  return request(path, { method: 'POST', query: { unit }, body: { values } })
}
