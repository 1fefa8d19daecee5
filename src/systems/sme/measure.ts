import { type AggregateMeasure, defineMeasure, type Measure, type Relation, ratio } from '#measures'
import { and, inState, is, isSet } from '#registers'

const scoped = {
  kind: 'aggregate',
  register: 'sme.evaluations',
  unit: '家',
  scopes: { region: 'region' },
} as const satisfies Partial<AggregateMeasure>
const base = { ...scoped, aggregate: 'count', by: 'submittedOn' } as const

export const smeMeasures: readonly Measure[] = [
  defineMeasure({
    ...base,
    name: 'sme.submitted',
    label: { zh: '科技型中小企业申报', en: 'Science SMEs submitted' },
    definition: {
      zh: '提交日期在期间内的科技型中小企业评价家数，每家企业每年一次',
      en: 'Evaluations submitted in the period, one a firm a year',
    },
  }),
  defineMeasure({
    ...base,
    name: 'sme.admitted',
    label: { zh: '科技型中小企业入库', en: 'Science SMEs admitted' },
    definition: {
      zh: '提交日期在期间内、已取得入库登记编号的企业家数，其后被撤销的仍计入',
      en: 'Evaluations submitted in the period that were given a number, those revoked later included',
    },
    where: isSet('number'),
  }),
  defineMeasure({
    ...base,
    name: 'sme.direct',
    label: { zh: '直接确认的科技型中小企业', en: 'Science SMEs admitted directly' },
    definition: {
      zh: '入库企业中不经评分、直接确认的家数',
      en: 'Admitted firms that were confirmed directly',
    },
    where: and(isSet('number'), is('route', 'direct')),
  }),
  defineMeasure({
    ...scoped,
    name: 'sme.valid',
    label: { zh: '有效期内的科技型中小企业', en: 'Science SMEs in force' },
    definition: {
      zh: '期间最后一天编号仍在有效期内的企业家数，按统一社会信用代码去重',
      en: 'Firms whose number stands on the last day of the period, each code once',
    },
    aggregate: 'distinct',
    of: 'firm',
    stock: { since: 'admittedOn', until: 'validTo' },
    where: inState('admitted'),
  }),
  defineMeasure({
    ...ratio('sme.admitted', 'sme.submitted'),
    name: 'sme.admittedShare',
    label: { zh: '科技型中小企业入库率', en: 'Share of SMEs admitted' },
    definition: { zh: '入库家数除以申报家数', en: 'Firms admitted over firms that submitted' },
  }),
]

export const smeRelations: readonly Relation[] = [
  {
    kind: 'part',
    part: 'sme.admitted',
    whole: 'sme.submitted',
    says: { zh: '入库的是申报的一部分', en: 'Who is admitted has submitted' },
  },
  {
    kind: 'part',
    part: 'sme.direct',
    whole: 'sme.admitted',
    says: { zh: '直接确认的是入库的一部分', en: 'Who is confirmed directly is admitted' },
  },
]
