import type { Problem } from '#lib'
import type { Template } from '#report'
import type { About } from './about/about.ts'
import { checkAgainstTemplate } from './against-template.ts'
import { namedFinding } from './checks/check.ts'
import { checks } from './checks/index.ts'
import { readStatement, type Statement } from './claims/statement.ts'
import type { AuditDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { oneOfEachCause } from './one-cause.ts'
import { asPrinted } from './printed.ts'
import { problems } from './problems.ts'

/** What the audit says of one document. Plain and frozen. */
export interface Audit {
  readonly file: string
  readonly document: About
  /** Errors first, then warnings, then questions; within each in the order of the document. */
  readonly findings: readonly Finding[]
  /** What was not read or not understood, and was therefore left alone. */
  readonly problems: readonly Problem[]
}

const order = { error: 0, warning: 1, question: 2 } as const

function notUnderstood(statement: Statement, hasFindings: boolean): readonly Problem[] {
  const found: Problem[] = statement.unknownTables.map((index) => {
    const table = statement.tables[index]
    const name = table?.place.table ?? table?.caption
    return problems['unknown-table']({ table: name || `表 ${index + 1}` })
  })
  const isEvaluation = /绩效|自评|预算/.test(statement.text) || statement.regions.length > 0
  return isEvaluation || hasFindings ? found : [...found, problems['no-evaluation']()]
}

export interface AuditOptions {
  /** The form that the document should follow. */
  readonly template?: Template | undefined
}

/** An audit with findings that the document alone does not show. */
export function withFindings(audit: Audit, further: readonly Finding[]): Audit {
  if (further.length === 0) return audit
  return Object.freeze({
    ...audit,
    findings: bySeverity([...audit.findings, ...further]),
    problems: audit.problems.filter(({ code }) => code !== 'audit/no-evaluation'),
  })
}

const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => order[a.severity] - order[b.severity])

/** Reads what a document says and puts every check to it. Needs no database. */
export function auditDocument(document: AuditDocument, options: AuditOptions = {}): Audit {
  return auditStatement(readStatement(document), options)
}

/** Puts every check to what a document says; `further` findings come from what it alone does not show. */
export function auditStatement(
  statement: Statement,
  { template, further = [] }: AuditOptions & { readonly further?: readonly Finding[] } = {},
): Audit {
  const { document } = statement
  const findings = [
    ...checks.flatMap((check) => check.examine(statement).map((remark) => namedFinding(check, remark))),
    ...(template ? checkAgainstTemplate(statement, template) : []),
    ...further,
  ]
  return Object.freeze({
    file: document.file,
    document: statement.about,
    findings: asPrinted(statement.printed, bySeverity(oneOfEachCause(findings))),
    problems: [...document.problems, ...notUnderstood(statement, findings.length > 0)],
  })
}
