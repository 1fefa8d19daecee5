import { fail } from '#lib'
import { type Behaviour, behavioursOf, ruleFor } from '#records'
import { type PatchOf, type RuleVersion, type ScoreSheet, scoreBy, type Values } from '#registers'
import { smeEvaluations } from './evaluation.ts'
import { type EvaluationRule, evaluationRules } from './evaluation-rule.ts'
import { problems } from './problems.ts'

type EvaluationBehaviour = Behaviour<typeof smeEvaluations>

/** The score sheet of an evaluation; under the version that a record keeps it says what was said then. */
export function scoreEvaluation(rule: RuleVersion<EvaluationRule>, values: Values): ScoreSheet {
  return scoreBy(rule.params.rubric, smeEvaluations.fields, values)
}

/** What a record keeps of its sheet. */
export function outcomeOf(sheet: ScoreSheet): PatchOf<typeof smeEvaluations> {
  return { points: sheet.least, ...(sheet.route === undefined ? {} : { route: sheet.route }) }
}

/** Only what meets the conditions by its own figures can be submitted; a certificate that is claimed must be valid. */
const submit: EvaluationBehaviour = async (cause) => {
  const rule = ruleFor(evaluationRules, cause.today)
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
  const rule = ruleFor(evaluationRules, submittedOn)
  return rule.ok ? set({ validTo: `${year + 1}-${rule.value.params.validUntil}` }) : rule
}

/** Year, region, and two characters whose meaning is to be checked: before the year's tax settlement or after. */
export function numberPrefix(year: number, region: string): string {
  return `${year}${region}0A`
}

export const smeBehaviours = [behavioursOf(smeEvaluations, { submit, setValidity })]
