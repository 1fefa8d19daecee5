import { type Decimal, fail, ok, type Result } from '#lib'
import { defineRuleSet, type RuleVersion, ruleOn } from '#registers'
import { wholeForms } from './form/index.ts'
import { problems } from './problems.ts'

/** How one region's form prints and judges, for the years in which it is in force. */
export interface FormRule {
  /** The template that lays the form out has the same name. */
  readonly template: string
  readonly deviation: {
    readonly decimals: number
    /** What stands in the column where the target is zero and nothing can be divided by it. */
    readonly zeroTarget: { readonly reached: string; readonly notReached: string }
    /** Where words were aimed at and reached. What stands there otherwise is not known. */
    readonly wordsReached: string
  }
  /** A reason is due where the deviation is larger than this, in %, whatever its sign. */
  readonly reasonAbove: Decimal
  /** An actual so much above a lower bound, in %, asks whether the target was too low. */
  readonly farAbove: Decimal
  readonly money: { readonly scale: '' | '万'; readonly decimals: number }
  readonly rateDecimals: number
}

export const formRules = defineRuleSet<FormRule>({
  name: 'evaluation.forms',
  label: { zh: '自评表式', en: 'Forms of self-evaluation' },
  versions: wholeForms.map(({ rule }) => rule),
})

/** The form of a year, by its last day. Problems: indicators/no-form. */
export function formOf(year: number): Result<RuleVersion<FormRule>> {
  const form = ruleOn(formRules, `${year}-12-31`)
  const first = formRules.versions[0]?.from.slice(0, 4) ?? ''
  return form ? ok(form) : fail(problems['no-form']({ year, first }))
}
