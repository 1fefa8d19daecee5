import { type Day, fail, ok, type Result } from '#lib'
import {
  compileRubric,
  type Rubric,
  type RuleSet,
  type RuleVersion,
  ruleOn,
  type Scorer,
  type ScoreSheet,
  type Values,
} from '#registers'
import { hightechApplications } from './application.ts'
import { problems } from './problems.ts'
import type { RecognitionRule } from './recognition-rule.ts'
import { hightechReports } from './report.ts'
import type { ReportingRule } from './reporting-rule.ts'

const scorers = new WeakMap<Rubric, Scorer>()

function scorerOf(rubric: Rubric, fields: Parameters<typeof compileRubric>[1]): Scorer {
  const known = scorers.get(rubric)
  if (known) return known
  const made = compileRubric(rubric, fields)
  scorers.set(rubric, made)
  return made
}

/** The score sheet of an application; under the version that a record keeps it says what was said then. */
export function scoreApplication(rule: RuleVersion<RecognitionRule>, values: Values): ScoreSheet {
  return scorerOf(rule.params.rubric, hightechApplications.fields)(values)
}

/** An annual report beside the conditions for recognition. */
export function retestSheet(rule: RuleVersion<ReportingRule>, values: Values): ScoreSheet {
  return scorerOf(rule.params.retest, hightechReports.fields)(values)
}

/** What of the conditions for recognition an annual report falls short of: the labels, none where it is sound. */
export function retestReport(rule: RuleVersion<ReportingRule>, values: Values): readonly string[] {
  const sheet = retestSheet(rule, values)
  return sheet.conditions.filter(({ met }) => !met).map(({ label }) => label.zh)
}

/** Whether a firm that misses this year's report too has missed as many as cost the certificate. */
export function losesByMissing(rule: RuleVersion<ReportingRule>, missedBefore: number): boolean {
  return missedBefore + 1 >= rule.params.missesToLose
}

/** Problems: hightech/no-rule. */
export function ruleFor<P>(set: RuleSet<P>, day: Day): Result<RuleVersion<P>> {
  const rule = ruleOn(set, day)
  return rule ? ok(rule) : fail(problems['no-rule']({ day, rules: set.label.zh }))
}
