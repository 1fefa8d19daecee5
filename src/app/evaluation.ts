import { join } from 'node:path'
import type { Actor } from '#access'
import { type Evaluation, evaluate } from '#indicators'
import { type Language, ok, type Problem, type Result, wordProblem } from '#lib'
import { listRecords } from '#records'
import { lt, value } from '#registers'
import {
  buildReport,
  type RenderOptions,
  type Report,
  type ReportFormat,
  renderFormat,
  renderReport,
} from '#report'
import { askHead, writeHead } from './ledger-head.ts'
import type { App } from './open.ts'
import { unitOf } from './unit.ts'

/** Which evaluation: as people ask for it. */
export interface EvaluationAsked {
  readonly unit?: string | undefined
  readonly year: number
  readonly asOf?: string | undefined
}

async function questionOf(app: App, actor: Actor, { unit: named, year, asOf }: EvaluationAsked) {
  const unit = await unitOf(app, actor, named)
  return unit.ok ? ok({ actor, unit: unit.value, year, ...(asOf ? { asOf } : {}) }) : unit
}

/** Problems: those of `unitOf` and `evaluate`. */
export async function askEvaluation(
  app: App,
  actor: Actor,
  asked: EvaluationAsked,
): Promise<Result<Evaluation>> {
  const question = await questionOf(app, actor, asked)
  return question.ok ? evaluate(app, question.value) : question
}

/** An evaluation with what needs attention in words. */
export interface EvaluationShown extends Omit<Evaluation, 'attention'> {
  readonly attention: readonly {
    readonly code: string
    readonly message: string
    readonly todo?: string
    readonly indicator?: string
  }[]
}

export function showEvaluation(evaluation: Evaluation, language: Language): EvaluationShown {
  return {
    ...evaluation,
    attention: evaluation.attention.map(({ problem, indicator }) => ({
      code: problem.code,
      ...wordProblem(problem, language),
      ...(indicator === undefined ? {} : { indicator }),
    })),
  }
}

/** The years for which a unit has an evaluation, newest first. Problems: those of `unitOf`. */
export async function listEvaluations(
  app: App,
  actor: Actor,
  named: string | undefined,
): Promise<Result<readonly { readonly unit: string; readonly year: number }[]>> {
  const unit = await unitOf(app, actor, named)
  if (!unit.ok) return unit
  const years: number[] = []
  for (;;) {
    const year = await newestYear(app, actor, { unit: unit.value, before: years.at(-1) })
    if (year === undefined) return ok(years.map((y) => ({ unit: unit.value, year: y })))
    years.push(year)
  }
}

/** The newest year before another for which the unit has indicators; undefined where there is none. */
export async function newestYear(
  app: App,
  actor: Actor,
  { unit, before }: { readonly unit: string; readonly before?: number | undefined },
): Promise<number | undefined> {
  const { rows } = await listRecords(app, {
    ...{ actor, unit, register: 'evaluation.indicators', offset: 0, limit: 1 },
    sort: [{ field: 'year', descending: true }],
    ...(before === undefined ? {} : { where: lt('year', value(before)) }),
  })
  const year = rows[0]?.values.year
  return typeof year === 'number' ? year : undefined
}

/** The whole report. Problems: those of `unitOf` and `buildReport`. */
export async function askReport(app: App, actor: Actor, asked: EvaluationAsked): Promise<Result<Report>> {
  const question = await questionOf(app, actor, asked)
  return question.ok ? buildReport(app, question.value) : question
}

/** The formats in which a report is sent, each with its media type. */
export const reportTypes: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
}

/** A report as a file to send. Problems: those of `askReport`. */
export async function printReport(
  app: App,
  actor: Actor,
  asked: EvaluationAsked & { readonly format: ReportFormat },
): Promise<Result<{ readonly content: string | Uint8Array; readonly name: string }>> {
  const report = await askReport(app, actor, asked)
  if (!report.ok) return report
  const { format } = asked
  const { year, unit } = report.value.document
  const content = await renderFormat(report.value, format)
  return ok({ content, name: `${unit.name}${year}年度绩效自评报告.${format}` })
}

export interface ReportWritten {
  readonly files: readonly string[]
  /** What is wrong with the narrative; the report stands all the same. */
  readonly problems: readonly Problem[]
}

/**
 * Writes report.html, .docx, .pdf and .json into a folder, and the head of the unit's ledger that the figures rest on.
 * Problems: those of `askReport`, report/cannot-write, app/cannot-write.
 */
export async function writeReport(
  app: App,
  actor: Actor,
  asked: EvaluationAsked & { readonly directory: string; readonly options?: RenderOptions },
): Promise<Result<ReportWritten>> {
  const report = await askReport(app, actor, asked)
  if (!report.ok) return report
  // After the figures were taken, so that nothing that they were taken from is behind it.
  const head = await askHead(app, actor, report.value.document.unit.code)
  if (!head.ok) return head
  const files = await renderReport(report.value, asked.directory, asked.options)
  if (!files.ok) return files
  const written = await writeHead(head.value, join(asked.directory, 'ledger-head.json'))
  return written.ok
    ? ok({ files: [...files.value, written.value], problems: report.value.problems })
    : written
}
