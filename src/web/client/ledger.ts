import { queryOptions } from '@tanstack/react-query'
import { apiUrl, type ProblemShown, request } from './http.ts'

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
  /** What is proven and what is not, in sentences. */
  readonly proof: readonly string[]
  readonly problems: readonly ProblemShown[]
}

export const ledgerQuery = (unit: string) =>
  queryOptions({
    queryKey: ['ledger', unit],
    queryFn: ({ signal }) => request<LedgerPage>('/ledger', { query: { unit }, signal }),
  })

/** Where every unit's ledger ends, as a file to keep elsewhere. */
export const headUrl = () => apiUrl('/ledger/head')

/** Recomputes every hash from the first entry on; some seconds for many records. Compares with a head file where one is given. */
export async function verifyLedger(head?: File): Promise<Verification> {
  const given = head ? { head: parsedOr(await head.text()) } : {}
  return request('/verify', { method: 'POST', body: given })
}

/** What is no JSON is sent as it is: the API says what is wrong with it. */
function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
