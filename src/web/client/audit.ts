import { queryOptions } from '@tanstack/react-query'
import type { AuditShown, BatchShown } from '#app'
import { type EvaluationAsked, evaluationPath } from './evaluation.ts'
import { request } from './http.ts'

export type { AuditShown, BatchShown, FindingShown, NumberShown } from '#app'

/** A document to audit, and the year of ours that it should agree with. */
export interface UploadAsked {
  /** Of this stay on the page; the same file chosen again is another one. */
  readonly id: number
  readonly file: File
  readonly unit: string
  readonly year?: number | undefined
}

/** Sends a document to be audited. */
export const sendDocument = (
  { file, unit, year }: Omit<UploadAsked, 'id'>,
  signal: AbortSignal,
): Promise<AuditShown> =>
  request<AuditShown>('/audits', {
    method: 'POST',
    query: { name: file.name, ...(year === undefined ? {} : { unit, year }) },
    body: file,
    signal,
  })

/** Sends the document and keeps the answer: what was said of it does not change while the page is open. */
export const uploadQuery = ({ id, unit, year, ...asked }: UploadAsked) =>
  queryOptions({
    queryKey: ['audit', id, ...(year === undefined ? [] : [unit, year])],
    queryFn: ({ signal }) => sendDocument({ unit, year, ...asked }, signal),
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

/** An audit of a batch, under the name that tells it from the others; the document itself is not kept. */
export type AuditKept = Omit<AuditShown, 'blocks' | 'numbers'>

/** What audits come to together. Quotes that stand in one file alone have nothing to tell, and are not sent. */
export const batchQuery = (id: number, audits: readonly AuditKept[]) =>
  queryOptions({
    queryKey: ['audit batch', id, audits.length],
    queryFn: ({ signal }) => {
      const files = new Map<string, Set<string>>()
      const quoteOf = (at: AuditKept['findings'][number]['at']) =>
        at.map(({ quote }) => quote.replace(/\s/g, '')).join('；')
      for (const { file, findings } of audits)
        for (const { at } of findings) {
          const quote = quoteOf(at)
          files.set(quote, (files.get(quote) ?? new Set()).add(file))
        }
      const sent = audits.map(({ file, document, findings }) => ({
        file,
        document,
        findings: findings.map(({ check, severity, at }) => {
          const quote = quoteOf(at)
          return { check, severity, at: (files.get(quote)?.size ?? 0) > 1 ? [{ quote }] : [] }
        }),
      }))
      return request<BatchShown>('/audit-batches', { method: 'POST', body: { audits: sent }, signal })
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
