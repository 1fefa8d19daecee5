import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { FigureShown } from './figure.ts'
import { request } from './http.ts'

export interface SharingFact {
  readonly name: string
  readonly label: string
  readonly shown: string
  readonly figure?: FigureShown
  readonly benchmark?: string
  readonly met?: boolean
}
export interface SharingLine {
  readonly name: string
  readonly label: string
  readonly decided: 'computed' | 'both' | 'judged'
  readonly source: string
  readonly certainty: string
  readonly facts: readonly SharingFact[]
}
export interface InstrumentHours {
  readonly id: string
  readonly title: string
  readonly running: string
  readonly outside: string
  readonly available?: string
  readonly utilisation?: string
}
export interface SharingForm {
  readonly period: string
  readonly rule: string
  readonly document: string
  readonly certainty: string
  readonly notes?: string
  readonly every: number
  readonly benchmarks: string
  readonly groups: readonly {
    readonly name: string
    readonly label: string
    readonly tie?: boolean
    readonly lines: readonly SharingLine[]
  }[]
  readonly points: {
    readonly source: string
    readonly lines: readonly {
      readonly name: 'shared' | 'income' | 'running'
      readonly found?: string
      readonly points?: string
      readonly most: string
    }[]
  }
  readonly instruments: readonly InstrumentHours[]
  readonly total: { readonly running: string; readonly outside: string }
  readonly grade?: string
}

export const sharingQuery = (
  id: string,
  asked: {
    readonly unit: string
    readonly period?: string | undefined
    readonly on?: string | undefined
    readonly asOf?: string | undefined
  },
) =>
  queryOptions({
    queryKey: ['record', 'instruments.institutions', id, 'sharing', asked],
    queryFn: ({ signal }) =>
      request<SharingForm>(`/institutions/${encodeURIComponent(id)}/sharing`, { query: asked, signal }),
    placeholderData: keepPreviousData,
  })
