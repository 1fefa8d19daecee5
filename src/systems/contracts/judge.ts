import { compare, type Day, type Decimal, ok, type Result } from '#lib'
import { endOfTerm, ruleFor } from '#records'
import type { RuleVersion } from '#registers'
import { type RecognitionRule, recognitionRules } from './recognition-rule.ts'

/** What the rule says of a contract, from the day that time runs and its technical amount in 元. */
export interface Judgement {
  readonly dueAt: Day
  readonly large: boolean
}

/**
 * Replayed under the version that a record keeps, it gives what was judged then.
 * Problems: working-days/year-unknown.
 */
export function judge(
  rule: RuleVersion<RecognitionRule>,
  clockFrom: Day,
  techAmount: Decimal,
): Result<Judgement> {
  const large = isLarge(rule, techAmount)
  const limit = large ? rule.params.largeLimit : rule.params.limit
  const due = endOfTerm(clockFrom, limit.days, limit.of)
  return due.ok ? ok({ dueAt: due.value, large }) : due
}

export function isLarge(rule: RuleVersion<RecognitionRule>, techAmount: Decimal): boolean {
  return compare(techAmount, rule.params.largeFrom) >= 0
}

/** The regime of a contract is the one in force on the day of its acceptance. Problems: records/no-rule. */
export const ruleOfAcceptance = (acceptedAt: Day) => ruleFor(recognitionRules, acceptedAt)
