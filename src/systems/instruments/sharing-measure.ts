import { type AggregateMeasure, count, defineMeasure, type Measure, type Relation, sumOf } from '#measures'
import { and, type Condition, ge, inState, is, isSet, not, or, value } from '#registers'
import { listed, served } from './measure-base.ts'

/** 元. Single sets from this value on are what the national evaluation is about, and their hours are metered. */
const dueFrom = '500000.00'

export const isDear: Condition = ge('originalValue', value(dueFrom))
const isPublic: Condition = { field: 'funding', in: ['fiscal', 'mixed'] }
/** 应共享: paid for with public money, and dear enough. */
export const isDue = and(isDear, isPublic)
const isMetered: Condition = { field: 'meter', in: ['bluetooth', 'card', 'code'] }

const done = inState('completed', 'settled')
/** In the institution itself: by the price, or since both sides are one. */
const isInside = or(is('priceGroup', 'inside'), {
  compare: 'eq',
  left: { field: 'client' },
  right: { field: 'provider' },
})

interface Counted {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly saysZh: string
  readonly saysEn: string
  readonly where: Condition
  readonly stock?: AggregateMeasure['stock']
}

const counts: readonly Counted[] = [
  {
    name: 'instruments.due.count',
    zh: '应共享仪器',
    en: 'Instruments to be shared',
    saysZh: '期末在用的、财政资金购置且原值在 50 万元以上（含）的科学仪器台（套）数，不论是否入网',
    saysEn:
      'Instruments in use at the end of the period, of 500,000 yuan or more and paid for with public money',
    where: isDue,
    stock: { since: 'inUseOn', until: 'offlineOn' },
  },
  {
    name: 'instruments.due.online.count',
    zh: '应共享且已入网的仪器',
    en: 'Of these on the network',
    saysZh: '期末在网的应共享仪器台（套）数',
    saysEn: 'Instruments to be shared that are on the network at the end of the period',
    where: isDue,
  },
  {
    name: 'instruments.due.open.count',
    zh: '应共享且对外开放的仪器',
    en: 'Of these open to others',
    saysZh: '期末在网的应共享仪器中，共享模式为外部共享的台（套）数',
    saysEn: 'Instruments to be shared that are on the network and shared with everyone',
    where: and(isDue, is('sharing', 'outside')),
  },
  {
    name: 'instruments.metering.count',
    zh: '应自动采集机时的仪器',
    en: 'Instruments to be metered',
    saysZh: '期末在网、原值在 50 万元以上（含）的科学仪器台（套）数',
    saysEn: 'Instruments of 500,000 yuan or more on the network at the end of the period',
    where: isDear,
  },
  {
    name: 'instruments.metered.count',
    zh: '已自动采集机时的仪器',
    en: 'Instruments that are metered',
    saysZh: '期末在网、原值在 50 万元以上（含）、机时由终端或虚拟二维码采集的科学仪器台（套）数',
    saysEn: 'Of the instruments to be metered, those whose hours a meter or a code takes',
    where: and(isDear, isMetered),
  },
]

const rate = (name: string, numerator: string, denominator: string, zh: string, en: string, saysZh: string) =>
  defineMeasure({
    name,
    label: { zh, en },
    definition: { zh: saysZh, en: `${en}, in %` },
    unit: '%',
    shown: { decimals: 1 },
    kind: 'ratio',
    numerator,
    denominator,
  })

/** What the owners are evaluated by, each of them by the scope `owner`. */
export const sharingMeasures: readonly Measure[] = [
  ...counts.map(({ name, zh, en, saysZh, saysEn, where, stock }) =>
    defineMeasure({
      ...listed,
      ...(stock ? { stock } : {}),
      ...count('台套'),
      name,
      label: { zh, en },
      definition: { zh: saysZh, en: saysEn },
      where,
    }),
  ),
  defineMeasure({
    ...listed,
    ...sumOf('originalValue', '万', 2),
    name: 'instruments.due.online.value',
    label: { zh: '应共享且已入网仪器的原值', en: 'Original value of those on the network' },
    definition: {
      zh: '期末在网的应共享仪器原值之和',
      en: 'Sum of the original values of instruments to be shared that are on the network',
    },
    where: isDue,
  }),
  rate(
    'instruments.due.online.rate',
    'instruments.due.online.count',
    'instruments.due.count',
    '入网率',
    'Share on the network',
    '期末在网的应共享仪器台套数除以应共享仪器台套数',
  ),
  rate(
    'instruments.due.open.rate',
    'instruments.due.open.count',
    'instruments.due.count',
    '开放率',
    'Share open to others',
    '对外开放的应共享仪器台套数除以应共享仪器台套数',
  ),
  rate(
    'instruments.metered.rate',
    'instruments.metered.count',
    'instruments.metering.count',
    '机时自动采集率',
    'Share metered',
    '已自动采集机时的仪器台套数除以应自动采集机时的仪器台套数',
  ),
  defineMeasure({
    ...served,
    ...count('项'),
    name: 'instruments.services.outside.count',
    label: { zh: '对外服务', en: 'Services to others' },
    definition: {
      zh: '完成日期在期间内的服务订单中，用户为外单位的项数',
      en: 'Of the service orders completed in the period, those for others',
    },
    where: and(done, not(isInside)),
  }),
  ...(['outside', 'inside'] as const).map((side) =>
    defineMeasure({
      ...served,
      ...sumOf('amount', '万', 2),
      name: `instruments.services.${side}.amount`,
      label:
        side === 'outside'
          ? { zh: '对外服务收入', en: 'Income from others' }
          : { zh: '对内服务收入', en: 'Income within the institution' },
      definition:
        side === 'outside'
          ? {
              zh: '完成日期在期间内、用户为外单位的服务订单的服务金额之和',
              en: 'Amounts of service orders for others completed in the period',
            }
          : {
              zh: '完成日期在期间内、用户为本单位的服务订单的服务金额之和',
              en: 'Amounts of service orders within the institution completed in the period',
            },
      where: and(done, side === 'outside' ? not(isInside) : isInside),
    }),
  ),
  defineMeasure({
    ...served,
    ...count('项'),
    name: 'instruments.services.stars.count',
    label: { zh: '用户评价', en: 'Reviews' },
    definition: {
      zh: '完成日期在期间内的服务订单中，用户已评价的项数',
      en: 'Of the service orders completed in the period, those that were reviewed',
    },
    where: and(done, isSet('stars')),
  }),
]

const part = (name: string, whole: string, zh: string, en: string): Relation => ({
  kind: 'part',
  part: name,
  whole,
  says: { zh, en },
})

export const sharingRelations: readonly Relation[] = [
  part(
    'instruments.due.open.count',
    'instruments.due.online.count',
    '对外开放的应共享仪器是在网的一部分',
    'Those open to others are on the network',
  ),
  part(
    'instruments.due.online.count',
    'instruments.listed.count',
    '应共享且已入网的仪器是在网仪器的一部分',
    'Those to be shared are among those listed',
  ),
  part(
    'instruments.metered.count',
    'instruments.metering.count',
    '已自动采集的仪器是应自动采集的一部分',
    'Those metered are among those to be metered',
  ),
  part(
    'instruments.services.outside.count',
    'instruments.services.count',
    '对外服务是各项服务的一部分',
    'Services to others are among all services',
  ),
  part(
    'instruments.services.stars.count',
    'instruments.services.count',
    '评价过的服务是各项服务的一部分',
    'Reviewed services are among all services',
  ),
]
