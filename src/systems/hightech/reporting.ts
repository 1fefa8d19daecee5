import { type Day, fail, ok } from '#lib'
import type { Behaviour, Cause } from '#records'
import { and, ge, inState, is, le, lt, type RecordOf, value } from '#registers'
import { hightechCertificates } from './certificate.ts'
import { retestReport, ruleFor } from './judge.ts'
import { compareFigures } from './last-year.ts'
import { problems } from './problems.ts'
import { hightechReports } from './report.ts'
import { reportingRules } from './reporting-rule.ts'
import type { reportingYears } from './reporting-year.ts'

type Certificate = RecordOf<typeof hightechCertificates>
type YearBehaviour = Behaviour<typeof reportingYears>
type ReportBehaviour = Behaviour<typeof hightechReports>

/**
 * Freezes the list of who must report: the firms that held a valid certificate on the last day of the data year, each
 * with how many years it has missed before. Every one of them gets a report to fill in, in this transaction.
 */
export const freezeList: YearBehaviour = async (cause) => {
  const { year, dataYear } = cause.record.values
  const day: Day = `${dataYear}-12-31`
  const holders = await holdersOn(cause, day)
  if (holders.length === 0) return fail(problems['nobody-to-list']({ day }))
  const missed = await missedBefore(cause, year)
  await cause.writer.proposeMany(
    hightechReports,
    holders.map(({ firm, name, region, number }) => ({
      ...{ year, dataYear, firm, name, region, certificateNo: number },
      missedBefore: missed.get(firm) ?? 0,
    })),
  )
  return cause.set({ listed: holders.length })
}

async function holdersOn({ writer }: Pick<Cause, 'writer'>, day: Day): Promise<readonly Certificate[]> {
  const found = await writer.list(
    hightechCertificates,
    and(inState('valid'), le('issuedOn', value(day)), ge('validTo', value(day))),
  )
  const latest = new Map<string, Certificate>()
  for (const { values } of found) {
    const other = latest.get(values.firm)
    if (!other || other.issuedOn < values.issuedOn) latest.set(values.firm, values)
  }
  return [...latest.values()].sort((a, b) => (a.firm < b.firm ? -1 : 1))
}

async function missedBefore(
  { writer }: Pick<Cause, 'writer'>,
  year: number,
): Promise<ReadonlyMap<string, number>> {
  const missed = await writer.list(hightechReports, and(inState('missed'), lt('year', value(year))))
  const counts = new Map<string, number>()
  for (const { values } of missed) counts.set(values.firm, (counts.get(values.firm) ?? 0) + 1)
  return counts
}

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
