import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { SharingFormShown } from '#api'
import { request } from '../../client/http.ts'

export type { FactShown, SharingFormShown, SharingLineShown } from '#api'

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
      request<SharingFormShown>(`/institutions/${encodeURIComponent(id)}/sharing`, { query: asked, signal }),
    placeholderData: keepPreviousData,
  })
