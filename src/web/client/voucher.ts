import { queryOptions } from '@tanstack/react-query'
import { request } from './http.ts'

export type BudgetPartName = 'paid' | 'granted' | 'reserved' | 'left'

export interface Programme {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly register: string
  readonly budget: string
  readonly parts: readonly {
    readonly part: BudgetPartName
    readonly shown: string
    /** % of the budget. */
    readonly share: number
  }[]
  readonly states: readonly { readonly state: string; readonly label: string; readonly count: number }[]
  readonly flagged: number
}

export interface Vouchers {
  readonly programmes: readonly Programme[]
  readonly recoveries: number
}

export const vouchersQuery = (unit: string) =>
  queryOptions({
    queryKey: ['vouchers', unit],
    queryFn: ({ signal }) => request<Vouchers>('/vouchers', { query: { unit }, signal }),
  })

/** An organisation that stands in several roles. */
export interface RoleOverlap {
  readonly organisation: string
  readonly name: string
  readonly claims: readonly { readonly id: string; readonly title: string; readonly role: string }[]
}

export const overlapQuery = (unit: string, year: string) =>
  queryOptions({
    queryKey: ['vouchers', unit, 'overlap', year],
    queryFn: ({ signal }) => request<RoleOverlap[]>(`/vouchers/overlap/${year}`, { query: { unit }, signal }),
  })
