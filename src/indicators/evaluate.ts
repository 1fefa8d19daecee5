import type { Actor } from '#access'
import { fail, ok, type Problem, parseYuan, type Result } from '#lib'
import { type Figure, type MeasuresContext, type Moment, openMoment, takeFiguresAt } from '#measures'
import { budgetLines } from './budget-register.ts'
import { budgetTable } from './budget-table.ts'
import { targetSets } from './code-list.ts'
import { type EvaluationContent, manualAt, readContent, type TargetLine, type TaskLine } from './content.ts'
import { deviation, met } from './deviation.ts'
import type { Attention, Evaluation, FurtherTarget, TargetSet, TaskRow } from './evaluation.ts'
import { placeIn } from './evaluation-field.ts'
import { type FormRule, formOf } from './form-rule.ts'
import { furtherTargets } from './indicator-register.ts'
import { type Grounds, type JudgedIndicator, judgeIndicator } from './indicator-row.ts'
import type { ManualFigure } from './manual-figure.ts'
import { manualFigures } from './manual-register.ts'
import { paymentFigures, paymentsAgree } from './payments-agree.ts'
import { problems } from './problems.ts'
import { parseTarget } from './target.ts'
import { tasks } from './task-register.ts'

export interface EvaluationQuestion {
  readonly actor: Actor
  readonly unit: string
  readonly year: number
  /** A day (its end in Shanghai) or an instant; absent: now. */
  readonly asOf?: string | undefined
}

/**
 * A unit's self-evaluation of a year: budget, indicators with their actuals, deviations and verdicts, further
 * targets, tasks, and what still needs somebody's attention. All of it comes from one snapshot.
 * Problems: indicators/no-form, indicators/no-evaluation, time/not-a-day, time/as-of-in-the-future,
 * access/not-your-unit. What is wrong within an evaluation does not keep it from being shown: see `attention`.
 */
export async function evaluate(
  ctx: MeasuresContext,
  { actor, unit, year, asOf }: EvaluationQuestion,
): Promise<Result<Evaluation>> {
  const opened = await openMoment(ctx, { actor, asOf }, [unit], (moment) =>
    evaluateAt(ctx, moment, { unit, year }),
  )
  return opened.ok ? opened.value : opened
}

/**
 * The same from a snapshot that is open already, for a stage that answers with more than the evaluation.
 * Problems: indicators/no-form, indicators/no-evaluation.
 */
export async function evaluateAt(
  ctx: MeasuresContext,
  moment: Moment,
  { unit, year }: Pick<Evaluation, 'unit' | 'year'>,
): Promise<Result<Evaluation>> {
  const form = formOf(year)
  if (!form.ok) return form
  const asOf = moment.asOfIn(unit)
  const content = await readContent(moment.session, { unit, year, asOf })
  if (content.budget.length === 0 && content.indicators.length === 0)
    return fail(problems['no-evaluation']({ unit, year }))
  const figures = await figuresOf(ctx, moment, { unit, year }, content)
  if (!figures.ok) return figures
  const manual = new Map(content.manual.map((figure) => [figure.name, figure]))
  const grounds: Grounds = { measures: ctx.measures, figures: figures.value, manual }
  return ok(compose({ unit, year, asOf }, content, grounds, form.value.params))
}

/**
 * The manual figures of a year, by name, for a narrative that refers to them.
 * Problems: time/not-a-day, time/as-of-in-the-future, access/not-your-unit.
 */
export function listManualFigures(
  ctx: MeasuresContext,
  { actor, unit, year, asOf }: EvaluationQuestion,
): Promise<Result<readonly ManualFigure[]>> {
  return openMoment(ctx, { actor, asOf }, [unit], (moment) => listManualFiguresAt(moment, { unit, year }))
}

/** The same from a snapshot that is open already. */
export function listManualFiguresAt(
  { session, asOfIn }: Moment,
  { unit, year }: Pick<Evaluation, 'unit' | 'year'>,
): Promise<readonly ManualFigure[]> {
  return manualAt(session, { unit, year, asOf: asOfIn(unit) })
}

/** The figure of every measure that an indicator or a check names, once each. Names that are no measure are left out. */
async function figuresOf(
  ctx: MeasuresContext,
  moment: Moment,
  { unit, year }: Pick<Evaluation, 'unit' | 'year'>,
  { indicators }: EvaluationContent,
): Promise<Result<ReadonlyMap<string, Figure>>> {
  const named = new Set([...indicators.flatMap((line) => line.values.figure ?? []), ...paymentFigures])
  const measures = [...named].filter((name) => ctx.measures.measures.has(name))
  const requests = measures.map((measure) => ({ measure, period: String(year), scope: { unit } }))
  const taken = await takeFiguresAt(ctx, moment, requests)
  return taken.ok ? ok(new Map(taken.value.map((figure) => [figure.measure, figure]))) : taken
}

function compose(
  head: Pick<Evaluation, 'unit' | 'year' | 'asOf'>,
  content: EvaluationContent,
  grounds: Grounds,
  form: FormRule,
): Evaluation {
  const budget = budgetTable(content.budget, form)
  const judged = content.indicators.map((line) => judgeIndicator(line, grounds, form))
  const byCode = new Map(judged.map((indicator) => [indicator.row.code, indicator]))
  const further = content.targets.map((line) => judgeFurtherTarget(line, byCode, form))
  const attention = [
    ...judged.flatMap((indicator) => indicator.attention),
    ...[
      ...further.flatMap((target) => target.problems),
      ...budget.problems,
      ...paymentsAgree(content.budget, grounds.figures, head),
      ...stillEmpty(content),
    ].map((problem) => ({ problem })),
    ...content.tasks.flatMap((task) => taskProblems(task, byCode)).map((problem) => ({ problem })),
  ]
  return Object.freeze({
    ...head,
    template: form.template,
    budget: budget.rows,
    indicators: Object.freeze(judged.map(({ row }) => row)),
    targetSets: setsOf(further.flatMap(({ row }) => row ?? [])),
    tasks: Object.freeze(content.tasks.map(taskRow)),
    attention: distinct(attention),
  })
}

/** What was laid out for the year and is still to be filled in. */
function stillEmpty({ budget, manual }: EvaluationContent): readonly Problem[] {
  const lines = budget.filter(({ values }) => !values.isTotal)
  const [first] = lines
  const isBlank = lines.every(({ values }) => (parseYuan(values.initial ?? '0') ?? 0n) === 0n)
  return [
    ...(first && isBlank ? [problems['budget-empty']({}, placeIn(budgetLines, first.id, 'initial'))] : []),
    ...manual
      .filter(({ written }) => written === '')
      .map(({ label, record }) =>
        problems['manual-missing']({ name: label }, placeIn(manualFigures, record, 'value')),
      ),
  ]
}

interface JudgedTarget {
  readonly row?: FurtherTarget & { readonly set: string }
  readonly problems: readonly Problem[]
}

/** Holds an indicator's actual against a target that somebody else set. */
function judgeFurtherTarget(
  line: TargetLine,
  indicators: ReadonlyMap<string, JudgedIndicator>,
  form: FormRule,
): JudgedTarget {
  const { indicator, set, target: text, document = '' } = line.values
  const judged = indicators.get(indicator)
  if (!judged) {
    const at = placeIn(furtherTargets, line.id, 'indicator')
    return { problems: [problems['unknown-indicator']({ name: text, code: indicator }, at)] }
  }
  const target = parseTarget(text)
  const { actual, row } = judged
  const both = target.ok && actual ? { target: target.value, actual } : undefined
  return {
    row: Object.freeze({
      set,
      indicator,
      name: row.name,
      target: text,
      actual: row.actual,
      unit: row.unit,
      deviation: both ? deviation(both.target, both.actual, form.deviation).printed : '',
      met: both ? met(both.target, both.actual) : null,
      document,
      record: line.id,
    }),
    problems: target.ok
      ? []
      : target.problems.map((p) => ({ ...p, at: placeIn(furtherTargets, line.id, 'target') })),
  }
}

function setsOf(rows: readonly (FurtherTarget & { readonly set: string })[]): readonly TargetSet[] {
  const sets = targetSets.items.map(({ code, label }) => {
    const inSet = rows.filter((row) => row.set === code).map(({ set, ...row }) => Object.freeze(row))
    return Object.freeze({ set: code, label: label.zh, rows: Object.freeze(inSet) })
  })
  return Object.freeze(sets.filter(({ rows: inSet }) => inSet.length > 0))
}

function taskRow({ id, values }: TaskLine): TaskRow {
  const { duty, name, expected = '', completion = '', indicators = [] } = values
  const codes = Object.freeze(indicators.map(({ code }) => code))
  return Object.freeze({ duty, name, expected, completion, indicators: codes, record: id })
}

function taskProblems(
  { id, values }: TaskLine,
  indicators: ReadonlyMap<string, JudgedIndicator>,
): readonly Problem[] {
  const { name, completion = '', indicators: named = [] } = values
  const unknown = named
    .filter(({ code }) => !indicators.has(code))
    .map(({ code }) => problems['unknown-indicator']({ name, code }, placeIn(tasks, id, 'indicators')))
  if (completion.trim() !== '') return unknown
  return [problems['task-without-completion']({ name }, placeIn(tasks, id, 'completion')), ...unknown]
}

/** Two indicators that stand on one manual figure would tell of its missing evidence twice. */
function distinct(attention: readonly Attention[]): readonly Attention[] {
  const byProblem = new Map<string, Attention>()
  for (const each of attention) {
    const key = JSON.stringify(each.problem)
    if (!byProblem.has(key)) byProblem.set(key, Object.freeze(each))
  }
  return Object.freeze([...byProblem.values()])
}
