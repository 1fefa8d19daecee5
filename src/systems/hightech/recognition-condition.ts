import { is, isSet, oneOf, type RubricCondition, some, type Term } from '#registers'
import { firstClass, secondClass } from './code-list.ts'

const field = (name: string): Term => ({ field: name })

export const researchers: Term = { over: [field('researchers'), field('staff')] }
export const hightechShare: Term = { over: [field('hightechIncome'), field('totalIncome')] }

/** R&D over sales, with the share that the last year's sales ask for. */
export function intensity(research: Term, sales: Term, last: Term): RubricCondition['requires'] {
  return {
    measured: { over: [research, sales] },
    shown: '%',
    by: { term: last, label: { zh: '最近一年销售收入', en: 'last sales' }, shown: '万元' },
    tiers: [
      { upTo: '50000000.00', atLeast: '0.05' },
      { upTo: '200000000.00', atLeast: '0.04' },
      { atLeast: '0.03' },
    ],
  }
}

const threeYears = (what: string): Term => ({
  total: ['First', 'Second', 'Last'].map((year) => field(`${what}${year}`)),
})

/** One year's numbers do: what the other years lack counts as nothing. */
const salesAndResearch = (sales: string, research: string) => ({
  salesLast: sales,
  researchLast: research,
})

/** 认定办法第十一条, in its order. */
export const recognitionConditions: readonly RubricCondition[] = [
  {
    name: 'founded',
    label: { zh: '注册成立一年以上', en: 'Founded a year ago' },
    explains: { zh: '申请时注册成立满 365 个日历天', en: 'Registered for 365 calendar days' },
    source: '国科发火〔2016〕32号 第十一条（一）；195号 三（一）',
    requires: { measured: field('daysFounded'), is: 'ge', than: '365', shown: '天' },
    examples: [
      { says: '满 365 天', given: { daysFounded: 365 }, gives: true },
      { says: '差一天', given: { daysFounded: 364 }, gives: false },
    ],
  },
  {
    name: 'ownership',
    label: { zh: '对主要产品（服务）核心技术拥有知识产权', en: 'Owns the property in its core technology' },
    explains: {
      zh: '通过自主研发、受让、受赠、并购等方式获得所有权，至少一项',
      en: 'At least one title, by own development, purchase, gift or merger',
    },
    source: '国科发火〔2016〕32号 第十一条（二）',
    requires: { that: some('properties', oneOf('kind', [...firstClass, ...secondClass])) },
    examples: [
      { says: '一项实用新型', given: { properties: [{ kind: 'utility' }] }, gives: true },
      { says: '没有', given: {}, gives: false },
    ],
  },
  {
    name: 'field',
    label: { zh: '核心技术属于高新技术领域', en: 'The technology is of a high-tech field' },
    source: '国科发火〔2016〕32号 第十一条（三）',
    requires: { that: isSet('field') },
  },
  {
    name: 'researchers',
    label: { zh: '科技人员占职工总数不低于 10%', en: 'R&D staff at least 10 % of all' },
    explains: {
      zh: '科技人员当年累计实际工作 183 天以上；占比按未舍入的数比较',
      en: 'Those who worked 183 days or more in the year; the share is not rounded before it is compared',
    },
    source: '国科发火〔2016〕32号 第十一条（四）；195号 三（三）',
    requires: { measured: researchers, is: 'ge', than: '0.1', shown: '%' },
    examples: [
      { says: '恰为 10%', given: { researchers: 100, staff: 1000 }, gives: true },
      { says: '9.99%', given: { researchers: 999, staff: 10_000 }, gives: false },
      { says: '9.999%，不得四舍五入为 10%', given: { researchers: 9999, staff: 100_000 }, gives: false },
    ],
  },
  {
    name: 'research',
    label: { zh: '近三年研发费用占销售收入的比例', en: 'R&D over sales of three years' },
    explains: {
      zh: '最近一年销售收入 5000 万元以下（含）不低于 5%，5000 万元至 2 亿元（含）不低于 4%，2 亿元以上不低于 3%；不满三年的按实际经营年限',
      en: 'At least 5 % up to 50 million of last sales, 4 % up to 200 million, 3 % above; of fewer years where it is younger',
    },
    source: '国科发火〔2016〕32号 第十一条（五）',
    requires: intensity(threeYears('research'), threeYears('sales'), field('salesLast')),
    examples: [
      {
        says: '5,000.00 万元：须 5%，恰为 5%',
        given: salesAndResearch('50000000.00', '2500000.00'),
        gives: true,
      },
      {
        says: '5,000.00 万元：差一分',
        given: salesAndResearch('50000000.00', '2499999.99'),
        gives: false,
      },
      {
        says: '5,000.01 万元：须 4%，恰为 4%（2,000,004 元）',
        given: salesAndResearch('50000100.00', '2000004.00'),
        gives: true,
      },
      {
        says: '5,000.01 万元：差一分',
        given: salesAndResearch('50000100.00', '2000003.99'),
        gives: false,
      },
      {
        says: '2 亿元：仍须 4%',
        given: salesAndResearch('200000000.00', '7999999.99'),
        gives: false,
      },
      {
        says: '2 亿元零一分：须 3%',
        given: salesAndResearch('200000000.01', '6000000.01'),
        gives: true,
      },
    ],
  },
  {
    name: 'domestic',
    label: { zh: '境内研发费用不低于 60%', en: 'At least 60 % of R&D within China' },
    source: '国科发火〔2016〕32号 第十一条（五）',
    requires: {
      measured: { over: [field('researchDomestic'), threeYears('research')] },
      is: 'ge',
      than: '0.6',
      shown: '%',
    },
    examples: [
      {
        says: '恰为 60%',
        given: { researchDomestic: '600000.00', researchLast: '1000000.00' },
        gives: true,
      },
      {
        says: '差一分',
        given: { researchDomestic: '599999.99', researchLast: '1000000.00' },
        gives: false,
      },
    ],
  },
  {
    name: 'income',
    label: { zh: '高新技术产品（服务）收入占总收入不低于 60%', en: 'High-tech income at least 60 % of all' },
    explains: {
      zh: '最近一年；总收入为收入总额减不征税收入',
      en: 'Of the last year; all income less what is not taxed',
    },
    source: '国科发火〔2016〕32号 第十一条（六）；195号 三（四）',
    requires: { measured: hightechShare, is: 'ge', than: '0.6', shown: '%' },
    examples: [
      {
        says: '恰为 60%',
        given: { hightechIncome: '6000000.00', totalIncome: '10000000.00' },
        gives: true,
      },
      {
        says: '差一分',
        given: { hightechIncome: '5999999.99', totalIncome: '10000000.00' },
        gives: false,
      },
    ],
  },
  {
    name: 'conduct',
    label: {
      zh: '前一年内未发生重大安全、重大质量事故或严重环境违法行为',
      en: 'No grave accident or offence in the year before',
    },
    source: '国科发火〔2016〕32号 第十一条（八）',
    requires: { that: is('misconduct', false) },
    examples: [
      { says: '没有', given: { misconduct: false }, gives: true },
      { says: '有', given: { misconduct: true }, gives: false },
      { says: '没有填写', given: {}, gives: false },
    ],
  },
]
