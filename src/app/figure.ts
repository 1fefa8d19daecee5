import type { Actor } from '#access'
import { dayOf, formatQuantity, groupThousands, type Instant, type Label, type Language, ok, type Result } from '#lib'
import {
  type Explanation,
  explainValue,
  type Figure,
  type FigureScope,
  figureRecords,
  getMeasure,
  type Measure,
  measureHistory,
  measureSeries,
  takeFigure,
} from '#measures'
import { listRecords } from '#records'
import type { App } from './open.ts'
import { type RecordShown, showRecord } from './record.ts'
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

async function questionOf(app: App, actor: Actor, asked: FigureAsked): Promise<Result<FigureQuestion>> {
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
  const { rows } = await listRecords(app, {
    ...{ actor, unit, register: 'evaluation.indicators', offset: 0, limit: 1 },
    sort: [{ field: 'year', descending: true }],
  })
  return String(rows[0]?.values.year ?? dayOf(app.clock.now()).slice(0, 4))
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
