import { type Day, fail, ok, type Place, type Result } from '#lib'
import { type RuleSet, type RuleVersion, ruleOn } from '#registers'
import { problems } from './problems.ts'

/** The version of the rules that is in force on a day. Problems: records/no-rule. */
export function ruleFor<P>(set: RuleSet<P>, day: Day, at: Place = {}): Result<RuleVersion<P>> {
  const rule = ruleOn(set, day)
  return rule ? ok(rule) : fail(problems['no-rule']({ day, rules: set.label }, at))
}
