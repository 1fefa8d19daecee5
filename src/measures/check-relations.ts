import { fail, ok, type Problem, parsePeriod, type Result } from '#lib'
import { findMeasure } from './catalogue.ts'
import type { Asking, MeasuresContext } from './context.ts'
import { takeFigures } from './evaluate.ts'
import type { FigureScope } from './figure.ts'
import type { Relation } from './measure.ts'
import { plan } from './plan.ts'
import { type JudgedRelation, judgeRelations, measuresOf } from './relation.ts'

export type RelationsQuestion = Asking & {
  readonly period: string
  readonly scope: FigureScope
  /** Only relations that this measure stands in; absent: all. */
  readonly measure?: string | undefined
}

/**
 * Takes the figures that relations tie together, in one snapshot, and judges each relation. One is left out where one of
 * its measures cannot be narrowed to the scope. Problems of the question itself: those of `takeFigure`.
 */
export async function readRelations(
  ctx: MeasuresContext,
  { actor, asOf, period, scope, measure }: RelationsQuestion,
): Promise<Result<readonly JudgedRelation[]>> {
  const asked = [
    parsePeriod(period),
    measure === undefined ? ok(undefined) : findMeasure(ctx.measures, measure),
  ]
  const wrong = asked.flatMap((part) => (part.ok ? [] : part.problems))
  if (wrong.length > 0) return fail(...wrong)
  const definitions = { measures: ctx.measures, registers: ctx.catalogue.registers }
  const concerns = (relation: Relation) => measure === undefined || measuresOf(relation).includes(measure)
  const canBeAsked = (name: string) => plan(definitions, { measure: name, period: '2000', scope }).ok
  const relations = ctx.measures.relations.filter(
    (relation) => concerns(relation) && measuresOf(relation).every(canBeAsked),
  )
  const names = [...new Set(relations.flatMap(measuresOf))]
  const figures = names.map((name) => ({ measure: name, period, scope }))
  const taken = await takeFigures(ctx, { actor, asOf, figures })
  if (!taken.ok) return taken
  return ok(judgeRelations({ ...ctx.measures, relations }, taken.value))
}

/** What relations say, in problems with both values, where they do not hold. Problems: those of `readRelations`. */
export async function checkRelations(
  ctx: MeasuresContext,
  question: RelationsQuestion,
): Promise<Result<readonly Problem[]>> {
  const judged = await readRelations(ctx, question)
  return judged.ok ? ok(judged.value.flatMap(({ problem }) => problem ?? [])) : judged
}
