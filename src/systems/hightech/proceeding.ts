import { addDays, addYears, type Day, fail, ok, type Problem } from '#lib'
import { type Behaviour, ruleFor } from '#records'
import { and, inState, is, type PatchOf, type RecordOf, type ScoreSheet, type Values } from '#registers'
import type { hightechApplications } from './application.ts'
import { hightechCertificates } from './certificate.ts'
import { scoreApplication } from './judge.ts'
import { problems } from './problems.ts'
import { recognitionRules } from './recognition-rule.ts'
import { hightechReports } from './report.ts'

export type Application = RecordOf<typeof hightechApplications>
export type ApplicationBehaviour = Behaviour<typeof hightechApplications>

const dayNumber = (day: Day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** Points outside the band that was reached are refused; everything else is written down and decides nothing yet. */
export const scoreAccepted: ApplicationBehaviour = async (cause) => {
  const application = cause.record.values
  const acceptedAt = application.acceptedAt ?? cause.today
  const rule = ruleFor(recognitionRules, acceptedAt)
  if (!rule.ok) return rule
  const daysFounded = dayNumber(acceptedAt) - dayNumber(application.foundedOn)
  const values: Values = { ...application, daysFounded }
  const sheet = scoreApplication(rule.value, values)
  const outside = misfits(sheet)
  return outside.length > 0 ? fail(...outside) : cause.set({ daysFounded, ...verdictOf(sheet) })
}

function misfits({ blocks }: ScoreSheet): Problem[] {
  return blocks
    .flatMap(({ items }) => items)
    .flatMap(({ name, label, step, misfit, least, upTo }) =>
      misfit === undefined
        ? []
        : [
            problems['points-outside-band'](
              { item: label.zh, given: misfit, step: step.zh, least, most: upTo },
              { field: `${name}Points` },
            ),
          ],
    )
}

/** What a record keeps of its score sheet; the sheet itself is made again whenever it is asked for. */
export function verdictOf(sheet: ScoreSheet): PatchOf<typeof hightechApplications> {
  const labels = new Map(sheet.conditions.map(({ name, label }) => [name, label.zh]))
  const unmet = sheet.unmet.map((name) => labels.get(name) ?? '综合得分未达到 70 分以上（不含 70 分）')
  return {
    ...(sheet.least === sheet.upTo ? { points: sheet.least } : {}),
    ...(sheet.result === 'open' ? {} : { qualifies: sheet.result === 'passes' }),
    ...(unmet.length > 0 ? { unmet: unmet.join('；') } : {}),
  }
}

/** Figures that the application and the firm's annual report of the same filing year both tell. */
const toldTwice = [
  ['salesLast', 'sales', '最近一年销售收入'],
  ['researchLast', 'research', '最近一年研发费用'],
  ['hightechIncome', 'hightechIncome', '最近一年高新技术产品（服务）收入'],
] as const

/** Where the firm told another number in its annual report, the reviewer's opinion must say why it goes on. */
export const compareWithReport: ApplicationBehaviour = async (cause) => {
  const application = cause.record.values
  if (application.opinion !== undefined) return ok({})
  const { firm, year } = application
  const [report] = await cause.writer.list(
    hightechReports,
    and(is('firm', firm), is('year', year), inState('passed')),
    1,
  )
  if (!report) return ok({})
  const questions = toldTwice.flatMap(([field, reported, label]) => {
    const [value, other] = [String(application[field]), String(report.values[reported])]
    if (value === other) return []
    return [problems['differs-from-report']({ label, value, year, reported: other }, { field })]
  })
  return questions.length > 0 ? fail(...questions) : ok({})
}

/** Recognition makes the certificate, which puts the firm on the list of who must report. */
export const issueCertificate: ApplicationBehaviour = async (cause) => {
  const { certificateNo, firm, name, region, field, acceptedAt } = cause.record.values
  const rule = ruleFor(recognitionRules, acceptedAt ?? cause.today)
  if (!rule.ok) return rule
  const validTo = addDays(addYears(cause.today, rule.value.params.validYears), -1)
  const issued = { number: String(certificateNo), issuedOn: cause.today, validTo }
  await cause.writer.propose(hightechCertificates, { ...issued, firm, name, region, field })
  return ok({})
}
