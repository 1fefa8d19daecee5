import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Actor } from '#access'
import {
  type Audit,
  type AuditDocument,
  type AuditedDocument,
  type AuditOptions,
  auditApart,
  auditReport,
  checkAgainstRecords,
  checks,
  type FileAudit,
  type Finding,
  type FindingPlace,
  findSpots,
  labelOfCheck,
  listReportNumbers,
  type ReportNumber,
  reportTree,
  type Spot,
  typedNumbersCheck,
  withFindings,
  withJudgements,
} from '#audit'
import { type Language, ok, type Problem, type Result, type WordedProblem, wordProblem } from '#lib'
import type { FigureScope } from '#measures'
import { askEvaluation, askReport, type EvaluationAsked } from './evaluation.ts'
import { judgementsOf } from './judgement.ts'
import type { App } from './open.ts'

/** A document to audit: a path, or what was uploaded, under its name. */
export interface AuditAsked extends AuditOptions {
  readonly from: string | Uint8Array
  readonly name: string
  /** The evaluation of ours that it should agree with. */
  readonly evaluation?: EvaluationAsked | undefined
  /** Whose reviewers' judgements of earlier findings stand beside them; absent: nobody's. */
  readonly reviewer?: { readonly unit?: string | undefined }
}

/** An audit of a file, by the digest by which judgements of it are found again. */
export interface AuditedUpload extends AuditedDocument {
  readonly digest: string
}

/**
 * The document is read in a thread of its own, so that a server goes on answering whatever it holds.
 * Problems: those of `auditApart`, `askEvaluation` and `checkAgainstRecords`.
 */
export async function askAudit(app: App, actor: Actor, asked: AuditAsked): Promise<Result<AuditedUpload>> {
  const audited = await auditApart(asked.from, asked.name, asked)
  if (!audited.ok) return audited
  const { audit: bare, document, stated } = audited.value
  const further = asked.evaluation ? await furtherFindings(app, actor, asked.evaluation, stated) : ok([])
  if (!further.ok) return further
  const audit = withFindings(bare, further.value)
  const content = typeof asked.from === 'string' ? await readFile(asked.from) : asked.from
  const digest = createHash('sha256').update(content).digest('hex')
  if (!asked.reviewer) return ok({ audit, document, digest })
  const judgements = await judgementsOf(app, actor, { ...asked.reviewer, digest, document: audit.document })
  return ok({ audit: withJudgements(audit, digest, judgements), document, digest })
}

async function furtherFindings(
  app: App,
  actor: Actor,
  asked: EvaluationAsked,
  stated: FileAudit['stated'],
): Promise<Result<readonly Finding[]>> {
  const evaluation = await askEvaluation(app, actor, asked)
  return evaluation.ok ? checkAgainstRecords(app, { actor }, evaluation.value, stated) : evaluation
}

/** Our own report audited, with its numbers that are kept true by their grounds. */
export interface AuditedReport extends AuditedDocument {
  readonly numbers: readonly ReportNumber[]
}

/** Our own evaluation as its report would go out. Problems: those of `askReport`. */
export async function askOwnAudit(
  app: App,
  actor: Actor,
  asked: EvaluationAsked,
): Promise<Result<AuditedReport>> {
  const report = await askReport(app, actor, asked)
  if (!report.ok) return report
  const { document } = report.value
  return ok({
    audit: auditReport(report.value),
    document: reportTree(document),
    numbers: listReportNumbers(document),
  })
}

/** A finding with what a page needs to show it: its check in words, and where its words stand in the blocks. */
export interface FindingShown extends Omit<Finding, 'at'> {
  readonly label: string
  readonly at: readonly (FindingPlace & { readonly spot?: Spot })[]
}

/** A number of our own report, and what opens it: a measure's figure, or a manual figure by its name. */
export interface NumberShown {
  readonly spot: Spot & { readonly from: number; readonly to: number }
  readonly figure?: { readonly measure: string; readonly period: string; readonly scope: FigureScope }
  readonly manual?: string
}

/** An audit with what was not checked in words, and the document for a page to show beside it. */
export interface AuditShown extends Omit<Audit, 'problems' | 'findings'> {
  readonly findings: readonly FindingShown[]
  readonly blocks: AuditDocument['blocks']
  /** What it was held against, in words. */
  readonly checks: readonly string[]
  readonly problems: readonly (Pick<Problem, 'code' | 'severity' | 'at'> & WordedProblem)[]
  /** Of an upload: the digest of its file. */
  readonly digest?: string
  /** Of our own report alone. */
  readonly numbers?: readonly NumberShown[]
}

export function showAudit(
  { audit, document, numbers, digest }: AuditedDocument & Partial<AuditedReport & AuditedUpload>,
  language: Language,
): AuditShown {
  const problems = audit.problems.map((problem) => {
    const { code, severity, at } = problem
    return { code, severity, ...(at ? { at } : {}), ...wordProblem(problem, language) }
  })
  return {
    ...audit,
    findings: showFindings(audit, document, numbers ?? [], language),
    problems,
    blocks: document.blocks,
    checks: checks.map(({ label }) => label[language]),
    ...(digest === undefined ? {} : { digest }),
    ...(numbers ? { numbers: numbers.map(showNumber) } : {}),
  }
}

function showFindings(
  { findings }: Audit,
  { blocks }: AuditDocument,
  numbers: readonly ReportNumber[],
  language: Language,
): readonly FindingShown[] {
  const kept = numbers.map(({ spot }) => spot)
  const spots = findSpots(blocks, findings, ({ check }) => (check === typedNumbersCheck ? kept : []))
  return findings.map((finding, index) => ({
    ...finding,
    label: labelOfCheck(finding.check)[language],
    at: finding.at.map((place, at) => {
      const spot = spots[index]?.[at]
      return spot ? { ...place, spot } : place
    }),
  }))
}

function showNumber({ spot, ground: { figure, name } }: ReportNumber): NumberShown {
  if (!figure) return { spot, manual: name }
  const { measure, period, scope } = figure
  return { spot, figure: { measure, period, scope } }
}
