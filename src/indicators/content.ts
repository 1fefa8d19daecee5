import type { Session } from '#db'
import type { Instant } from '#lib'
import { listAt, type RecordVersion, recordIn } from '#records'
import { is, type Register } from '#registers'
import { budgetLines } from './budget-register.ts'
import type { BudgetLine } from './budget-table.ts'
import { furtherTargets, indicatorLines } from './indicator-register.ts'
import type { IndicatorLine } from './indicator-row.ts'
import { type ManualFigure, manualFigureOf } from './manual-figure.ts'
import { manualFigures } from './manual-register.ts'
import { tasks } from './task-register.ts'

export type TargetLine = RecordVersion<typeof furtherTargets>
export type TaskLine = RecordVersion<typeof tasks>

/** Whose evaluation of which year, as it was known when. */
export interface ContentQuestion {
  readonly unit: string
  readonly year: number
  readonly asOf: Instant
}

/** What was recorded of an evaluation, each register in its own order. */
export interface EvaluationContent {
  readonly budget: readonly BudgetLine[]
  readonly indicators: readonly IndicatorLine[]
  readonly targets: readonly TargetLine[]
  readonly tasks: readonly TaskLine[]
  readonly manual: readonly ManualFigure[]
}

/** Reads the registers of the evaluation from one snapshot. */
export async function readContent(session: Session, question: ContentQuestion): Promise<EvaluationContent> {
  const budget = await linesOf(session, budgetLines, question)
  const indicators = await linesOf(session, indicatorLines, question)
  const targets = await linesOf(session, furtherTargets, question)
  const taskLines = await linesOf(session, tasks, question)
  const manual = await manualAt(session, question)
  return {
    budget,
    indicators: [...indicators].sort((a, b) => a.values.position - b.values.position),
    targets: [...targets].sort((a, b) => (a.values.indicator < b.values.indicator ? -1 : 1)),
    tasks: [...taskLines].sort((a, b) => a.values.position - b.values.position),
    manual,
  }
}

/** The manual figures of a year, by name. */
export async function manualAt(
  session: Session,
  question: ContentQuestion,
): Promise<readonly ManualFigure[]> {
  const lines = await linesOf(session, manualFigures, question)
  return lines.map(manualFigureOf).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A validated register holds what its fields say: that is what makes the type of its values true. */
async function linesOf<R extends Register>(
  session: Session,
  register: R,
  { unit, year, asOf }: ContentQuestion,
): Promise<readonly RecordVersion<R>[]> {
  const versions = await listAt(session, register, { unit, asOf, where: is('year', year) })
  return versions.map((version) => recordIn(register, version))
}
