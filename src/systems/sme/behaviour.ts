import { addWorkingDays, type Day, fail, ok, type Result } from '#lib'
import type { Behaviour, Cause } from '#records'
import {
  and,
  compileRubric,
  ge,
  inState,
  is,
  le,
  type RecordOf,
  type RuleVersion,
  ruleOn,
  type Scorer,
  type ScoreSheet,
  type Values,
  value,
} from '#registers'
import { smeEvaluations } from './evaluation.ts'
import { type EvaluationRule, evaluationRules } from './evaluation-rule.ts'
import { problems } from './problems.ts'

type Evaluation = RecordOf<typeof smeEvaluations>

const scorers = new WeakMap<RuleVersion<EvaluationRule>, Scorer>()

/** The score sheet of an evaluation; under the version that a record keeps it says what was said then. */
export function scoreEvaluation(rule: RuleVersion<EvaluationRule>, values: Values): ScoreSheet {
  const known = scorers.get(rule)
  if (known) return known(values)
  const made = compileRubric(rule.params.rubric, smeEvaluations.fields)
  scorers.set(rule, made)
  return made(values)
}

/** What a record keeps of its sheet. */
export function outcomeOf(sheet: ScoreSheet): Values {
  return { points: sheet.least, ...(sheet.route === undefined ? {} : { route: sheet.route }) }
}

function ruleFor(day: Day): Result<RuleVersion<EvaluationRule>> {
  const rule = ruleOn(evaluationRules, day)
  return rule ? ok(rule) : fail(problems['no-rule']({ day }))
}

const evaluationOf = ({ record, given }: Cause) => ({ ...record.values, ...given }) as unknown as Evaluation

/** Whose number was revoked may not apply again that year. The unique set lets no second one stand beside a live one. */
const refuseRevoked: Behaviour = async (cause) => {
  const { firm, name, year } = evaluationOf(cause)
  const revoked = await cause.writer.list(
    'sme.evaluations',
    and(is('firm', firm), is('year', year), inState('revoked')),
    1,
  )
  return revoked.length > 0 ? fail(problems['was-revoked']({ name, year })) : ok({})
}

/** Only what meets the conditions by its own figures can be submitted; a certificate that is claimed must be valid. */
const submit: Behaviour = async (cause) => {
  const rule = ruleFor(cause.today)
  if (!rule.ok) return rule
  const evaluation = evaluationOf(cause)
  const sheet = scoreEvaluation(rule.value, cause.record.values)
  if (sheet.result !== 'passes') {
    const params = { unmet: unmetLabels(sheet).join('；'), points: sheet.least }
    return fail(problems['falls-short'](params, { field: 'points' }))
  }
  const { certificateNo } = evaluation
  if (certificateNo !== undefined && !(await isValidCertificate(cause, evaluation.firm, certificateNo))) {
    const params = { number: certificateNo, day: cause.today }
    return fail(problems['certificate-not-valid'](params, { field: 'certificateNo' }))
  }
  const checkBy = addWorkingDays(cause.today, rule.value.params.checkDays)
  if (!checkBy.ok) return checkBy
  return ok({
    patch: { ...outcomeOf(sheet), submittedOn: cause.today, checkBy: checkBy.value },
  })
}

function unmetLabels({ unmet, conditions, blocks }: ScoreSheet): string[] {
  const lines = [...conditions, ...blocks.flatMap(({ items }) => items)]
  return unmet.map((name) => lines.find((line) => line.name === name)?.label.zh ?? '综合得分不低于 60 分')
}

async function isValidCertificate({ writer, today }: Cause, firm: string, number: string): Promise<boolean> {
  const found = await writer.list(
    'hightech.certificates',
    and(
      inState('valid'),
      is('number', number),
      is('firm', firm),
      le('issuedOn', value(today)),
      ge('validTo', value(today)),
    ),
    1,
  )
  return found.length > 0
}

const check: Behaviour = async (cause) => ok({ patch: { checkedOn: cause.today, clerk: cause.actor.id } })

const publicise: Behaviour = async (cause) => {
  const rule = ruleFor(evaluationOf(cause).submittedOn ?? cause.today)
  if (!rule.ok) return rule
  const last = addWorkingDays(cause.today, rule.value.params.publicDays)
  return last.ok ? ok({ patch: { publicFrom: cause.today, publicTo: last.value } }) : last
}

/** After the publicity it is given the next number of its year and region, which stands until the end of March. */
const admit: Behaviour = async (cause) => {
  const { year, region, publicTo, submittedOn } = evaluationOf(cause)
  if (publicTo !== undefined && cause.today <= publicTo)
    return fail(problems['still-public']({ publicTo, today: cause.today }, { field: 'publicTo' }))
  const rule = ruleFor(submittedOn ?? cause.today)
  if (!rule.ok) return rule
  const prefix = numberPrefix(year, region)
  const last = await cause.writer.greatest('sme.evaluations', 'number', prefix)
  const number = prefix + String(Number(last?.slice(-6) ?? '0') + 1).padStart(6, '0')
  const validTo = `${year + 1}-${rule.value.params.validUntil}`
  return ok({ patch: { number, admittedOn: cause.today, validTo } })
}

/** Year, region, and two characters whose meaning is to be checked: before the year's tax settlement or after. */
export function numberPrefix(year: number, region: string): string {
  return `${year}${region}0A`
}

const spotCheck: Behaviour = async (cause) =>
  ok({ patch: { spotCheckedOn: cause.today, spotCheckedBy: cause.actor.id } })

const end: Behaviour = async (cause) => ok({ patch: { endedOn: cause.today } })

export const smeBehaviours: { readonly [name: string]: Behaviour } = {
  'sme.refuseRevoked': refuseRevoked,
  'sme.submit': submit,
  'sme.check': check,
  'sme.publicise': publicise,
  'sme.admit': admit,
  'sme.spotCheck': spotCheck,
  'sme.end': end,
}
