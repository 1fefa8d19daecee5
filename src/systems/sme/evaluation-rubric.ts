import type { Label } from '#lib'
import {
  is,
  isSet,
  type Rubric,
  type RubricCondition,
  type RubricItem,
  type Shown,
  type Step,
  type Term,
} from '#registers'

const field = (name: string): Term => ({ field: name })
const share = (part: string, whole: string): Term => ({ over: [field(part), field(whole)] })
const step = (points: number, zh: string, en: string): Step => ({ points, label: { zh, en } })
const document = '国科发政〔2017〕115号'

/** Bands of a share by their lower bounds (included), in whole per cent. */
const bands = (term: Term, steps: readonly (readonly [percent: number, points: number])[]) => ({
  bands: term,
  shown: '%' as const,
  steps: steps.map(([percent, points], index) => {
    const above = steps[index - 1]?.[0]
    const zh = above === undefined ? `${percent}%（含）以上` : `${percent}%（含）–${above}%`
    const en = above === undefined ? `${percent} % or more` : `${percent} % to under ${above} %`
    return { from: (percent / 100).toFixed(2), ...step(points, zh, en) }
  }),
  otherwise: step(0, `${steps.at(-1)?.[0]}% 以下`, `Under ${steps.at(-1)?.[0]} %`),
})

const items = {
  staff: {
    name: 'staff',
    most: 20,
    label: { zh: '科技人员占职工总数的比例', en: 'R&D staff over all' },
    source: `${document} 第七条 1`,
    scale: bands(share('researchers', 'staff'), [
      [30, 20],
      [25, 16],
      [20, 12],
      [15, 8],
      [10, 4],
    ]),
    examples: [
      { says: '恰为 30%', given: { researchers: 30, staff: 100 }, gives: 20 },
      { says: '29.99%', given: { researchers: 2999, staff: 10_000 }, gives: 16 },
      { says: '恰为 10%', given: { researchers: 10, staff: 100 }, gives: 4 },
      { says: '9.99%：0 分', given: { researchers: 999, staff: 10_000 }, gives: 0 },
    ],
  },
  research: {
    name: 'research',
    most: 50,
    label: { zh: '研发投入（两项择优）', en: 'R&D, the better of two' },
    source: `${document} 第七条 2`,
    scale: {
      best: [
        {
          label: { zh: '占销售收入', en: 'Over sales' },
          scale: bands(share('research', 'sales'), [
            [6, 50],
            [5, 40],
            [4, 30],
            [3, 20],
            [2, 10],
          ]),
        },
        {
          label: { zh: '占成本费用支出', en: 'Over cost and expense' },
          scale: bands(share('research', 'costs'), [
            [30, 50],
            [25, 40],
            [20, 30],
            [15, 20],
            [10, 10],
          ]),
        },
      ],
    },
    examples: [
      {
        says: '占销售收入恰为 6%',
        given: { research: '60000.00', sales: '1000000.00', costs: '900000.00' },
        gives: 50,
      },
      {
        says: '差一分即 5% 档',
        given: { research: '59999.99', sales: '1000000.00', costs: '900000.00' },
        gives: 40,
      },
      {
        says: '占成本费用支出更优：1.99% 与 30%',
        given: { research: '19900.00', sales: '1000000.00', costs: '66000.00' },
        gives: 50,
      },
      {
        says: '没有销售收入的只看成本费用',
        given: { research: '200000.00', sales: '0.00', costs: '1000000.00' },
        gives: 30,
      },
      {
        says: '两项都不到档',
        given: { research: '19999.99', sales: '1000000.00', costs: '900000.00' },
        gives: 0,
      },
    ],
  },
  property: {
    name: 'property',
    most: 30,
    label: { zh: '科技成果（与主要产品、服务相关的知识产权）', en: 'Intellectual property' },
    source: `${document} 第七条 3`,
    scale: {
      ladder: [
        {
          when: { measured: field('propertiesFirst'), is: 'ge', than: '1', shown: '项' },
          ...step(30, 'Ⅰ类 1 项以上', 'One or more of class I'),
        },
        ...(
          [
            ['4', 24, 'Ⅱ类 4 项以上', 'Four or more of class II'],
            ['3', 18, 'Ⅱ类 3 项', 'Three of class II'],
            ['2', 12, 'Ⅱ类 2 项', 'Two of class II'],
            ['1', 6, 'Ⅱ类 1 项', 'One of class II'],
          ] as const
        ).map(([than, points, zh, en]) => ({
          when: { measured: field('propertiesSecond'), is: 'ge' as const, than, shown: '项' as const },
          ...step(points, zh, en),
        })),
      ],
      otherwise: step(0, '没有', 'None'),
    },
    examples: [
      { says: 'Ⅰ类 1 项', given: { propertiesFirst: 1, propertiesSecond: 0 }, gives: 30 },
      { says: 'Ⅱ类 4 项', given: { propertiesFirst: 0, propertiesSecond: 4 }, gives: 24 },
      { says: 'Ⅱ类 3 项', given: { propertiesFirst: 0, propertiesSecond: 3 }, gives: 18 },
      { says: '没有', given: { propertiesFirst: 0, propertiesSecond: 0 }, gives: 0 },
    ],
  },
} satisfies Readonly<Record<string, RubricItem>>

const atMost = (
  name: string,
  of: string,
  than: string,
  shown: Shown,
  label: Label,
  [at, over]: readonly [at: string | number, over: string | number],
): RubricCondition => ({
  name,
  label,
  source: `${document} 第六条（二）`,
  requires: { measured: field(of), is: 'le', than, shown },
  examples: [
    { says: '恰在上限', given: { [of]: at }, gives: true },
    { says: '超过一点', given: { [of]: over }, gives: false },
  ],
})

const twoHundredMillion = ['200000000.00', '200000000.01'] as const
const sizes: readonly RubricCondition[] = [
  atMost(
    'people',
    'staff',
    '500',
    '人',
    { zh: '职工总数不超过 500 人', en: 'At most 500 staff' },
    [500, 501],
  ),
  atMost(
    'turnover',
    'sales',
    twoHundredMillion[0],
    '万元',
    { zh: '年销售收入不超过 2 亿元', en: 'Sales of at most 200 million' },
    twoHundredMillion,
  ),
  atMost(
    'assets',
    'assets',
    twoHundredMillion[0],
    '万元',
    { zh: '资产总额不超过 2 亿元', en: 'Assets of at most 200 million' },
    twoHundredMillion,
  ),
]

/** 科技型中小企业评价办法: the five conditions of 第六条, the hundred points of 第七条, the direct ways of 第八条. */
export const smeRubric: Rubric = {
  conditions: [
    {
      name: 'resident',
      label: { zh: '境内（不含港澳台）注册的居民企业', en: 'A resident enterprise of the mainland' },
      source: `${document} 第六条（一）`,
      requires: { that: is('resident', true) },
    },
    ...sizes,
    {
      name: 'industry',
      label: { zh: '产品和服务不属于禁止、限制和淘汰类', en: 'Nothing prohibited, restricted or obsolete' },
      source: `${document} 第六条（三）`,
      requires: { that: is('restricted', false) },
    },
    {
      name: 'conduct',
      label: {
        zh: '上一年及当年内无重大事故、违法和科研严重失信',
        en: 'No grave accident, offence or dishonesty',
      },
      explains: {
        zh: '且未列入经营异常名录和严重违法失信企业名单',
        en: 'And on no list of abnormal or seriously unlawful enterprises',
      },
      source: `${document} 第六条（四）`,
      requires: { that: is('misconduct', false) },
    },
  ],
  blocks: [
    { name: 'staff', label: { zh: '科技人员', en: 'Staff' }, most: 20, items: [items.staff] },
    { name: 'research', label: { zh: '研发投入', en: 'R&D' }, most: 50, items: [items.research] },
    { name: 'property', label: { zh: '科技成果', en: 'Results' }, most: 30, items: [items.property] },
  ],
  passesAt: { is: 'ge', points: 60 },
  mustScore: ['staff'],
  direct: {
    needs: ['resident', 'people', 'turnover', 'assets', 'industry', 'conduct'],
    any: [
      {
        name: 'certificate',
        label: { zh: '有效期内的高新技术企业证书', en: 'A valid high-tech certificate' },
        source: `${document} 第八条（一）`,
        requires: { that: isSet('certificateNo') },
      },
      {
        name: 'award',
        label: {
          zh: '近五年国家级科技奖励前三名',
          en: 'A national award of five years, among the first three',
        },
        source: `${document} 第八条（二）`,
        requires: { that: is('award', true) },
      },
      {
        name: 'institute',
        label: {
          zh: '经认定的省部级以上研发机构',
          en: 'A recognised R&D institution of the province or above',
        },
        source: `${document} 第八条（三）`,
        requires: { that: is('institute', true) },
      },
      {
        name: 'standard',
        label: { zh: '近五年主导制定国际、国家或行业标准', en: 'Led a standard within five years' },
        source: `${document} 第八条（四）`,
        certainty: 'unconfirmed',
        requires: { that: is('standard', true) },
      },
    ],
  },
}
