import { queryOptions } from '@tanstack/react-query'
import type { AuditShown, BatchShown, FindingShown, TallyShown } from '#app'
import { type EvaluationAsked, evaluationPath } from './evaluation.ts'
import { request, requestFile } from './http.ts'

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
    query: { name: file.name, unit, ...(year === undefined ? {} : { year }) },
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

/** Whether a finding still counts: nobody judged it wrong. */
export const stands = ({ judged }: Pick<FindingShown, 'judged'>): boolean => judged?.verdict !== 'wrong'

const wrongIn = (audits: readonly AuditKept[]) =>
  audits.flatMap(({ findings }) => findings).filter((finding) => !stands(finding)).length

/** What audits come to together. Quotes that stand in one file alone have nothing to tell, and are not sent. */
export const batchQuery = (id: number, audits: readonly AuditKept[]) =>
  queryOptions({
    queryKey: ['audit batch', id, audits.length, wrongIn(audits)],
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
        findings: findings.map(({ check, severity, at, judged }) => {
          const quote = quoteOf(at)
          const verdict = judged && { judged: { verdict: judged.verdict } }
          return { check, severity, ...verdict, at: (files.get(quote)?.size ?? 0) > 1 ? [{ quote }] : [] }
        }),
      }))
      return request<BatchShown>('/audit-batches', { method: 'POST', body: { audits: sent }, signal })
    },
    staleTime: Number.POSITIVE_INFINITY,
  })

export type Judged = NonNullable<FindingShown['judged']>

export interface JudgementGiven {
  readonly unit: string
  readonly audit: Pick<AuditShown, 'file' | 'digest' | 'document'>
  readonly finding: FindingShown
  readonly verdict: Judged['verdict']
  readonly reason: string
}

/** Keeps what a person makes of a finding. */
export function sendJudgement({ unit, audit, finding, verdict, reason }: JudgementGiven): Promise<Judged> {
  const { file, digest, document } = audit
  const { check, severity, message, at } = finding
  const said = { check, severity, message, at: at.map(({ quote }) => ({ quote })) }
  const about = { unit: document.unit, year: document.year }
  return request<Judged>('/judgements', {
    method: 'POST',
    body: { unit, digest, file, document: about, finding: said, verdict, reason },
  })
}

export const takeBackJudgement = (unit: string, id: string): Promise<void> =>
  request(`/judgements/${id}`, { method: 'DELETE', query: { unit } })

/** Of each check, how many of its findings were judged right and wrong. */
export const tallyQuery = (unit: string) =>
  queryOptions({
    queryKey: ['judgement tally', unit],
    queryFn: ({ signal }) =>
      request<{ readonly checks: readonly TallyShown[] }>('/judgements/tally', { query: { unit }, signal }),
  })

export type OpinionHead = Readonly<
  Record<'issuer' | 'number' | 'unit' | 'year' | 'due' | 'date' | 'reviewer' | 'checker' | 'contact', string>
>

export interface OpinionDocument {
  readonly file: string
  readonly title: string
  readonly findings: readonly FindingShown[]
}

/** The review opinion on chosen findings, as a Word file. */
export function fetchOpinion(head: OpinionHead, documents: readonly OpinionDocument[]): Promise<Blob> {
  const told = documents.map(({ file, title, findings }) => ({
    file,
    title,
    findings: findings.map(({ check, severity, message, at, expected, found }) => ({
      ...{ check, severity, message, expected, found },
      at: at.map(({ spot: _, ...place }) => place),
    })),
  }))
  return requestFile('/audit-opinions', { method: 'POST', body: { head, documents: told } })
}

/** An audit with what was judged of one of its findings, or without it again. */
export function withJudged<A extends Pick<AuditShown, 'findings'>>(
  audit: A,
  finding: number,
  judged: Judged | undefined,
): A {
  const findings = audit.findings.map((one, at) => {
    if (at !== finding) return one
    const { judged: _, ...bare } = one
    return judged ? { ...bare, judged } : bare
  })
  return { ...audit, findings }
}
