import type { Actor } from '#access'
import {
  type Audit,
  type AuditOptions,
  auditDocument,
  auditReport,
  auditStatement,
  checkAgainstRecords,
  type ReadOptions,
  readDocument,
  readStatement,
} from '#audit'
import { type Language, ok, type Problem, type Result, wordProblem } from '#lib'
import { askEvaluation, askReport, type EvaluationAsked } from './evaluation.ts'
import type { App } from './open.ts'

/** A document to audit: a path, or what was uploaded, under its name. */
export interface AuditAsked extends ReadOptions, AuditOptions {
  readonly from: string | Uint8Array
  readonly name: string
  /** The evaluation of ours that it should agree with. */
  readonly evaluation?: EvaluationAsked | undefined
}

/** Problems: those of `readDocument`, `askEvaluation` and `checkAgainstRecords`. */
export async function askAudit(app: App, actor: Actor, asked: AuditAsked): Promise<Result<Audit>> {
  const document = await readDocument(asked.from, asked.name, asked)
  if (!document.ok) return document
  if (!asked.evaluation) return ok(auditDocument(document.value, asked))
  const evaluation = await askEvaluation(app, actor, asked.evaluation)
  if (!evaluation.ok) return evaluation
  const statement = readStatement(document.value)
  const further = await checkAgainstRecords(app, { actor }, evaluation.value, statement)
  if (!further.ok) return further
  return ok(auditStatement(statement, { ...asked, further: further.value }))
}

/** Our own evaluation as its report would go out. Problems: those of `askReport`. */
export async function askOwnAudit(app: App, actor: Actor, asked: EvaluationAsked): Promise<Result<Audit>> {
  const report = await askReport(app, actor, asked)
  return report.ok ? ok(auditReport(report.value)) : report
}

/** An audit with what was not checked in words. */
export interface AuditShown extends Omit<Audit, 'problems'> {
  readonly problems: readonly (Pick<Problem, 'code' | 'severity' | 'at'> & {
    readonly message: string
    readonly todo?: string
  })[]
}

export function showAudit(audit: Audit, language: Language): AuditShown {
  return { ...audit, problems: audit.problems.map((problem) => showProblem(problem, language)) }
}

function showProblem(problem: Problem, language: Language): AuditShown['problems'][number] {
  const { code, severity, at } = problem
  return { code, severity, ...(at ? { at } : {}), ...wordProblem(problem, language) }
}
