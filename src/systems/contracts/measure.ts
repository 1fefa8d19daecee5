import {
  type AggregateMeasure,
  count,
  defineMeasure,
  distinct,
  growth,
  type Measure,
  type Relation,
  ratio,
  sumOf,
} from '#measures'
import { and, type Condition, ge, inState, is, some, startsWith, value } from '#registers'
import { homeCity } from '../home.ts'
import { contractTypes } from './code-list.ts'

/** 元. Where a count speaks of large contracts it means this, whatever rule judged the single contract. */
const largeAmount = '5000000.00'

const registered = inState('registered')
const sellerAtHome = startsWith('sellerRegion', homeCity)
const buyerAtHome = some('buyers', startsWith('region', homeCity))
/** One set for all, so that relations between measures hold in every scope. */
const scopes = { region: 'sellerRegion', buyerRegion: 'buyers.region', office: 'office' }

/** What every measure of registered contracts shares; the definition names only what it adds. */
const base = {
  kind: 'aggregate',
  register: 'contracts',
  by: 'registeredAt',
  scopes,
} as const satisfies Partial<AggregateMeasure>

interface Selection {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly saysZh: string
  readonly saysEn: string
  readonly where: Condition
}

/** The count and the deal amount of one selection of registered contracts. */
function countAndAmount({ name, zh, en, saysZh, saysEn, where }: Selection): Measure[] {
  return [
    defineMeasure({
      ...base,
      ...count('项'),
      name: `${name}.count`,
      label: { zh: `${zh}项数`, en: `${en}, count` },
      definition: {
        zh: `登记日期在期间内、状态为已登记${saysZh}的技术合同份数`,
        en: `Technical contracts registered in the period and still registered${saysEn}`,
      },
      where,
    }),
    defineMeasure({
      ...base,
      ...sumOf('dealAmount', '亿', 1),
      name: `${name}.amount`,
      label: { zh: `${zh}成交额`, en: `${en}, deal amount` },
      definition: {
        zh: `登记日期在期间内、状态为已登记${saysZh}的技术合同成交额之和`,
        en: `Sum of the deal amounts of technical contracts registered in the period and still registered${saysEn}`,
      },
      where,
    }),
  ]
}

const typeNames: { readonly [code: string]: string } = {
  '1': 'development',
  '2': 'transfer',
  '3': 'licence',
  '4': 'consulting',
  '5': 'service',
}
const byType: readonly Selection[] = contractTypes.items.map(({ code, label }) => ({
  name: `contracts.${typeNames[code]}`,
  zh: `${label.zh}合同`,
  en: `${label.en} contracts`,
  saysZh: `、类型为${label.zh}`,
  saysEn: `, of the type ${label.en.toLowerCase()}`,
  where: and(registered, is('type', code)),
}))

const selections: readonly Selection[] = [
  {
    name: 'contracts.registered',
    zh: '登记技术合同',
    en: 'Registered contracts',
    saysZh: '',
    saysEn: '',
    where: registered,
  },
  ...byType,
  {
    name: 'contracts.output',
    zh: '输出技术合同',
    en: 'Technology sold by the city',
    saysZh: '、卖方在本市',
    saysEn: ', with a seller in the city',
    where: and(registered, sellerAtHome),
  },
  {
    name: 'contracts.absorbed',
    zh: '吸纳技术合同',
    en: 'Technology bought by the city',
    saysZh: '、至少一个买方在本市',
    saysEn: ', with a buyer in the city',
    where: and(registered, buyerAtHome),
  },
  {
    name: 'contracts.local',
    zh: '本地转化技术合同',
    en: 'Technology sold within the city',
    saysZh: '、卖方和至少一个买方都在本市',
    saysEn: ', with seller and a buyer in the city',
    where: and(registered, sellerAtHome, buyerAtHome),
  },
  {
    name: 'contracts.large',
    zh: '大额技术合同',
    en: 'Large contracts',
    saysZh: '、核定技术交易额在 500 万元以上（含）',
    saysEn: ', of a verified technical amount of 5,000,000 yuan or more',
    where: and(registered, ge('techAmount', value(largeAmount))),
  },
]

export const contractMeasures: readonly Measure[] = [
  ...selections.flatMap(countAndAmount),
  defineMeasure({
    ...growth('contracts.registered.amount'),
    name: 'contracts.registered.growth',
    label: { zh: '登记技术合同成交额同比增幅', en: 'Growth of the deal amount' },
    definition: {
      zh: '登记技术合同成交额比上年同期增长的百分比',
      en: 'Change of the deal amount of registered contracts over the same period a year before',
    },
  }),
  defineMeasure({
    ...growth('contracts.registered.count'),
    name: 'contracts.registered.countGrowth',
    label: { zh: '登记技术合同项数同比增幅', en: 'Growth of the count' },
    definition: {
      zh: '登记技术合同项数比上年同期增长的百分比',
      en: 'Change of the number of registered contracts over the same period a year before',
    },
  }),
  defineMeasure({
    ...base,
    name: 'contracts.registered.average',
    label: { zh: '登记技术合同平均成交额', en: 'Average deal amount' },
    definition: {
      zh: '登记日期在期间内、状态为已登记的技术合同每份平均成交额',
      en: 'Average deal amount of technical contracts registered in the period',
    },
    unit: '元',
    shown: { scale: '万', decimals: 2 },
    aggregate: 'average',
    of: 'dealAmount',
    where: registered,
  }),
  defineMeasure({
    ...base,
    name: 'contracts.registered.largest',
    label: { zh: '单项最高成交额', en: 'Largest deal' },
    definition: {
      zh: '登记日期在期间内、状态为已登记的技术合同中最高的单份成交额',
      en: 'The largest deal amount among technical contracts registered in the period',
    },
    unit: '元',
    shown: { scale: '亿', decimals: 2 },
    aggregate: 'max',
    of: 'dealAmount',
    where: registered,
  }),
  defineMeasure({
    ...base,
    ...distinct('sellerCode', '家'),
    name: 'contracts.sellers.count',
    label: { zh: '登记技术合同的卖方', en: 'Sellers' },
    definition: {
      zh: '登记日期在期间内、状态为已登记的技术合同的卖方家数，按统一社会信用代码去重',
      en: 'Sellers of technical contracts registered in the period, each code once',
    },
    where: registered,
  }),
  defineMeasure({
    ...base,
    ...distinct('buyers.code', '家'),
    name: 'contracts.buyers.count',
    label: { zh: '登记技术合同的买方', en: 'Buyers' },
    definition: {
      zh: '登记日期在期间内、状态为已登记的技术合同的境内买方家数，按统一社会信用代码去重',
      en: 'Domestic buyers of technical contracts registered in the period, each code once',
    },
    where: registered,
  }),
  defineMeasure({
    ...base,
    ...sumOf('techAmount', '亿', 1),
    name: 'contracts.technical.amount',
    label: { zh: '技术交易额', en: 'Technical amount' },
    definition: {
      zh: '登记日期在期间内、状态为已登记的技术合同核定技术交易额之和（成交额扣除设备、材料等非技术性费用）',
      en: 'Sum of the verified technical amounts of technical contracts registered in the period',
    },
    where: registered,
  }),
  defineMeasure({
    ...base,
    ...sumOf('receipts.amount', '亿', 1),
    name: 'contracts.receipts.amount',
    label: { zh: '技术性收入到账额', en: 'Receipts' },
    definition: {
      zh: '登记日期在期间内、状态为已登记的技术合同已核定到账的技术性收入之和',
      en: 'Sum of the receipts recorded for technical contracts registered in the period',
    },
    where: registered,
  }),
  defineMeasure({
    ...ratio('contracts.technical.amount', 'contracts.registered.amount'),
    name: 'contracts.technical.share',
    label: { zh: '技术交易额占成交额的比重', en: 'Share of the technical amount' },
    definition: {
      zh: '登记技术合同的技术交易额除以成交额',
      en: 'Technical amount over deal amount of registered contracts',
    },
  }),
  defineMeasure({
    ...ratio('contracts.large.amount', 'contracts.registered.amount'),
    name: 'contracts.large.share',
    label: { zh: '大额技术合同成交额占比', en: 'Share of large contracts' },
    definition: {
      zh: '大额技术合同成交额除以登记技术合同成交额',
      en: 'Deal amount of large contracts over that of all registered contracts',
    },
  }),
  defineMeasure({
    kind: 'aggregate',
    register: 'contracts',
    ...count('项'),
    name: 'contracts.accepted.count',
    label: { zh: '受理技术合同项数', en: 'Accepted contracts' },
    definition: {
      zh: '受理日期在期间内的技术合同份数，不论现在处于何种状态',
      en: 'Technical contracts accepted in the period, whatever their state is now',
    },
    by: 'acceptedAt',
    scopes,
  }),
  defineMeasure({
    kind: 'aggregate',
    register: 'contracts',
    ...count('项'),
    name: 'contracts.ended.count',
    label: { zh: '注销和撤销技术合同项数', en: 'Cancelled or revoked contracts' },
    definition: {
      zh: '注销或撤销日期在期间内的技术合同份数',
      en: 'Technical contracts cancelled or revoked in the period',
    },
    by: 'endedAt',
    where: inState('cancelled', 'revoked'),
    scopes,
  }),
]

const part = (name: string, zh: string, en: string): Relation[] =>
  ['count', 'amount'].map((what) => ({
    kind: 'part',
    part: `${name}.${what}`,
    whole: `contracts.registered.${what}`,
    says: { zh, en },
  }))

const overlap = {
  zh: '卖方和买方都在本市的合同既是输出也是吸纳',
  en: 'A contract between two parties of the city is both sold and bought there',
}

export const contractRelations: readonly Relation[] = [
  ...part(
    'contracts.output',
    '输出合同是登记合同的一部分',
    'Contracts sold by the city are among those registered',
  ),
  ...part(
    'contracts.absorbed',
    '吸纳合同是登记合同的一部分',
    'Contracts bought by the city are among those registered',
  ),
  ...part(
    'contracts.local',
    '本地转化合同是登记合同的一部分',
    'Contracts within the city are among those registered',
  ),
  ...part('contracts.large', '大额合同是登记合同的一部分', 'Large contracts are among those registered'),
  {
    kind: 'part',
    part: 'contracts.technical.amount',
    whole: 'contracts.registered.amount',
    says: { zh: '技术交易额不超过成交额', en: 'The technical amount is no more than the deal amount' },
  },
  {
    kind: 'part',
    part: 'contracts.receipts.amount',
    whole: 'contracts.technical.amount',
    says: { zh: '到账额不超过技术交易额', en: 'The receipts are no more than the technical amount' },
  },
  ...['count', 'amount'].flatMap((what): Relation[] => [
    {
      kind: 'parts',
      parts: byType.map(({ name }) => `${name}.${what}`),
      whole: `contracts.registered.${what}`,
    },
    {
      kind: 'parts',
      parts: [`contracts.output.${what}`, `contracts.absorbed.${what}`],
      whole: `contracts.registered.${what}`,
      overlap,
    },
  ]),
]
