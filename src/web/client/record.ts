import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Condition, Values } from '#registers'
import { type ProblemShown, request } from './http.ts'

/** A record in a list; `shown` holds its fields as people read them. */
export interface RecordRow {
  readonly id: string
  readonly version: number
  readonly state?: string
  readonly title: string
  readonly values: Values
  readonly shown: { readonly [field: string]: string }
  readonly knownFrom: string
  readonly takenOver: boolean
}

export interface RecordPage {
  readonly rows: readonly RecordRow[]
  readonly total: number
  readonly asOf: string
  /** How many records stand in each state, whatever state the filter asks for. */
  readonly states: { readonly [state: string]: number }
}

export interface MoveOffer {
  readonly move: string
  readonly label: string
  /** Fields that the person gives with the move. */
  readonly asks: readonly string[]
  readonly to: string
}

export interface RecordOpened {
  readonly record: RecordRow & { readonly knownTo?: string; readonly rule?: string }
  readonly shown: { readonly [field: string]: string }
  /** The sub-rows of its lists, as people read them. */
  readonly lists: { readonly [list: string]: readonly { readonly [field: string]: string }[] }
  readonly moves: readonly MoveOffer[]
  readonly editable: boolean
}

export interface VersionChange {
  readonly field: string
  readonly label: string
  readonly before?: string
  readonly after?: string
}

export interface VersionSummary {
  readonly version: number
  readonly state?: string
  readonly knownFrom: string
  readonly knownTo?: string
  readonly actor: string
  readonly action: string
  readonly entry: number
  readonly takenOver: boolean
  readonly changes: readonly VersionChange[]
}

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

/** What a write gives back: the record, and what the register asks the clerk to look at. */
export interface Written {
  readonly record: RecordRow
  readonly problems?: readonly ProblemShown[]
}

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

export function moveRecord(
  register: string,
  id: string,
  step: { unit: string; version: number; move: string; given: { readonly [field: string]: unknown } },
): Promise<Written> {
  const { unit, ...body } = step
  return request(`${path(register, id)}/moves`, { method: 'POST', query: { unit }, body })
}
