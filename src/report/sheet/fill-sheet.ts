import {
  type BudgetRow,
  type Evaluation,
  gradeOf,
  type IndicatorRow,
  parseTarget,
  type SheetForm,
  scoreExecution,
  scoreIndicator,
  sumOfScores,
} from '#indicators'
import {
  add,
  compare,
  divide,
  equals,
  isDecimal,
  multiply,
  type Problem,
  parseQuantity,
  round,
  shift,
} from '#lib'
import { problems } from '../problems.ts'
import type { SheetPlan } from './sheet-plan.ts'

/** A row of a sheet: its fields as they are printed. */
export type SheetRow = { readonly [field: string]: string }

/** A form of one object, filled in and scored. Plain. */
export interface FilledSheet {
  readonly form: SheetForm
  readonly lines: SheetRow
  readonly budget: readonly SheetRow[]
  readonly goals: readonly SheetRow[]
  readonly indicators: readonly SheetRow[]
  /** Points in all; empty texts where the form gives none, or some are still open. */
  readonly total: { readonly weight: string; readonly score: string; readonly grade: string }
}

/** Whose it is, and the evaluation that its numbers are taken from. */
export interface SheetSources {
  readonly evaluation: Evaluation
  readonly unit: string
}

/**
 * Fills a form in for one object: money and results from the evaluation, points by the form. What is wrong with it is told
 * beside it: an unknown line or indicator, weights that are not the form's, a reason that is due, a text that is too long, a
 * score that a person has yet to give.
 */
export function fillSheet(
  form: SheetForm,
  plan: SheetPlan,
  { evaluation, unit }: SheetSources,
): { readonly sheet: FilledSheet; readonly problems: readonly Problem[] } {
  const found: Problem[] = []
  const money = moneyRows(form, plan, evaluation.budget, found)
  const indicators = plan.indicators.map((given) => indicatorRow(form, given, evaluation.indicators, found))
  const { scoring } = form
  if (scoring) found.push(...wrongWeights(scoring.classes, indicators))
  const lines = { ...plan.lines, unit, year: String(evaluation.year) }
  found.push(...tooLong(form, [lines, ...plan.goals, ...indicators]))
  const scores = [money[0]?.score ?? '', ...indicators.map(({ score = '' }) => score)]
  const score = scoring && scores.every((one) => one !== '') ? sumOfScores(scores, scoring) : ''
  const total = {
    weight: scoring ? '100' : '',
    score,
    grade: scoring ? gradeOf(score, scoring) : '',
  }
  return {
    sheet: { form, lines, budget: money, goals: plan.goals, indicators, total },
    problems: found,
  }
}

const amounts = ['initial', 'adjusted', 'spent'] as const

/** The first row is the whole, which is scored. */
function moneyRows(
  { scoring, moneyUnit }: SheetForm,
  { funds }: SheetPlan,
  budget: readonly BudgetRow[],
  found: Problem[],
): readonly SheetRow[] {
  // The evaluation prints amounts in 万元.
  const places = moneyUnit === '元' ? 4 : 0
  return funds.map(({ from, ...given }, at) => {
    const row = budget.find(({ item }) => item === from)
    if (from !== undefined && !row) found.push(problems['unknown-budget-line']({ item: from }))
    const taken = row
      ? Object.fromEntries(amounts.map((name) => [name, round(shift(row[name], places), 2)]))
      : {}
    const filled: SheetRow = { ...taken, ...given }
    const { initial = '', adjusted = initial, spent = '' } = filled
    const isCounted = isDecimal(adjusted) && isDecimal(spent) && compare(adjusted, '0') !== 0
    const rate = isCounted ? `${divide(multiply(spent, '100'), adjusted, 2)}%` : ''
    if (at > 0 || !scoring) return { rate, ...filled }
    const score = isCounted ? scoreExecution(adjusted, spent, scoring) : ''
    return { rate, weight: scoring.execution, score, ...filled }
  })
}

/** `>=1850` as forms print it: ≥1850. */
const signs: readonly (readonly [string, string])[] = [
  ['>=', '≥'],
  ['<=', '≤'],
]
const printedTarget = (target: string) =>
  signs.reduce((text, [typed, sign]) => text.replace(typed, sign), target)

function indicatorRow(
  form: SheetForm,
  given: SheetRow,
  known: readonly IndicatorRow[],
  found: Problem[],
): SheetRow {
  const { scoring } = form
  const { indicator: code, degree, weight = '', ...own } = given
  const frame = form.frame?.find((one) => one.name === own.name)
  const row = known.find((one) => one.code === code)
  if (code !== undefined && !row) found.push(problems['unknown-indicator']({ code }))
  const name = own.name ?? row?.name ?? ''
  // The unit that the evaluation's own form leaves out stands in these.
  const target = own.target ?? (row ? `${row.target}${row.unit}` : '')
  const actual = own.actual ?? (row ? `${row.actual}${row.unit}` : '')
  const reason = own.reason ?? row?.reason ?? ''
  const score = scoring ? scoreIndicator({ target, actual, weight, degree }, scoring) : ''
  if (scoring && score === '') found.push(problems['score-open']({ name }))
  if (scoring && score !== '' && compare(score, weight) < 0 && reason === '')
    found.push(problems['reason-due']({ name, score, weight }))
  const printed = isSplit(form) ? split(target, actual) : { target: printedTarget(target), actual }
  return { ...frame, ...own, name, weight, reason, score, ...printed }
}

/** Whether sign, value and unit stand in columns of their own. */
const isSplit = ({ blocks }: SheetForm): boolean =>
  blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.of === 'indicators' &&
      block.columns.some(({ field }) => field === 'nature'),
  )

function split(target: string, actual: string): SheetRow {
  const bound = parseTarget(target)
  if (!bound.ok || bound.value.kind === 'words') return { nature: '定性', target, unit: '', actual }
  const { operator, quantity } = bound.value
  const result = parseQuantity(actual)
  return {
    nature: printedTarget(operator),
    target: quantity.value,
    unit: `${quantity.scale}${quantity.unit}`,
    actual: result.ok ? result.value.value : actual,
  }
}

function wrongWeights(
  classes: readonly { readonly class: string; readonly weight: string }[],
  rows: readonly SheetRow[],
): readonly Problem[] {
  return classes.flatMap(({ class: name, weight }) => {
    const given = rows.filter((row) => row.class === name).map((row) => row.weight ?? '')
    const sum = given.filter(isDecimal).reduce(add, '0')
    return equals(sum, weight) ? [] : [problems['wrong-weights']({ name, sum, weight })]
  })
}

function tooLong({ limits }: SheetForm, rows: readonly SheetRow[]): readonly Problem[] {
  return Object.entries(limits).flatMap(([field, most]) =>
    rows
      .map((row) => row[field] ?? '')
      .filter((text) => text.length > most)
      .map((text) => problems['text-too-long']({ text: `${text.slice(0, 12)}…`, length: text.length, most })),
  )
}
