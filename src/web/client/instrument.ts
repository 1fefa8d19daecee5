import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CataloguePage } from '#app'
import type { Values } from '#registers'
import { type ProblemShown, request } from './http.ts'
import type { MoveOffer, RecordRow, Written } from './record.ts'

export type { CataloguePage, CatalogueRow, FacetShown } from '#app'

export interface Span {
  readonly from: string
  readonly to: string
}

export interface CatalogueAsked {
  readonly unit: string
  readonly search?: string | undefined
  readonly sort?: string | undefined
  readonly bookable?: string | undefined
  /** What was chosen of each facet. */
  readonly chosen: { readonly [facet: string]: string | undefined }
  readonly offset: number
  readonly limit: number
}

export const catalogueQuery = ({ chosen, ...asked }: CatalogueAsked) =>
  queryOptions({
    queryKey: ['catalogue', asked, chosen],
    queryFn: ({ signal }) =>
      request<CataloguePage>('/instruments', { query: { ...asked, ...chosen }, signal }),
    placeholderData: keepPreviousData,
  })

export interface InstrumentShown {
  readonly instrument: RecordRow
  readonly terms?: RecordRow
  readonly rules: readonly string[]
  readonly charges: readonly string[]
  readonly prices: readonly {
    readonly group: string
    readonly label: string
    readonly steps: readonly { readonly fromHours: number; readonly price: string }[]
  }[]
  readonly services: {
    readonly count: number
    readonly reviewed: number
    readonly stars?: string
    readonly reviews: readonly RecordRow[]
  }
  /** Why it cannot be booked here at all. */
  readonly refusal?: ProblemShown
}

const path = (id: string, rest = '') => `/instruments/${encodeURIComponent(id)}${rest}`

export const instrumentQuery = (id: string, unit: string) =>
  queryOptions({
    queryKey: ['instrument', id, unit],
    queryFn: ({ signal }) => request<InstrumentShown>(path(id), { query: { unit }, signal }),
  })

export interface Taken extends Span {
  readonly id: string
  readonly title: string
  readonly state: string
  /** `use` or `outage` */
  readonly kind: string
}

export interface InstrumentTime {
  readonly taken: readonly Taken[]
  readonly open: readonly Span[]
  readonly free: readonly Span[]
  /** From when, and up to when, a booking may begin that is made now. */
  readonly bookable?: { readonly from: string; readonly to?: string }
}

export const timeQuery = (id: string, asked: Span & { readonly unit: string }) =>
  queryOptions({
    queryKey: ['instrument', id, 'time', asked],
    queryFn: ({ signal }) => request<InstrumentTime>(path(id, '/time'), { query: { ...asked }, signal }),
    placeholderData: keepPreviousData,
  })

export interface FeeAsked extends Span {
  readonly unit: string
  readonly group: string
  readonly samples?: string | undefined
}

export const feeQuery = (id: string, asked: FeeAsked) =>
  queryOptions({
    queryKey: ['instrument', id, 'fee', asked],
    queryFn: ({ signal }) =>
      request<{ readonly amount?: string; readonly explained?: string }>(path(id, '/fee'), {
        query: { ...asked },
        signal,
      }),
    placeholderData: keepPreviousData,
  })

/** What could be booked instead of a span that is taken. */
export interface Openings {
  readonly remainder: readonly Span[]
  readonly later: readonly Span[]
}

export const openingsQuery = (id: string, asked: Span & { readonly unit: string }) =>
  queryOptions({
    queryKey: ['instrument', id, 'openings', asked],
    queryFn: ({ signal }) => request<Openings>(path(id, '/openings'), { query: { ...asked }, signal }),
  })

/** `waits`: where the time is taken, wait for it. */
export function bookInstrument(
  id: string,
  unit: string,
  wish: { readonly values: Values; readonly waits: boolean },
): Promise<Written> {
  return request(path(id, '/bookings'), { method: 'POST', query: { unit }, body: wish })
}

export interface DeskRow {
  readonly record: RecordRow
  readonly moves: readonly MoveOffer[]
  readonly instrument?: { readonly id: string; readonly title: string }
}

export interface DeskQueue {
  readonly rows: readonly DeskRow[]
  readonly total: number
}

export type BookingDesk = Readonly<Record<'missed' | 'pending' | 'today' | 'toSettle', DeskQueue>>

export const deskQuery = (unit: string) =>
  queryOptions({
    queryKey: ['booking-desk', unit],
    queryFn: ({ signal }) => request<BookingDesk>('/booking-desk', { query: { unit }, signal }),
    refetchInterval: 60_000,
  })

export type FeedOf =
  | { readonly instrument: string }
  | { readonly person: string; readonly personName?: string }

/** A calendar feed; its address is told once. */
export function issueFeed(
  unit: string,
  of: FeedOf,
): Promise<{ readonly id: string; readonly version: number; readonly path: string }> {
  return request('/feeds', { method: 'POST', query: { unit }, body: of })
}
