import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { PersonalShown, RecordOpened, RecordPage, VersionSummary, Written } from '#api'
import type { Condition, Values } from '#registers'
import { request } from './http.ts'

export type {
  MoveOffer,
  PersonalShown,
  RecordOpened,
  RecordPage,
  RecordRow,
  VersionSummary,
  Written,
} from '#api'

export type VersionChange = VersionSummary['changes'][number]

export interface RecordSearch {
  readonly unit: string
  readonly asOf?: string | undefined
  readonly search?: string | undefined
  readonly where?: Condition | undefined
  readonly sort?: string | undefined
  /** The fields that the list shows; absent: all. */
  readonly fields?: readonly string[]
  readonly offset: number
  readonly limit: number
}

const path = (register: string, id?: string) =>
  `/records/${encodeURIComponent(register)}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`

export function fetchRecords(
  register: string,
  { where, fields, ...search }: RecordSearch,
  signal?: AbortSignal,
): Promise<RecordPage> {
  const query = {
    ...search,
    fields: fields?.join(','),
    filter: where === undefined ? undefined : JSON.stringify(where),
  }
  return request<RecordPage>(path(register), { query, ...(signal ? { signal } : {}) })
}

export const recordsQuery = (register: string, search: RecordSearch) =>
  queryOptions({
    queryKey: ['records', register, search],
    queryFn: ({ signal }) => fetchRecords(register, search, signal),
    placeholderData: keepPreviousData,
  })

export const recordQuery = (register: string, id: string, at: { unit: string; asOf?: string | undefined }) =>
  queryOptions({
    queryKey: ['record', register, id, at],
    queryFn: ({ signal }) => request<RecordOpened>(path(register, id), { query: at, signal }),
  })

export const historyQuery = (register: string, id: string, unit: string) =>
  queryOptions({
    queryKey: ['record', register, id, 'history', unit],
    queryFn: ({ signal }) =>
      request<VersionSummary[]>(`${path(register, id)}/history`, { query: { unit }, signal }),
  })

export function proposeRecord(register: string, unit: string, values: Values): Promise<Written> {
  return request(path(register), { method: 'POST', query: { unit }, body: { values } })
}

/** `null` clears a field. Refused when `version` is no longer the current one. */
export function amendRecord(
  register: string,
  id: string,
  amend: { unit: string; version: number; changes: { readonly [field: string]: unknown } },
): Promise<Written> {
  const { unit, ...body } = amend
  return request(path(register, id), { method: 'PUT', query: { unit }, body })
}

/** What is masked of a record; it is recorded who had it shown, and why. */
export function showPersonal(
  register: string,
  id: string,
  asked: { unit: string; reason: string },
): Promise<PersonalShown> {
  const { unit, ...body } = asked
  return request(`${path(register, id)}/personal`, { method: 'POST', query: { unit }, body })
}

export function moveRecord(
  register: string,
  id: string,
  step: { unit: string; version: number; move: string; given: { readonly [field: string]: unknown } },
): Promise<Written> {
  const { unit, ...body } = step
  return request(`${path(register, id)}/moves`, { method: 'POST', query: { unit }, body })
}
