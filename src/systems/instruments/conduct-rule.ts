import { defineRuleSet } from '#registers'

export interface ConductRule {
  /** A booking that nobody came to, so many minutes after its beginning; where the terms of use say nothing else. */
  readonly noShowMinutes: number
  /** So many violations, within so many days, lead to a ban of so many days. */
  readonly violations: number
  readonly withinDays: number
  readonly banDays: number
  /** A reservation of more than so many times the time used is a violation. */
  readonly overbookedTimes: number
}

/**
 * 预约行为规则. The numbers are those of a published scheme of a research academy (no-show after an hour, reserved more
 * than twice the use, blacklist at three); ours are to be confirmed, the two spans of days are assumed.
 */
export const conductRules = defineRuleSet<ConductRule>({
  name: 'instruments.conduct',
  label: { zh: '预约行为规则', en: 'Conduct of bookings' },
  versions: [
    {
      version: '2015',
      document: '科研院所大型仪器预约管理办法的通行规定（待核对）',
      from: '2015-01-01',
      certainty: 'practice',
      notes: {
        zh: '一年内三次违约列入黑名单九十天；统计期和期限为假定',
        en: 'Three violations within a year lead to a ban of ninety days; both spans are assumed',
      },
      params: { noShowMinutes: 60, violations: 3, withinDays: 365, banDays: 90, overbookedTimes: 2 },
      examples: [
        { says: '三次违约列入黑名单', given: { violations: 3 }, gives: { banned: true } },
        { says: '两次违约不列入', given: { violations: 2 }, gives: { banned: false } },
      ],
    },
  ],
})

export function isBanDue(rule: ConductRule, violations: number): boolean {
  return violations >= rule.violations
}
