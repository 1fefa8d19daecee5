import { queryOptions } from '@tanstack/react-query'
import type { ActingPerson, NewUnit, Session, UnitSummary } from '#api'
import { request } from './http.ts'

export type { NewUnit, Session, UnitSummary } from '#api'

export const addUnit = (unit: NewUnit) => request<UnitSummary>('/units', { method: 'POST', body: unit })

/** The cookie by which the server knows as whom the one at this machine acts. */
const cookie = 'youju_acting_as'

/** Acts as somebody from now on, or as oneself; whatever was fetched was for another pair of eyes. */
export function actAs(account: string | undefined): void {
  keepAccount(account)
  location.assign('/')
}

function keepAccount(account: string | undefined): void {
  const rest = `path=/; SameSite=Strict${account === undefined ? '; Max-Age=0' : ''}`
  // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is younger than the browsers that are served
  document.cookie = `${cookie}=${encodeURIComponent(account ?? '')}; ${rest}`
}

/** Who one is. Somebody whose grants are over is nobody to act as any more: then one is oneself again. */
async function askSession(signal: AbortSignal): Promise<Session> {
  try {
    return await request<Session>('/session', { signal })
  } catch (error) {
    if (signal.aborted || !document.cookie.includes(`${cookie}=`)) throw error
    keepAccount(undefined)
    return request<Session>('/session', { signal })
  }
}

/** As whom one may act. */
export const peopleQuery = queryOptions({
  queryKey: ['session', 'people'],
  queryFn: ({ signal }) => request<readonly ActingPerson[]>('/session/people', { signal }),
})

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => askSession(signal),
  staleTime: 5 * 60_000,
})
