import { type RuleVersion, type ScoreSheet, scoreBy, type Values } from '#registers'
import { hightechApplications } from './application.ts'
import type { RecognitionRule } from './recognition-rule.ts'
import { hightechReports } from './report.ts'
import type { ReportingRule } from './reporting-rule.ts'

/** The score sheet of an application; under the version that a record keeps it says what was said then. */
export function scoreApplication(rule: RuleVersion<RecognitionRule>, values: Values): ScoreSheet {
  return scoreBy(rule.params.rubric, hightechApplications.fields, values)
}

/** An annual report beside the conditions for recognition. */
export function retestSheet(rule: RuleVersion<ReportingRule>, values: Values): ScoreSheet {
  return scoreBy(rule.params.retest, hightechReports.fields, values)
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
