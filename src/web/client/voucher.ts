import { queryOptions } from '@tanstack/react-query'
import { request } from './http.ts'

export type BudgetPartName = 'paid' | 'granted' | 'reserved' | 'left'

export interface Programme {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly state: string
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
  /** Vouchers that were issued beforehand; absent: none. */
  readonly coupons?: { readonly states: Programme['states']; readonly expired: number }
}

export interface Vouchers {
  readonly programmes: readonly Programme[]
  readonly recoveries: Programme['states']
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

/** What could be built of orders and contracts that are held here. Amounts are 元, as they are printed. */
export interface Automatic {
  readonly candidates: readonly {
    readonly name: string
    readonly title: string
    readonly applicantName: string
    readonly paidOn: string
    readonly base: string
    readonly amount: string
  }[]
  readonly shown: string
  readonly passedOver: readonly { readonly reason: string; readonly label: string; readonly count: number }[]
  readonly isOpen: boolean
  readonly opensOn: string
  readonly closesOn: string
}

export const automaticQuery = (unit: string, programme: string) =>
  queryOptions({
    queryKey: ['vouchers', unit, 'automatic', programme],
    queryFn: ({ signal }) =>
      request<Automatic>(`/vouchers/${programme}/automatic`, { query: { unit }, signal }),
  })

export interface Built {
  readonly count: number
  /** They can be built no more: something came in between. */
  readonly gone: number
}

export function buildAutomatic(unit: string, programme: string, names: readonly string[]): Promise<Built> {
  return request(`/vouchers/${programme}/automatic`, { method: 'POST', query: { unit }, body: { names } })
}
