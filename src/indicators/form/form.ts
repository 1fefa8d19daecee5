import type { RuleVersion } from '#registers'
import type { FormRule } from '../form-rule.ts'
import { checkTemplate, type Template } from './template.ts'

/**
 * A region's form, whole, in one file: what it prints and under which heads, and how its numbers are computed, judged and
 * explained, with the document that says so and worked examples. The report is laid out by it, the evaluation is judged by
 * it, and the audit knows by it the tables of anyone who filled it in.
 */
export interface Form {
  readonly name: string
  readonly template: Template
  /** In force from a day on, as every rule set's versions are. */
  readonly rule: RuleVersion<FormRule>
}

interface FormFile extends Pick<Template, 'name' | 'label' | 'source'> {
  readonly rule: Omit<RuleVersion<FormRule>, 'version' | 'params'> & {
    readonly params: Omit<FormRule, 'template'>
  }
  readonly print: Omit<Template, 'name' | 'label' | 'source'>
}

/** Proves at start that a form is of one piece; a bug throws. */
export function defineForm({ name, label, source, rule, print }: FormFile): Form {
  const template = checkTemplate({ name, label, source, ...print })
  return Object.freeze({
    name,
    template,
    rule: { ...rule, version: name, params: { template: name, ...rule.params } },
  })
}
