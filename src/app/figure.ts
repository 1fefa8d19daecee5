import type { Actor } from '#access'
import { dayOf, formatQuantity, groupThousands, type Instant, type Language, ok, type Result } from '#lib'
import {
  type ExplainedSpan,
  type Explanation,
  explainValue,
  type Figure,
  type FigureScope,
  figureRecords,
  getMeasure,
  type Measure,
  measureHistory,
  measureSeries,
  partsOf,
  type SeriesStep,
  takeFigure,
} from '#measures'
import type { Register } from '#registers'
import { newestYear } from './evaluation.ts'
import { groupLabel } from './house.ts'
import type { App } from './open.ts'
import { type RecordShown, showRecord } from './record.ts'
import { referredTitles } from './referred-title.ts'
import { unitOf } from './unit.ts'

/** A question about a figure, as people put it: what is left out has a sensible answer. */
export interface FigureAsked {
  readonly measure: string
  readonly unit?: string | undefined
  /** `2024`, `2024Q1` …; absent: the year of the unit's newest evaluation, else this year. */
  readonly period?: string | undefined
  readonly asOf?: string | undefined
  readonly scope?: { readonly [name: string]: string }
}

interface FigureQuestion {
  readonly actor: Actor
  readonly measure: string
  readonly period: string
  readonly asOf?: string
  readonly scope: FigureScope
}

/** The question with all that was left out. Problems: those of `unitOf`. */
export async function questionOf(
  app: App,
  actor: Actor,
  asked: FigureAsked,
): Promise<Result<FigureQuestion>> {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return unit
  return ok({
    actor,
    measure: asked.measure,
    period: asked.period || (await usualPeriod(app, actor, unit.value)),
    ...(asked.asOf ? { asOf: asked.asOf } : {}),
    scope: { ...asked.scope, unit: unit.value },
  })
}

/** The year of the unit's newest evaluation; where there is none, the year it is. */
async function usualPeriod(app: App, actor: Actor, unit: string): Promise<string> {
  return String((await newestYear(app, actor, { unit })) ?? dayOf(app.clock.now()).slice(0, 4))
}

/** Problems: those of `unitOf` and `takeFigure`. */
export async function askFigure(app: App, actor: Actor, asked: FigureAsked): Promise<Result<Figure>> {
  const question = await questionOf(app, actor, asked)
  return question.ok ? takeFigure(app, question.value) : question
}

/** What people see of a measure beside its value. */
export interface MeasureShown {
  readonly name: string
  readonly label: string
  readonly definition: string
  readonly unit: string
  readonly kind: Measure['kind']
  /** The system that it belongs to: the first part of its name. */
  readonly system: string
  readonly register?: string
  /** Of a ratio, growth or difference: the measures it is computed from. */
  readonly parts?: readonly string[]
}

/** A value as its measure is usually printed: `1080.3 亿元`, `6.8%`; 「—」 where there is none. */
export function showValue(measure: Measure, value: string | null): string {
  if (value === null) return '—'
  return groupThousands(formatQuantity(value, measure.unit, measure.shown))
}

/** A figure with how it is printed, and its parts likewise. */
export interface FigureShown {
  readonly figure: Figure
  readonly shown: string
  readonly measure: MeasureShown
  readonly parts?: readonly FigureShown[]
}

export function showFigure(app: App, figure: Figure, language: Language): FigureShown {
  const measure = getMeasure(app.measures, figure.measure)
  return {
    figure,
    shown: showValue(measure, figure.value),
    measure: showMeasure(app, measure, language),
    ...(figure.parts ? { parts: figure.parts.map((part) => showFigure(app, part, language)) } : {}),
  }
}

export function showMeasure(app: App, measure: Measure, language: Language): MeasureShown {
  const { name, label, definition, unit, kind } = measure
  const parts = partsOf(measure)
  return {
    name,
    label: label[language],
    definition: definition[language],
    unit,
    kind,
    system: groupLabel(app.house, name, language),
    ...(measure.kind === 'aggregate' ? { register: measure.register } : {}),
    ...(parts.length > 0 ? { parts } : {}),
  }
}

/** Every measure, in the order of the systems. */
export function listMeasures(app: App, language: Language): readonly MeasureShown[] {
  return [...app.measures.measures.values()].map((measure) => showMeasure(app, measure, language))
}

export interface FigureRecordsPage {
  readonly register: string
  readonly rows: readonly RecordShown[]
  readonly total: number
}

/** The records behind a figure. Problems: those of `askFigure`, measures/unknown-part. */
export async function askFigureRecords(
  app: App,
  actor: Actor,
  asked: FigureAsked & { offset: number; limit: number; part?: string | undefined; language: Language },
): Promise<Result<FigureRecordsPage>> {
  const question = await questionOf(app, actor, asked)
  if (!question.ok) return question
  const { offset, limit, part, language } = asked
  const page = await figureRecords(app, { ...question.value, offset, limit, part })
  if (!page.ok) return page
  const register = getRegister(app, page.value.register)
  const whose = { actor, unit: question.value.scope.unit, asOf: page.value.asOf }
  const titles = await referredTitles(app, whose, register, page.value.rows)
  const rows = page.value.rows.map((row) => showRecord(register, row, language, titles))
  return ok({ register: register.name, rows, total: page.value.total })
}

function getRegister(app: App, name: string): Register {
  const register = app.catalogue.registers.get(name)
  if (!register) throw new Error(`no register ${name}`)
  return register
}

export interface FigureAt {
  readonly day: string
  readonly asOf: Instant
  readonly value: string | null
  readonly shown: string
}

/** How the answer changed with what became known, by day. Problems: those of `askFigure`. */
export async function askFigureHistory(
  app: App,
  actor: Actor,
  asked: FigureAsked,
): Promise<Result<readonly FigureAt[]>> {
  const question = await questionOf(app, actor, { ...asked, asOf: undefined })
  if (!question.ok) return question
  const history = await measureHistory(app, question.value)
  if (!history.ok) return history
  const measure = getMeasure(app.measures, history.value.measure)
  return ok(history.value.points.map((point) => ({ ...point, shown: showValue(measure, point.value) })))
}

export interface FigureOfPeriod {
  readonly period: string
  readonly value: string | null
  readonly shown: string
}

/** A measure by month or quarter of a period. Problems: those of `askFigure`, measures/not-divisible. */
export async function askFigureSeries(
  app: App,
  actor: Actor,
  asked: FigureAsked & { readonly by: SeriesStep },
): Promise<Result<readonly FigureOfPeriod[]>> {
  const question = await questionOf(app, actor, asked)
  if (!question.ok) return question
  const series = await measureSeries(app, { ...question.value, by: asked.by })
  if (!series.ok) return series
  return ok(
    series.value.map(({ measure, period, value }) => ({
      period,
      value,
      shown: showValue(getMeasure(app.measures, measure), value),
    })),
  )
}

export interface SpanShown extends ExplainedSpan {
  readonly shown: string
}

export interface ExplanationShown extends Omit<Explanation, 'spans' | 'nearest'> {
  readonly spans: readonly SpanShown[]
  readonly nearest: readonly SpanShown[]
}

/** The moments at which a measure had a value. Problems: those of `explainValue`. */
export async function explainFigure(
  app: App,
  actor: Actor,
  asked: Omit<FigureAsked, 'asOf'> & { readonly value: string },
): Promise<Result<ExplanationShown>> {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return unit
  const { measure: name, value, period, scope } = asked
  const explained = await explainValue(app, {
    actor,
    measure: name,
    value,
    period: period || undefined,
    scope: { ...scope, unit: unit.value },
  })
  if (!explained.ok) return explained
  const measure = getMeasure(app.measures, name)
  const show = (span: ExplainedSpan): SpanShown => ({ ...span, shown: showValue(measure, span.value) })
  const { spans, nearest, ...rest } = explained.value
  return ok({ ...rest, spans: spans.map(show), nearest: nearest.map(show) })
}
