import { queryOptions } from '@tanstack/react-query'
import type { AuditShown } from '#app'
import { type EvaluationAsked, evaluationPath } from './evaluation.ts'
import { request } from './http.ts'

export type { AuditShown, FindingShown, NumberShown } from '#app'

/** A document to audit, and the year of ours that it should agree with. */
export interface UploadAsked {
  /** Of this stay on the page; the same file chosen again is another one. */
  readonly id: number
  readonly file: File
  readonly unit: string
  readonly year?: number | undefined
}

/** Sends the document and keeps the answer: what was said of it does not change while the page is open. */
export const uploadQuery = ({ id, file, unit, year }: UploadAsked) =>
  queryOptions({
    queryKey: ['audit', id, ...(year === undefined ? [] : [unit, year])],
    queryFn: ({ signal }) =>
      request<AuditShown>('/audits', {
        method: 'POST',
        query: { name: file.name, ...(year === undefined ? {} : { unit, year }) },
        body: file,
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })

/** Our own evaluation as its report would go out. */
export const ownAuditQuery = (asked: EvaluationAsked) =>
  queryOptions({
    queryKey: ['own audit', asked],
    queryFn: ({ signal }) =>
      request<AuditShown>(`${evaluationPath(asked)}/audit`, { query: { asOf: asked.asOf }, signal }),
  })
