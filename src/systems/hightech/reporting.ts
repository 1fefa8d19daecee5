import { type Day, fail, ok } from '#lib'
import type { Behaviour, Cause, RecordVersion } from '#records'
import { and, ge, inState, is, le, lt, not, type RecordOf, type Values, value } from '#registers'
import type { hightechCertificates } from './certificate.ts'
import { retestReport, ruleFor } from './judge.ts'
import { compareFigures } from './last-year.ts'
import { problems } from './problems.ts'
import { reportingRules } from './reporting-rule.ts'

type Certificate = RecordOf<typeof hightechCertificates>

/**
 * Freezes the list of who must report: the firms that held a valid certificate on the last day of the data year, each
 * with how many years it has missed before. Every one of them gets a report to fill in, in this transaction.
 */
export const freezeList: Behaviour = async (cause) => {
  const { year, dataYear } = cause.record.values
  const day: Day = `${dataYear}-12-31`
  const holders = await holdersOn(cause, day)
  if (holders.length === 0) return fail(problems['nobody-to-list']({ day }))
  const missed = await missedBefore(cause, Number(year))
  await cause.writer.proposeMany(
    'hightech.reports',
    holders.map(({ firm, name, region, number }) => ({
      ...{ year, dataYear, firm, name, region, certificateNo: number },
      missedBefore: missed.get(firm) ?? 0,
    })),
  )
  return ok({ patch: { frozenOn: cause.today, listed: holders.length } })
}

async function holdersOn({ writer }: Cause, day: Day): Promise<readonly Certificate[]> {
  const found = (await writer.list(
    'hightech.certificates',
    and(inState('valid'), le('issuedOn', value(day)), ge('validTo', value(day))),
  )) as unknown as readonly RecordVersion<Certificate>[]
  const latest = new Map<string, Certificate>()
  for (const { values } of found) {
    const other = latest.get(values.firm)
    if (!other || other.issuedOn < values.issuedOn) latest.set(values.firm, values)
  }
  return [...latest.values()].sort((a, b) => (a.firm < b.firm ? -1 : 1))
}

async function missedBefore({ writer }: Cause, year: number): Promise<ReadonlyMap<string, number>> {
  const missed = await writer.list('hightech.reports', and(inState('missed'), lt('year', value(year))))
  const counts = new Map<string, number>()
  for (const { values } of missed) {
    const firm = String(values.firm)
    counts.set(firm, (counts.get(firm) ?? 0) + 1)
  }
  return counts
}

/** Who has not reported by then has missed the year. */
export const closeYear: Behaviour = async (cause) => {
  const { year } = cause.record.values
  const open = await cause.writer.list(
    'hightech.reports',
    and(is('year', Number(year)), inState('due', 'filled', 'returned')),
  )
  for (const report of open) await cause.writer.move('hightech.reports', report.id, report.version, 'miss')
  return ok({ patch: { closedOn: cause.today } })
}

/** What differs much from last year is asked about; with an explanation the report goes on. */
export const compareWithLastYear: Behaviour = async (cause) => {
  const values: Values = { ...cause.record.values, ...cause.given }
  if (values.explanation !== undefined) return ok({})
  const rule = ruleFor(reportingRules, cause.today)
  if (!rule.ok) return rule
  const [before] = await cause.writer.list(
    'hightech.reports',
    and(is('firm', String(values.firm)), is('year', Number(values.year) - 1), inState('passed')),
    1,
  )
  const questions = before ? compareFigures(rule.value.params, values, before.values) : []
  return questions.length > 0 ? fail(...questions) : ok({})
}

export const recordSubmission: Behaviour = async (cause) => ok({ patch: { submittedOn: cause.today } })

/** Passed, and looked at once more: who falls short of the conditions may lose the certificate at its next review. */
export const retest: Behaviour = async (cause) => {
  const rule = ruleFor(reportingRules, String(cause.record.values.submittedOn))
  if (!rule.ok) return rule
  const risks = retestReport(rule.value, cause.record.values)
  return ok({
    patch: {
      passedOn: cause.today,
      atRisk: risks.length > 0,
      risks: risks.length > 0 ? risks.join('；') : undefined,
    },
  })
}

export const recordReturn: Behaviour = async () =>
  ok({ patch: { submittedOn: undefined, passedOn: undefined, atRisk: undefined, risks: undefined } })

export const recordReminder: Behaviour = async (cause) =>
  ok({ patch: { remindedOn: cause.today, reminders: Number(cause.record.values.reminders ?? 0) + 1 } })

export const endCertificate: Behaviour = async (cause) => ok({ patch: { endedOn: cause.today } })

/** A recognition that is revoked ends its certificate. */
export const revokeCertificate: Behaviour = async (cause) => {
  const { certificateNo, reason } = { ...cause.record.values, ...cause.given }
  const [certificate] = await cause.writer.list(
    'hightech.certificates',
    and(is('number', String(certificateNo)), not(inState('revoked'))),
    1,
  )
  if (certificate)
    await cause.writer.move('hightech.certificates', certificate.id, certificate.version, 'revoke', {
      reason: String(reason),
    })
  return ok({})
}
