import type { Actor } from '#access'
import {
  type Audit,
  type AuditDocument,
  type AuditedDocument,
  type AuditOptions,
  auditApart,
  auditReport,
  auditStatement,
  checkAgainstRecords,
  readStatement,
  reportTree,
} from '#audit'
import { type Language, ok, type Problem, type Result, type WordedProblem, wordProblem } from '#lib'
import { askEvaluation, askReport, type EvaluationAsked } from './evaluation.ts'
import type { App } from './open.ts'

/** A document to audit: a path, or what was uploaded, under its name. */
export interface AuditAsked extends AuditOptions {
  readonly from: string | Uint8Array
  readonly name: string
  /** The evaluation of ours that it should agree with. */
  readonly evaluation?: EvaluationAsked | undefined
}

/**
 * The document is read in a thread of its own, so that a server goes on answering whatever it holds.
 * Problems: those of `auditApart`, `askEvaluation` and `checkAgainstRecords`.
 */
export async function askAudit(app: App, actor: Actor, asked: AuditAsked): Promise<Result<AuditedDocument>> {
  const audited = await auditApart(asked.from, asked.name, asked)
  if (!audited.ok || !asked.evaluation) return audited
  const { document } = audited.value
  const evaluation = await askEvaluation(app, actor, asked.evaluation)
  if (!evaluation.ok) return evaluation
  const statement = readStatement(document)
  const further = await checkAgainstRecords(app, { actor }, evaluation.value, statement)
  if (!further.ok) return further
  return ok({ audit: auditStatement(statement, { ...asked, further: further.value }), document })
}

/** Our own evaluation as its report would go out. Problems: those of `askReport`. */
export async function askOwnAudit(
  app: App,
  actor: Actor,
  asked: EvaluationAsked,
): Promise<Result<AuditedDocument>> {
  const report = await askReport(app, actor, asked)
  if (!report.ok) return report
  return ok({ audit: auditReport(report.value), document: reportTree(report.value.document) })
}

/** An audit with what was not checked in words, and the document for a page to show beside it. */
export interface AuditShown extends Omit<Audit, 'problems'> {
  readonly blocks: AuditDocument['blocks']
  readonly problems: readonly (Pick<Problem, 'code' | 'severity' | 'at'> & WordedProblem)[]
}

export function showAudit({ audit, document }: AuditedDocument, language: Language): AuditShown {
  const problems = audit.problems.map((problem) => {
    const { code, severity, at } = problem
    return { code, severity, ...(at ? { at } : {}), ...wordProblem(problem, language) }
  })
  return { ...audit, problems, blocks: document.blocks }
}
