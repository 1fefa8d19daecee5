import { type Decimal, fail, ok, type Result } from '#lib'
import { defineRuleSet, type RuleVersion, ruleOn } from '#registers'
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
  versions: [
    {
      version: 'suzhou-2024',
      document: '苏州市市级预算部门（单位）整体支出预算绩效自评报告（2024 年度）公开稿，第九部分',
      from: '2024-01-01',
      certainty: 'published',
      notes: {
        zh: '偏差情况按公开稿 54 行反推，全部吻合；目标为零而完成值不为零只见一行，定性目标未达成未见。超出目标 30% 提示取自外省做法，本表式未作规定。',
        en: 'The deviation column was derived from the 54 published rows, all of which it reproduces; a zero target that is not reached occurs once, words that are not reached never. The 30% mark is practice elsewhere.',
      },
      params: {
        template: 'suzhou-2024',
        deviation: {
          decimals: 2,
          zeroTarget: { reached: '0%', notReached: '100%' },
          wordsReached: '0%',
        },
        reasonAbove: '0',
        farAbove: '30',
        money: { scale: '万', decimals: 2 },
        rateDecimals: 2,
      },
      examples: [
        { says: '比下限多', given: { target: '>=900', actual: '1080.3' }, gives: '20.03%' },
        { says: '上限以内，带负号', given: { target: '<=10%', actual: '7.39%' }, gives: '-26.10%' },
        { says: '目标漏写百分号', given: { target: '>=100', actual: '20.56%' }, gives: '-79.44%' },
        { says: '恰好完成', given: { target: '=100%', actual: '100%' }, gives: '0.00%' },
        { says: '目标为零，完成', given: { target: '=0%', actual: '0%' }, gives: '0%' },
        { says: '目标为零，未完成', given: { target: '=0%', actual: '12.35%' }, gives: '100%' },
        { says: '定性', given: { target: '健全', actual: '健全' }, gives: '0%' },
      ],
    },
  ],
})

/** The form of a year, by its last day. Problems: indicators/no-form. */
export function formOf(year: number): Result<RuleVersion<FormRule>> {
  const form = ruleOn(formRules, `${year}-12-31`)
  const first = formRules.versions[0]?.from.slice(0, 4) ?? ''
  return form ? ok(form) : fail(problems['no-form']({ year, first }))
}
