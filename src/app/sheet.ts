import type { Actor } from '#access'
import { sheetForms } from '#indicators'
import { fail, ok, type Problem, type Result } from '#lib'
import { fillSheet, type Letter, laySheet, reportProblems, type SheetPlan } from '#report'
import { askEvaluation, type EvaluationAsked } from './evaluation.ts'
import type { App } from './open.ts'

/** A form of one object, laid out, with what is wrong with what was filled in. */
export interface SheetAnswer {
  readonly letter: Letter
  readonly problems: readonly Problem[]
}

/** Fills a form in from an evaluation by its plan. Problems: report/unknown-form and those of `askEvaluation`. */
export async function askSheet(
  app: App,
  actor: Actor,
  asked: EvaluationAsked & { readonly plan: SheetPlan },
): Promise<Result<SheetAnswer>> {
  const { plan } = asked
  const form = sheetForms.find(({ name }) => name === plan.form)
  const known = sheetForms.map(({ name, label }) => `${name}（${label}）`).join('、')
  if (!form) return fail(reportProblems['unknown-form']({ form: plan.form, known }))
  const evaluation = await askEvaluation(app, actor, asked)
  if (!evaluation.ok) return evaluation
  const unit = (await app.units()).find(({ id }) => id === evaluation.value.unit)
  const filled = fillSheet(form, plan, { evaluation: evaluation.value, unit: unit?.name ?? '' })
  return ok({ letter: laySheet(filled.sheet), problems: filled.problems })
}
