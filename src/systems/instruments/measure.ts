import { count, defineMeasure, distinct, type Measure, type Relation, ratio, sumOf } from '#measures'
import { and, type Condition, ge, inState, is, isSet, not, value } from '#registers'
import { instrumentScopes, listed, served } from './measure-base.ts'
import { sharingMeasures, sharingRelations } from './sharing-measure.ts'

/** 元. The city's platform counts instruments of this original value and more. */
const majorFrom = '100000.00'

interface Selection {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly saysZh: string
  readonly saysEn: string
  readonly where?: Condition
}

/** The count and the original value of one selection of instruments on the network. */
function countAndValue({ name, zh, en, saysZh, saysEn, where }: Selection): Measure[] {
  const chosen = where ? { where } : {}
  return [
    defineMeasure({
      ...listed,
      ...chosen,
      ...count('台套'),
      name: `${name}.count`,
      label: { zh: `${zh}台套数`, en: `${en}, count` },
      definition: {
        zh: `期末在网${saysZh}的科学仪器台（套）数，自首次入网之日起至退网之日止`,
        en: `Instruments${saysEn} on the network at the end of the period`,
      },
    }),
    defineMeasure({
      ...listed,
      ...chosen,
      ...sumOf('originalValue', '亿', 1),
      name: `${name}.value`,
      label: { zh: `${zh}原值`, en: `${en}, original value` },
      definition: {
        zh: `期末在网${saysZh}的科学仪器原值之和`,
        en: `Sum of the original values of instruments${saysEn} on the network at the end of the period`,
      },
    }),
  ]
}

const selections: readonly Selection[] = [
  { name: 'instruments.listed', zh: '在网科学仪器', en: 'Listed instruments', saysZh: '', saysEn: '' },
  {
    name: 'instruments.major',
    zh: '原值 10 万元以上科学仪器',
    en: 'Major instruments',
    saysZh: '、原值在 10 万元以上（含）',
    saysEn: ' of an original value of 100,000 yuan or more',
    where: ge('originalValue', value(majorFrom)),
  },
  {
    name: 'instruments.domestic',
    zh: '在网国产科学仪器',
    en: 'Domestic instruments',
    saysZh: '、国产',
    saysEn: ' made in China',
    where: is('domestic', true),
  },
  {
    name: 'instruments.shared',
    zh: '对外共享科学仪器',
    en: 'Shared instruments',
    saysZh: '、共享模式为外部共享',
    saysEn: ' that are shared with everyone',
    where: is('sharing', 'outside'),
  },
]

export const instrumentMeasures: readonly Measure[] = [
  ...selections.flatMap(countAndValue),
  defineMeasure({
    ...count('家'),
    name: 'instruments.institutions',
    label: { zh: '科学仪器管理单位', en: 'Institutions on the network' },
    definition: {
      zh: '期末在网的科学仪器管理单位家数，自入网之日起至退网之日止，每个统一社会信用代码一家',
      en: 'Institutions on the network at the end of the period, each code once',
    },
    kind: 'aggregate',
    register: 'instruments.institutions',
    stock: { since: 'joinedOn', until: 'leftOn' },
    scopes: { region: 'region', source: 'source' },
  }),
  defineMeasure({
    ...listed,
    ...distinct('owner', '家'),
    name: 'instruments.owners',
    label: { zh: '有在网仪器的管理单位', en: 'Institutions with instruments' },
    definition: {
      zh: '期末在网科学仪器的管理单位家数，按统一社会信用代码去重',
      en: 'Owners of instruments on the network at the end of the period, each code once',
    },
  }),
  defineMeasure({
    ...listed,
    ...distinct('zone', '个'),
    name: 'instruments.zones',
    label: { zh: '线上服务专区', en: 'Zones' },
    definition: {
      zh: '期末有在网仪器的服务专区个数',
      en: 'Zones in which instruments stand at the end of the period',
    },
    where: isSet('zone'),
  }),
  defineMeasure({
    kind: 'aggregate',
    register: 'instruments',
    ...count('台套'),
    name: 'instruments.added.count',
    label: { zh: '新增集聚仪器', en: 'Added instruments' },
    definition: {
      zh: '首次入网日期在期间内的科学仪器台（套）数（毛增量：其后退网的也计入）',
      en: 'Instruments that first came online in the period, also those that have left since',
    },
    by: 'onlineOn',
    scopes: instrumentScopes,
  }),
  defineMeasure({
    ...served,
    ...count('项'),
    name: 'instruments.services.count',
    label: { zh: '仪器共享服务', en: 'Services' },
    definition: {
      zh: '完成日期在期间内的服务订单项数（已完成和已结算的）',
      en: 'Service orders completed in the period',
    },
  }),
  defineMeasure({
    ...served,
    ...sumOf('amount', '万', 2),
    name: 'instruments.services.amount',
    label: { zh: '仪器共享服务金额', en: 'Amount of services' },
    definition: {
      zh: '完成日期在期间内的服务订单的服务金额之和',
      en: 'Sum of the amounts of service orders completed in the period',
    },
  }),
  defineMeasure({
    ...served,
    ...distinct('client', '家'),
    name: 'instruments.services.clients',
    label: { zh: '接受仪器服务的单位', en: 'Clients' },
    definition: {
      zh: '完成日期在期间内的服务订单的用户单位家数，按统一社会信用代码去重',
      en: 'Clients of service orders completed in the period, each code once',
    },
  }),
  defineMeasure({
    ...served,
    where: and(inState('completed', 'settled'), isSet('stars')),
    name: 'instruments.services.stars',
    label: { zh: '服务评价', en: 'Stars' },
    definition: {
      zh: '完成日期在期间内、已评价的服务订单的平均星级',
      en: 'Average stars of service orders completed in the period that were reviewed',
    },
    unit: '星',
    shown: { decimals: 1 },
    aggregate: 'average',
    of: 'stars',
  }),
  defineMeasure({
    kind: 'aggregate',
    register: 'instruments.bookings',
    ...count('次'),
    name: 'instruments.bookings.count',
    label: { zh: '仪器预约', en: 'Bookings' },
    definition: {
      zh: '开始时间在期间内、未取消的使用预约次数',
      en: 'Bookings for use that begin in the period and were not cancelled',
    },
    by: 'from',
    where: and(is('kind', 'use'), not(inState('draft', 'waiting', 'refused', 'cancelled', 'displaced'))),
  }),
  defineMeasure({
    kind: 'aggregate',
    register: 'instruments.groupBuys',
    ...count('场'),
    name: 'instruments.groupBuys.count',
    label: { zh: '团购活动', en: 'Group purchases' },
    definition: { zh: '举办日期在期间内、未取消的团购活动场次', en: 'Group purchases held in the period' },
    by: 'heldOn',
    where: not(inState('cancelled')),
  }),
  defineMeasure({
    ...ratio('instruments.domestic.count', 'instruments.listed.count'),
    name: 'instruments.domestic.share',
    label: { zh: '国产仪器占比', en: 'Share of domestic instruments' },
    definition: {
      zh: '在网国产科学仪器台套数除以在网科学仪器台套数',
      en: 'Domestic instruments over all instruments on the network',
    },
  }),
  ...sharingMeasures,
]

const part = (name: string, zh: string, en: string): Relation[] =>
  ['count', 'value'].map((what) => ({
    kind: 'part',
    part: `${name}.${what}`,
    whole: `instruments.listed.${what}`,
    says: { zh, en },
  }))

export const instrumentRelations: readonly Relation[] = [
  ...part(
    'instruments.major',
    '10 万元以上的仪器是在网仪器的一部分',
    'Major instruments are among those listed',
  ),
  ...part(
    'instruments.domestic',
    '国产仪器是在网仪器的一部分',
    'Domestic instruments are among those listed',
  ),
  ...part(
    'instruments.shared',
    '对外共享的仪器是在网仪器的一部分',
    'Shared instruments are among those listed',
  ),
  ...sharingRelations,
]
