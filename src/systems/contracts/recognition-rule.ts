import { defineRuleSet } from '#registers'

/** How long the office has, from acceptance or from the day corrections arrive. */
export interface TimeLimit {
  readonly days: number
  readonly of: 'calendarDays' | 'workingDays'
}

export interface RecognitionRule {
  readonly limit: TimeLimit
  readonly largeLimit: TimeLimit
  /** 元. A technical amount of at least this takes the way of large contracts: a second approver. */
  readonly largeFrom: string
  /** Near duplicates: titles at least this alike (bigrams, Dice), between the same parties, signed within so many days. */
  readonly alikeFrom: string
  readonly alikeWithinDays: number
  /** 元. Contracts of one pair of parties from here up to `largeFrom`, alike in title, may be one that was split. */
  readonly splitFrom: string
}

/**
 * 技术合同认定登记. The office's time limits and the threshold of large contracts by the regime in force when a
 * contract was accepted. What decides on duplicates is the product's own default: no document says it.
 */
export const recognitionRules = defineRuleSet<RecognitionRule>({
  name: 'contracts.recognition',
  label: { zh: '技术合同认定登记规则', en: 'Recognition of technical contracts' },
  versions: [
    {
      version: '2001',
      document:
        '国科发政字〔2000〕063号《技术合同认定登记管理办法》、国科发政字〔2001〕253号《技术合同认定规则》',
      from: '2000-02-16',
      to: '2026-01-22',
      certainty: 'published',
      notes: {
        zh: '受理之日起 30 日内办结；500 万元以上由第二人复审为江苏省的做法；查重与拆分的阈值为本系统默认',
        en: 'Within 30 days from acceptance; the second approver from 5,000,000 yuan is Jiangsu practice; thresholds of likeness are defaults of this product',
      },
      params: {
        limit: { days: 30, of: 'calendarDays' },
        largeLimit: { days: 30, of: 'calendarDays' },
        largeFrom: '5000000.00',
        alikeFrom: '0.8',
        alikeWithinDays: 180,
        splitFrom: '4500000.00',
      },
      examples: [
        {
          says: '2024-02-05 受理，30 日内，不论春节',
          given: { acceptedAt: '2024-02-05', techAmount: '4999999.00' },
          gives: { dueAt: '2024-03-06', large: false },
        },
        {
          says: '恰为 500 万元即须复审，期限不变',
          given: { acceptedAt: '2024-02-05', techAmount: '5000000.00' },
          gives: { dueAt: '2024-03-06', large: true },
        },
      ],
    },
    {
      version: '2026',
      document: '工业和信息化部 2026-01-23《技术合同认定登记管理办法》（附《技术合同认定登记规则》）',
      from: '2026-01-23',
      certainty: 'unconfirmed',
      notes: {
        zh: '期限取自征求意见稿：15 个工作日；技术交易额 500 万元以上或有争议的经省级专家机制，30 个工作日；补正之日起重新计算。正式文本公布后核对',
        en: 'Limits from the consultation draft: 15 working days, 30 from 5,000,000 yuan or in dispute (provincial experts), restarted by corrections; to be checked against the final text',
      },
      params: {
        limit: { days: 15, of: 'workingDays' },
        largeLimit: { days: 30, of: 'workingDays' },
        largeFrom: '5000000.00',
        alikeFrom: '0.8',
        alikeWithinDays: 180,
        splitFrom: '4500000.00',
      },
      examples: [
        {
          says: '2026-02-09 受理，15 个工作日，跨春节（2 月 15 日至 23 日放假，14 日、28 日上班）',
          given: { acceptedAt: '2026-02-09', techAmount: '4999999.00' },
          gives: { dueAt: '2026-03-06', large: false },
        },
        {
          says: '恰为 500 万元，30 个工作日',
          given: { acceptedAt: '2026-02-09', techAmount: '5000000.00' },
          gives: { dueAt: '2026-03-27', large: true },
        },
      ],
    },
  ],
})
