import type { Actor } from '#access'
import { auditReport, type Finding, labelOfCheck } from '#audit'
import { type Language, ok, type Place, type Problem, type Result, type Severity, wordProblem } from '#lib'
import type { Report } from '#report'
import { askReport, type EvaluationAsked } from './evaluation.ts'
import type { App } from './open.ts'

/** One thing to put right, or to look at, before a report goes out. */
export type ReadinessItem =
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** `number`: which finding of the report's own audit it is, from 1, as the audit's page counts them. */
  | { readonly kind: 'finding'; readonly finding: Finding; readonly number: number }

/**
 * Whether a report can go out: what the evaluation still lacks, what of its narrative could not be printed, and what
 * the auditor would say of it, as one list. Errors first; what is told by one of the three is not told by another.
 */
export interface Readiness {
  readonly items: readonly ReadinessItem[]
  readonly errors: number
  readonly warnings: number
  /** Questions of the auditor, which keep nothing from going out. */
  readonly questions: number
}

/** Problems: those of `askReport`. */
export async function askReadiness(
  app: App,
  actor: Actor,
  asked: EvaluationAsked,
): Promise<Result<Readiness>> {
  const report = await askReport(app, actor, asked)
  return report.ok ? ok(readinessOf(report.value)) : report
}

/** Checks of the auditor that ask again for what the evaluation itself asks for. */
const askedAlready: ReadonlyMap<string, readonly string[]> = new Map([
  ['unmet-without-reason', ['indicators/reason-missing', 'indicators/words-differ']],
])

export function readinessOf(report: Report): Readiness {
  // A figure that is still to be given is asked for once, where it is given, not wherever a text refers to it.
  const unprinted = report.problems.filter(({ code }) => code !== 'report/not-filled-in')
  const own = [...report.evaluation.attention.map(({ problem }) => problem), ...unprinted]
  const codes = new Set(own.map(({ code }) => code))
  const told = own.map((problem): ReadinessItem => ({ kind: 'problem', problem }))
  const { findings } = auditReport(report)
  const found = findings.flatMap((finding, index): ReadinessItem[] => {
    if (askedAlready.get(finding.check)?.some((code) => codes.has(code))) return []
    return [{ kind: 'finding', finding, number: index + 1 }]
  })
  const all = [...told, ...found]
  const count = (severity: Severity) => all.filter((item) => severityOf(item) === severity).length
  return Object.freeze({
    items: Object.freeze([
      ...all.filter((item) => severityOf(item) === 'error'),
      ...all.filter((item) => severityOf(item) === 'warning'),
    ]),
    errors: count('error'),
    warnings: count('warning'),
    questions: count('question'),
  })
}

function severityOf(item: ReadinessItem): Severity {
  return item.kind === 'problem' ? item.problem.severity : item.finding.severity
}

/** An item as a page shows it, with the way to what puts it right. */
export interface ReadinessItemShown {
  readonly severity: Severity
  readonly code: string
  readonly message: string
  readonly todo?: string
  /** The part of the report that it is in, where it is in one. */
  readonly section?: string
  /** The very field; without `record` it is to be recorded anew. */
  readonly field?: Pick<Place, 'register' | 'record' | 'field'>
  /** The finding to open on the page of the report's audit. */
  readonly finding?: number
}

export interface ReadinessShown extends Omit<Readiness, 'items'> {
  readonly items: readonly ReadinessItemShown[]
}

export function showReadiness(readiness: Readiness, language: Language): ReadinessShown {
  return { ...readiness, items: readiness.items.map((item) => showItem(item, language)) }
}

function showItem(item: ReadinessItem, language: Language): ReadinessItemShown {
  if (item.kind === 'problem') {
    const { code, severity, at = {} } = item.problem
    const { register, record, field, section } = at
    return {
      severity,
      code,
      ...wordProblem(item.problem, language),
      ...(section === undefined ? {} : { section }),
      ...(register === undefined
        ? {}
        : { field: { register, ...(record ? { record } : {}), ...(field ? { field } : {}) } }),
    }
  }
  const { check, severity, message, at } = item.finding
  const section = at.find((place) => place.section !== undefined)?.section
  const label = labelOfCheck(check)[language]
  return {
    severity,
    code: check,
    message: `${label}${language === 'zh' ? '：' : ': '}${message}`,
    ...(section === undefined ? {} : { section }),
    finding: item.number,
  }
}
