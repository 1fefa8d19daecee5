import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  BookingDesk,
  FeedIssued,
  FeedOf,
  FeeEstimate,
  InstrumentShown,
  InstrumentTime,
  Openings,
  Written,
} from '#api'
import type { CataloguePage } from '#app'
import type { Values } from '#registers'
import { request } from '../../client/http.ts'

export type {
  BookingDesk,
  DeskQueue,
  DeskRow,
  FeedOf,
  InstrumentShown,
  InstrumentTime,
  Openings,
  Taken,
} from '#api'

export type { CataloguePage, CatalogueRow, FacetShown } from '#app'

/** A stretch of time, of two moments. */
export type Span = Openings['later'][number]

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

const path = (id: string, rest = '') => `/instruments/${encodeURIComponent(id)}${rest}`

export const instrumentQuery = (id: string, unit: string) =>
  queryOptions({
    queryKey: ['instrument', id, unit],
    queryFn: ({ signal }) => request<InstrumentShown>(path(id), { query: { unit }, signal }),
  })

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
      request<FeeEstimate>(path(id, '/fee'), {
        query: { ...asked },
        signal,
      }),
    placeholderData: keepPreviousData,
  })

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

export const deskQuery = (unit: string) =>
  queryOptions({
    queryKey: ['booking-desk', unit],
    queryFn: ({ signal }) => request<BookingDesk>('/booking-desk', { query: { unit }, signal }),
    refetchInterval: 60_000,
  })

/** A calendar feed; its address is told once. */
export function issueFeed(unit: string, of: FeedOf): Promise<FeedIssued> {
  return request('/feeds', { method: 'POST', query: { unit }, body: of })
}
