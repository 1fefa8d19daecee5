import type { BoundaryExample, Points, RubricBlock, RubricItem, Step, Term, Values } from '#registers'
import { is as equal, oneOf, some } from '#registers'
import { firstClass, secondClass } from './code-list.ts'

const guideline = '国科发火〔2016〕195号 三（六）'
const step = (points: Points, zh: string, en: string): Step => ({ points, label: { zh, en } })
const judged = (
  name: string,
  most: number,
  zh: string,
  en: string,
  source: string,
  explains?: RubricItem['explains'],
): RubricItem => ({
  name,
  most,
  label: { zh, en },
  source,
  scale: { judged: true },
  given: `${name}Points`,
  ...(explains ? { explains } : {}),
})

const levels = {
  zh: '高 7–8、较高 5–6、一般 3–4、较低 1–2、无 0',
  en: 'High 7-8, rather high 5-6, fair 3-4, rather low 1-2, none 0',
}

const properties = (count: number, kind: string) => Array.from({ length: count }, () => ({ kind }))
const secondCount: Term = { countOf: 'properties', where: oneOf('kind', secondClass) }
const atLeastSecond = (count: string) =>
  ({ measured: secondCount, is: 'ge', than: count, shown: '项' }) as const

const property: RubricBlock = {
  name: 'property',
  label: { zh: '知识产权', en: 'Intellectual property' },
  most: 30,
  items: [
    judged('advanced', 8, '技术的先进程度', 'How advanced it is', `${guideline}1（1）`, levels),
    judged(
      'support',
      8,
      '对主要产品（服务）的核心支持作用',
      'How it carries the products',
      `${guideline}1（2）`,
      levels,
    ),
    {
      name: 'count',
      most: 8,
      label: { zh: '知识产权数量', en: 'How many' },
      source: `${guideline}1（3）`,
      given: 'countPoints',
      scale: {
        ladder: [
          {
            when: {
              measured: { countOf: 'properties', where: oneOf('kind', firstClass) },
              is: 'ge',
              than: '1',
              shown: '项',
            },
            ...step([7, 8], 'Ⅰ类 1 项及以上', 'One or more of class I'),
          },
          { when: atLeastSecond('5'), ...step([5, 6], 'Ⅱ类 5 项及以上', 'Five or more of class II') },
          { when: atLeastSecond('3'), ...step([3, 4], 'Ⅱ类 3–4 项', 'Three or four of class II') },
          { when: atLeastSecond('1'), ...step([1, 2], 'Ⅱ类 1–2 项', 'One or two of class II') },
        ],
        otherwise: step(0, '没有', 'None'),
      },
      examples: [
        { says: '1 项发明专利', given: { properties: properties(1, 'invention') }, gives: [7, 8] },
        { says: 'Ⅱ类 5 项', given: { properties: properties(5, 'utility') }, gives: [5, 6] },
        { says: 'Ⅱ类 4 项', given: { properties: properties(4, 'software') }, gives: [3, 4] },
        { says: 'Ⅱ类 3 项', given: { properties: properties(3, 'design') }, gives: [3, 4] },
        { says: 'Ⅱ类 2 项', given: { properties: properties(2, 'utility') }, gives: [1, 2] },
        { says: '没有', given: {}, gives: 0 },
      ],
    },
    {
      name: 'acquisition',
      most: 6,
      label: { zh: '知识产权获得方式', en: 'How it was acquired' },
      source: `${guideline}1（4）`,
      given: 'acquisitionPoints',
      scale: {
        ladder: [
          {
            when: { that: some('properties', equal('acquired', 'own')) },
            ...step([1, 6], '有自主研发', 'Some of own development'),
          },
          {
            when: { that: some('properties', oneOf('acquired', ['bought', 'given', 'merged'])) },
            ...step([1, 3], '仅有受让、受赠和并购等', 'Only bought, given or merged'),
          },
        ],
        otherwise: step(0, '没有', 'None'),
      },
      examples: [
        {
          says: '有一项自主研发',
          given: { properties: [{ acquired: 'own' }, { acquired: 'bought' }] },
          gives: [1, 6],
        },
        { says: '全部受让', given: { properties: [{ acquired: 'bought' }] }, gives: [1, 3] },
      ],
    },
    {
      name: 'standards',
      most: 2,
      label: { zh: '参与编制标准（加分）', en: 'Had a part in standards (extra)' },
      explains: {
        zh: '加分后知识产权总分不超过 30 分',
        en: 'With it, property still gives no more than 30 points',
      },
      source: `${guideline}1（5）`,
      given: 'standardsPoints',
      scale: {
        ladder: [{ when: { that: equal('madeStandards', true) }, ...step([1, 2], '是', 'Yes') }],
        otherwise: step(0, '否', 'No'),
      },
      examples: [
        { says: '参与', given: { madeStandards: true }, gives: [1, 2] },
        { says: '未参与', given: { madeStandards: false }, gives: 0 },
      ],
    },
  ],
}

const yearlyResults: Term = { over: [{ field: 'results' }, { value: '3' }] }

const conversion: RubricBlock = {
  name: 'conversion',
  label: { zh: '科技成果转化能力', en: 'Turning results into products' },
  most: 30,
  items: [
    {
      name: 'results',
      most: 30,
      label: { zh: '近三年年均转化数', en: 'Results a year, over three years' },
      explains: {
        zh: '同一成果分别在国内外转化，或转化为多个产品、服务、工艺、样品、样机等的，只计一项',
        en: 'One result that became several products counts once',
      },
      source: `${guideline}2`,
      given: 'resultsPoints',
      scale: {
        bands: yearlyResults,
        shown: '项',
        steps: [
          { from: '5', ...step([25, 30], '≥5 项，转化能力强', '5 or more') },
          { from: '4', ...step([19, 24], '≥4 项，较强', '4 or more') },
          { from: '3', ...step([13, 18], '≥3 项，一般', '3 or more') },
          { from: '2', ...step([7, 12], '≥2 项，较弱', '2 or more') },
          { from: '1', ...step([1, 6], '≥1 项，弱', '1 or more') },
        ],
        // A mean between none and one stands in no band of the guideline.
        otherwise: step(0, '不足 1 项', 'Less than one'),
      },
      examples: [
        { says: '三年 15 项，年均 5 项', given: { results: 15 }, gives: [25, 30] },
        { says: '三年 14 项，年均不足 5 项', given: { results: 14 }, gives: [19, 24] },
        { says: '三年 3 项', given: { results: 3 }, gives: [1, 6] },
        { says: '三年 2 项，年均不足 1 项', given: { results: 2 }, gives: 0 },
      ],
    },
  ],
}

const organisation: RubricBlock = {
  name: 'organisation',
  label: { zh: '研究开发组织管理水平', en: 'How R&D is organised' },
  most: 20,
  items: [
    judged(
      'system',
      6,
      '研发组织管理制度、研发投入核算体系、研发费用辅助账',
      'Rules and accounts of R&D',
      `${guideline}3（1）`,
    ),
    judged(
      'body',
      6,
      '内设研发机构和科研条件、产学研合作',
      'R&D body, conditions, cooperation',
      `${guideline}3（2）`,
    ),
    judged(
      'incentive',
      4,
      '成果转化组织实施与激励奖励、开放式创新创业平台',
      'Incentives, open platform',
      `${guideline}3（3）`,
    ),
    judged(
      'talent',
      4,
      '科技人员培养进修、职工技能培训、人才引进和绩效评价',
      'Training, hiring, appraisal',
      `${guideline}3（4）`,
    ),
  ],
}

const years = (what: string): Term => ({
  growth: [{ field: `${what}First` }, { field: `${what}Second` }, { field: `${what}Last` }],
})

const growthItem = (name: string, what: string, zh: string, en: string): RubricItem => {
  const of = (first: string | undefined, second: string, last: string): Values => ({
    ...(first === undefined ? {} : { [`${what}First`]: first }),
    [`${what}Second`]: second,
    [`${what}Last`]: last,
  })
  const examples: readonly BoundaryExample<Points>[] = [
    { says: '两年各增 35%', given: of('1000000.00', '1350000.00', '1822500.00'), gives: [9, 10] },
    { says: '略低于 35%', given: of('1000000.00', '1350000.00', '1822499.99'), gives: [7, 8] },
    { says: '恰为 5%', given: of('1000000.00', '1050000.00', '1102500.00'), gives: [3, 4] },
    { says: '略有增长', given: of('1000000.00', '1000000.00', '1000000.01'), gives: [1, 2] },
    { says: '持平', given: of('1000000.00', '1000000.00', '1000000.00'), gives: 0 },
    { says: '下降', given: of('1000000.00', '1000000.00', '999999.99'), gives: 0 },
    { says: '第一年末为 0，按后两年', given: of('0.00', '1000000.00', '1350000.00'), gives: [9, 10] },
    { says: '第二年末为 0，按 0 分', given: of('1000000.00', '0.00', '1350000.00'), gives: 0 },
    { says: '不足三年，按实际经营年限', given: of(undefined, '1000000.00', '1250000.00'), gives: [7, 8] },
  ]
  return {
    name,
    most: 10,
    label: { zh, en },
    explains: {
      zh: '½ ×（第二年÷第一年＋第三年÷第二年）－1；负的按 0 分',
      en: '½ (second/first + third/second) - 1; below zero gives nothing',
    },
    source: `${guideline}4`,
    given: `${name}Points`,
    scale: {
      bands: years(what),
      shown: '%',
      steps: [
        { from: '0.35', ...step([9, 10], '≥35%', '35 % or more') },
        { from: '0.25', ...step([7, 8], '≥25%', '25 % or more') },
        { from: '0.15', ...step([5, 6], '≥15%', '15 % or more') },
        { from: '0.05', ...step([3, 4], '≥5%', '5 % or more') },
        { above: '0', ...step([1, 2], '>0', 'More than nothing') },
      ],
      otherwise: step(0, '≤0', 'Nothing or less'),
    },
    examples,
  }
}

const growth: RubricBlock = {
  name: 'growth',
  label: { zh: '企业成长性', en: 'Growth' },
  most: 20,
  items: [
    growthItem('assetsGrowth', 'netAssets', '净资产增长率', 'Growth of net assets'),
    growthItem('salesGrowth', 'sales', '销售收入增长率', 'Growth of sales'),
  ],
}

/** The four parts of 企业创新能力评价. */
export const recognitionBlocks: readonly RubricBlock[] = [property, conversion, organisation, growth]
