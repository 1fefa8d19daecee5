import { type Day, fail, ok, type Result } from '#lib'
import { type Behaviour, behavioursOf } from '#records'
import {
  and,
  compileRubric,
  inState,
  is,
  type PatchOf,
  type RuleVersion,
  ruleOn,
  type Scorer,
  type ScoreSheet,
  type Values,
} from '#registers'
import { smeEvaluations } from './evaluation.ts'
import { type EvaluationRule, evaluationRules } from './evaluation-rule.ts'
import { problems } from './problems.ts'

type EvaluationBehaviour = Behaviour<typeof smeEvaluations>

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
export function outcomeOf(sheet: ScoreSheet): PatchOf<typeof smeEvaluations> {
  return { points: sheet.least, ...(sheet.route === undefined ? {} : { route: sheet.route }) }
}

function ruleFor(day: Day): Result<RuleVersion<EvaluationRule>> {
  const rule = ruleOn(evaluationRules, day)
  return rule ? ok(rule) : fail(problems['no-rule']({ day }))
}

/** Whose number was revoked may not apply again that year. The unique set lets no second one stand beside a live one. */
const refuseRevoked: EvaluationBehaviour = async (cause) => {
  const { firm, name, year } = cause.record.values
  const revoked = await cause.writer.list(
    smeEvaluations,
    and(is('firm', firm), is('year', year), inState('revoked')),
    1,
  )
  return revoked.length > 0 ? fail(problems['was-revoked']({ name, year })) : ok({})
}

/** Only what meets the conditions by its own figures can be submitted; a certificate that is claimed must be valid. */
const submit: EvaluationBehaviour = async (cause) => {
  const rule = ruleFor(cause.today)
  if (!rule.ok) return rule
  const sheet = scoreEvaluation(rule.value, cause.record.values)
  if (sheet.result !== 'passes') {
    const params = { unmet: unmetLabels(sheet).join('；'), points: sheet.least }
    return fail(problems['falls-short'](params, { field: 'points' }))
  }
  return cause.set(outcomeOf(sheet))
}

function unmetLabels({ unmet, conditions, blocks }: ScoreSheet): string[] {
  const lines = [...conditions, ...blocks.flatMap(({ items }) => items)]
  return unmet.map((name) => lines.find((line) => line.name === name)?.label.zh ?? '综合得分不低于 60 分')
}

/** A number stands until the end of March of the year that follows. */
const setValidity: EvaluationBehaviour = async ({ record, today, set }) => {
  const { year, submittedOn = today } = record.values
  const rule = ruleFor(submittedOn)
  return rule.ok ? set({ validTo: `${year + 1}-${rule.value.params.validUntil}` }) : rule
}

/** Year, region, and two characters whose meaning is to be checked: before the year's tax settlement or after. */
export function numberPrefix(year: number, region: string): string {
  return `${year}${region}0A`
}

export const smeBehaviours = [behavioursOf(smeEvaluations, { refuseRevoked, submit, setValidity })]
