import { fail, ok } from '#lib'
import { type Behaviour, ruleFor } from '#records'
import { and, inState, is } from '#registers'
import { retestReport } from './judge.ts'
import { compareFigures } from './last-year.ts'
import { hightechReports } from './report.ts'
import { reportingRules } from './reporting-rule.ts'

type ReportBehaviour = Behaviour<typeof hightechReports>

/** What differs much from last year is asked about; with an explanation the report goes on. */
export const compareWithLastYear: ReportBehaviour = async (cause) => {
  const { values } = cause.record
  if (values.explanation !== undefined) return ok({})
  const rule = ruleFor(reportingRules, cause.today)
  if (!rule.ok) return rule
  const [before] = await cause.writer.list(
    hightechReports,
    and(is('firm', values.firm), is('year', values.year - 1), inState('passed')),
    1,
  )
  const questions = before ? compareFigures(rule.value.params, values, before.values) : []
  return questions.length > 0 ? fail(...questions) : ok({})
}

/** Passed, and looked at once more: who falls short of the conditions may lose the certificate at its next review. */
export const retest: ReportBehaviour = async (cause) => {
  const rule = ruleFor(reportingRules, String(cause.record.values.submittedOn))
  if (!rule.ok) return rule
  const risks = retestReport(rule.value, cause.record.values)
  return cause.set({
    atRisk: risks.length > 0,
    risks: risks.length > 0 ? risks.join('；') : undefined,
  })
}
