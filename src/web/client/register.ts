import { queryOptions } from '@tanstack/react-query'
import type { FieldKind, Tone } from '#registers'
import { request } from './http.ts'

export interface RegisterSummary {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly count: number
  /** The business system it belongs to, in words. */
  readonly system: string
}

export interface CodeDescription {
  readonly code: string
  readonly label: string
  readonly parent?: string
}

export interface FieldDescription {
  readonly name: string
  readonly label: string
  readonly kind: FieldKind
  /** `sometimes`: when a condition of the register holds. */
  readonly required?: boolean | 'sometimes'
  readonly help?: string
  readonly personal?: boolean
  readonly computed?: boolean
  /** Of a file: how many megabytes it may have. */
  readonly mostMegabytes?: number
  /** A step of the lifecycle asks for it. */
  readonly asked?: boolean
  readonly unit?: string
  readonly codes?: readonly CodeDescription[]
  /** Of a reference: the register that it refers to. */
  readonly register?: string
  /** Of a list: the fields of its sub-rows. */
  readonly fields?: readonly FieldDescription[]
}

export interface StateDescription {
  readonly state: string
  readonly label: string
  readonly tone: Tone
}

export interface RegisterDescription {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly fields: readonly FieldDescription[]
  readonly columns: readonly string[]
  readonly states: readonly StateDescription[]
  readonly key?: string
  readonly titled: string
  readonly dated?: string
  /** A rubric judges its records: each has a score sheet. */
  readonly scored?: boolean
  readonly sharing?: boolean
}

export const registersQuery = (unit: string) =>
  queryOptions({
    queryKey: ['registers', unit],
    queryFn: ({ signal }) => request<RegisterSummary[]>('/registers', { query: { unit }, signal }),
  })

/** What a register is; it changes only with the program. */
export const registerQuery = (name: string) =>
  queryOptions({
    queryKey: ['register', name],
    queryFn: ({ signal }) =>
      request<RegisterDescription>(`/registers/${encodeURIComponent(name)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
