import { queryOptions } from '@tanstack/react-query'
import type { LedgerPage, Verification } from '#api'
import { apiUrl, request } from './http.ts'

export type { LedgerEntry, LedgerPage, Verification } from '#api'

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
