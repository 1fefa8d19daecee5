import { queryOptions } from '@tanstack/react-query'
import { type ProblemShown, request } from './http.ts'

export interface LedgerEntry {
  readonly seq: number
  readonly at: string
  /** Who, by name. */
  readonly by: string
  /** What was done, in words. */
  readonly says: string
  readonly rows: number
  readonly hash: string
}

export interface LedgerPage {
  /** The newest first. */
  readonly entries: readonly LedgerEntry[]
  readonly head?: { readonly seq: number; readonly hash: string; readonly at: string }
}

export interface Verification {
  readonly units: number
  readonly entries: number
  readonly rows: number
  readonly problems: readonly ProblemShown[]
}

export const ledgerQuery = (unit: string) =>
  queryOptions({
    queryKey: ['ledger', unit],
    queryFn: ({ signal }) => request<LedgerPage>('/ledger', { query: { unit }, signal }),
  })

/** Recomputes every hash from the first entry on; some seconds for many records. */
export function verifyLedger(): Promise<Verification> {
  return request('/verify', { method: 'POST' })
}
