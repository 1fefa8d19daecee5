import type { Actor } from '#access'
import { type Language, type Result, settle, unwrap } from '#lib'
import { findMeasure, takeFigures } from '#measures'
import { regions } from '#registers'
import { homeRegion } from '#systems'
import { type FigureAsked, type FigureShown, showFigure } from './figure.ts'
import type { App } from './open.ts'
import { unitOf } from './unit.ts'

export interface FigureTableAsked extends Omit<FigureAsked, 'measure' | 'period'> {
  readonly measures: readonly string[]
  readonly period: string
  readonly language: Language
}

/** Some measures over the whole and over each district of the city, taken in one snapshot. */
export interface FigureTable {
  readonly whole: readonly FigureShown[]
  readonly districts: readonly {
    readonly region: string
    readonly label: string
    readonly figures: readonly FigureShown[]
  }[]
}

/** Problems: those of `unitOf`, `findMeasure` and `takeFigures`. */
export function askFigureTable(
  app: App,
  actor: Actor,
  asked: FigureTableAsked,
): Promise<Result<FigureTable>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const measures = asked.measures.map((name) => unwrap(findMeasure(app.measures, name)).name)
    const districts = regions.items.filter(({ parent }) => parent === homeRegion)
    const scopes = [{ unit }, ...districts.map(({ code }) => ({ unit, region: code }))]
    const figures = unwrap(
      await takeFigures(app, {
        actor,
        ...(asked.asOf ? { asOf: asked.asOf } : {}),
        figures: scopes.flatMap((scope) =>
          measures.map((measure) => ({ measure, period: asked.period, scope })),
        ),
      }),
    ).map((figure) => showFigure(app, figure, asked.language))
    const rowOf = (index: number) => figures.slice(index * measures.length, (index + 1) * measures.length)
    return {
      whole: rowOf(0),
      districts: districts.map(({ code, label }, index) => ({
        region: code,
        label: label[asked.language],
        figures: rowOf(index + 1),
      })),
    }
  })
}
