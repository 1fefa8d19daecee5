import { defineRuleSet } from '#registers'

/** What one role of one tier is given: a percentage of the base, up to so much a year. */
export interface Rate {
  /** % */
  readonly rate: string
  /** 元, for one organisation and year. */
  readonly cap: string
}

interface Shared {
  /** 元, for one organisation and year from all levels together; absent: none. */
  readonly stackCap?: string
  readonly publicityDays: number
}

export interface TransferRule extends Shared {
  /** `received`: what arrived in the bank, invoiced, within the technical amount; `technical`: the technical amount. */
  readonly base: 'received' | 'technical'
  /** Types of contracts that have a base: 1 开发, 2 转让, 3 许可 … */
  readonly contractTypes: readonly string[]
  /** role -> tier -> rate; a role or tier that is not here is given nothing. */
  readonly rates: { readonly [role: string]: { readonly [tier: string]: Rate } }
  /** 元: a major claim rests on contracts whose technical amount is more than this. */
  readonly majorOver: string
}

export interface ResearchRule extends Shared {
  readonly rates: { readonly [applicantClass: string]: Rate }
  /** Words in a service that may be no research: the clerk is asked. */
  readonly doubtful: readonly string[]
}

/**
 * 科技创新券（技术转移）. The basis is documented; the present rates were found in no gazetted text, so the versions
 * are `assumed`: what an undated public guide says of receivers (普惠 10 %, 50 万元; 重大 25 %, 500 万元), and defaults
 * of this product for the other roles. A centre replaces them by its own before going live.
 */
export const transferRules = defineRuleSet<TransferRule>({
  name: 'vouchers.transfer',
  label: { zh: '科技创新券（技术转移）补助规则', en: 'Transfer vouchers' },
  versions: [
    {
      version: '2019',
      document: '苏府办〔2018〕305号；苏科规〔2019〕3号《苏州市技术转移体系建设补助实施细则》',
      from: '2019-01-01',
      to: '2021-12-31',
      certainty: 'assumed',
      notes: {
        zh: '吸纳方比例和上限取自未注明日期的公开申报指南，以技术合同交易额为基数；其他身份的比例为本系统默认，启用前按正式文件核对',
        en: "Receivers' rate and cap from an undated public guide, on the technical amount; other roles are defaults of this product, to be checked against the document",
      },
      params: {
        base: 'technical',
        contractTypes: ['1', '2', '3', '4', '5'],
        rates: {
          receiver: { general: { rate: '10', cap: '500000.00' } },
          supplier: { general: { rate: '2', cap: '500000.00' } },
          agency: { general: { rate: '2', cap: '500000.00' } },
          broker: { general: { rate: '1', cap: '50000.00' } },
          platform: { general: { rate: '1', cap: '500000.00' } },
        },
        majorOver: '5000000.00',
        publicityDays: 7,
      },
      examples: [
        {
          says: '吸纳方，技术交易额 80 万元，到账 30 万元：以交易额为基数，10% 为 8 万元',
          given: {
            role: 'receiver',
            tier: 'general',
            lines: [{ technical: '800000.00', received: '300000.00' }],
            budgetLeft: '1000000.00',
          },
          gives: { amount: '80000.00', limitedBy: 'total' },
        },
      ],
    },
    {
      version: '2022',
      document: '《苏州市技术转移奖补实施细则》（2022 年 1 月征求意见稿）；苏财教〔2021〕6号',
      from: '2022-01-01',
      certainty: 'assumed',
      notes: {
        zh: '基数为开发、转让、许可合同技术交易额中已实际到账的部分，见于征求意见稿；吸纳方普惠 10%、50 万元和重大 25%、500 万元取自未注明日期的公开指南；其他身份的比例为本系统默认；单位年度叠加上限参照苏州工业园区 100 万元的做法',
        en: "The base is what arrived of the technical amount of development, transfer and licence contracts (consultation draft); receivers' rates from an undated public guide; other roles are defaults; the stacking cap follows the practice of Suzhou Industrial Park",
      },
      params: {
        base: 'received',
        contractTypes: ['1', '2', '3'],
        rates: {
          receiver: {
            general: { rate: '10', cap: '500000.00' },
            major: { rate: '25', cap: '5000000.00' },
          },
          supplier: { general: { rate: '2', cap: '500000.00' } },
          agency: { general: { rate: '2', cap: '500000.00' } },
          broker: { general: { rate: '1', cap: '50000.00' } },
          platform: { general: { rate: '1', cap: '500000.00' } },
        },
        majorOver: '5000000.00',
        stackCap: '1000000.00',
        publicityDays: 7,
      },
      examples: [
        {
          says: '吸纳方，技术交易额 80 万元，到账 30 万元：以到账额为基数，10% 为 3 万元',
          given: {
            role: 'receiver',
            tier: 'general',
            lines: [{ technical: '800000.00', received: '300000.00' }],
            budgetLeft: '1000000.00',
          },
          gives: { amount: '30000.00', limitedBy: 'total' },
        },
        {
          says: '三份合同各到账 200 万元，合计 60 万元，超过单位年度上限 50 万元',
          given: {
            role: 'receiver',
            tier: 'general',
            lines: [
              { technical: '2000000.00', received: '2000000.00' },
              { technical: '2000000.00', received: '2000000.00' },
              { technical: '2000000.00', received: '2000000.00' },
            ],
            budgetLeft: '1000000.00',
          },
          gives: { amount: '500000.00', limitedBy: 'cap' },
        },
        {
          says: '本年已以同一身份获补 45 万元，余额 5 万元',
          given: {
            role: 'receiver',
            tier: 'general',
            lines: [{ technical: '1000000.00', received: '1000000.00' }],
            used: '450000.00',
            budgetLeft: '1000000.00',
          },
          gives: { amount: '50000.00', limitedBy: 'cap' },
        },
        {
          says: '其他层级已给 97 万元，各级叠加上限 100 万元',
          given: {
            role: 'receiver',
            tier: 'general',
            lines: [{ technical: '1000000.00', received: '1000000.00' }],
            otherSupport: '970000.00',
            budgetLeft: '1000000.00',
          },
          gives: { amount: '30000.00', limitedBy: 'stack' },
        },
        {
          says: '预算只余 12,345.67 元',
          given: {
            role: 'receiver',
            tier: 'general',
            lines: [{ technical: '1000000.00', received: '1000000.00' }],
            budgetLeft: '12345.67',
          },
          gives: { amount: '12345.67', limitedBy: 'budget' },
        },
        {
          says: '到账 100 万元中 70 万元以前已作为基数，技术交易额余 30 万元',
          given: {
            role: 'receiver',
            tier: 'general',
            lines: [{ technical: '1000000.00', received: '1000000.00', earlier: '700000.00' }],
            budgetLeft: '1000000.00',
          },
          gives: { amount: '30000.00', limitedBy: 'total' },
        },
      ],
    },
  ],
})

/**
 * 科技创新券（研发资源）. The city's own rate and cap were not found: the defaults are Shanghai's (at most half of the
 * cost; 30 万元 a year for a firm, 10 万元 for a team), the doubtful words from Anhui's list of what is excluded.
 */
export const researchRules = defineRuleSet<ResearchRule>({
  name: 'vouchers.research',
  label: { zh: '科技创新券（研发资源）补助规则', en: 'Research vouchers' },
  versions: [
    {
      version: '2022',
      document: '苏州市科技创新券（研发资源）年度兑付通知（正文未见）',
      from: '2022-01-01',
      certainty: 'assumed',
      notes: {
        zh: '比例和上限参照上海市科技创新券（第三方介绍）：不超过服务费用的 50%，企业每年 30 万元、团队每年 10 万元；排除事项参照安徽省做法。启用前按本市正式文件核对',
        en: "Rate and caps follow Shanghai's (at most 50 % of the cost; 300,000 yuan a year for a firm, 100,000 for a team), exclusions Anhui's; to be checked against the city's own document",
      },
      params: {
        rates: {
          enterprise: { rate: '50', cap: '300000.00' },
          team: { rate: '50', cap: '100000.00' },
        },
        doubtful: ['法定', '强制', '检定', '执法', '年检', '验收检测', '商检', '认证', '拍摄', '体检'],
        publicityDays: 7,
      },
      examples: [
        {
          says: '服务费 17,488 元，50% 为 8,744 元',
          given: {
            applicantClass: 'enterprise',
            lines: [{ received: '17488.00' }],
            budgetLeft: '1000000.00',
          },
          gives: { amount: '8744.00', limitedBy: 'total' },
        },
        {
          says: '团队本年已获 96,000 元，上限 10 万元',
          given: {
            applicantClass: 'team',
            lines: [{ received: '20000.00' }],
            used: '96000.00',
            budgetLeft: '1000000.00',
          },
          gives: { amount: '4000.00', limitedBy: 'cap' },
        },
        {
          says: '付款 10,000 元而发票只有 8,000.01 元，以发票为限，四舍五入到分',
          given: {
            applicantClass: 'enterprise',
            lines: [{ received: '10000.00', invoiced: '8000.01' }],
            budgetLeft: '1000000.00',
          },
          gives: { amount: '4000.01', limitedBy: 'total' },
        },
      ],
    },
  ],
})
