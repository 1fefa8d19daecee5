import { queryOptions } from '@tanstack/react-query'
import type { ImportJob } from '#api'
import { apiUrl, request } from './http.ts'
import type { RecordSearch } from './record.ts'

export type { ImportJob, ImportPreview, ImportRow } from '#api'

export type ImportMode = ImportJob['mode']

const rests = new Set<ImportJob['phase']>(['previewed', 'done', 'failed', 'cancelled'])

/** A job that waits for the person, or is over. */
export function isAtRest(job: ImportJob): boolean {
  return rests.has(job.phase)
}

export const importQuery = (job: string) =>
  queryOptions({
    queryKey: ['import', job],
    queryFn: ({ signal }) => request<ImportJob>(`/imports/${encodeURIComponent(job)}`, { signal }),
    refetchInterval: (query) => (query.state.data && isAtRest(query.state.data) ? false : 400),
    staleTime: 0,
  })

/** Sends a file to be compared with what stands; nothing is written yet. */
export function startImport(asked: {
  register: string
  unit: string
  mode: ImportMode
  file: File
}): Promise<{ job: string }> {
  return request(`/registers/${encodeURIComponent(asked.register)}/imports`, {
    method: 'POST',
    query: { unit: asked.unit, mode: asked.mode, name: asked.file.name },
    body: asked.file,
  })
}

/** Writes all that was previewed, in one transaction; or, where the person says so, all but the refused rows. */
export function applyImport(job: string, leaveOutRefused: boolean): Promise<unknown> {
  return request(`/imports/${encodeURIComponent(job)}/apply`, {
    method: 'POST',
    query: { leaveOutRefused: String(leaveOutRefused) },
  })
}

export function cancelImport(job: string): Promise<unknown> {
  return request(`/imports/${encodeURIComponent(job)}`, { method: 'DELETE' })
}

export function refusedUrl(job: string): string {
  return apiUrl(`/imports/${encodeURIComponent(job)}/refused.xlsx`)
}

export function templateUrl(register: string): string {
  return apiUrl(`/registers/${encodeURIComponent(register)}/template.xlsx`)
}

/** Of the records that a list shows, by the same search and condition. */
export function exportUrl(
  register: string,
  { where, ...asked }: Pick<RecordSearch, 'unit' | 'asOf' | 'search' | 'where'>,
): string {
  const filter = where === undefined ? undefined : JSON.stringify(where)
  return apiUrl(`/registers/${encodeURIComponent(register)}/export.xlsx`, { ...asked, filter })
}
