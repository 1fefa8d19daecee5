import {
  and,
  code,
  date,
  decimal,
  defineCodeList,
  defineRegister,
  ge,
  inState,
  integer,
  is,
  list,
  money,
  organisation,
  region,
  text,
  value,
} from '#registers'
import { defineMeasureCatalogue } from '../catalogue.ts'
import { type AggregateMeasure, defineMeasure, type Measure, type Relation } from '../measure.ts'

const label = (zh: string) => ({ zh, en: zh })

const kinds = defineCodeList({
  name: 'test.kind',
  label: label('类别'),
  items: [
    { code: 'a', label: label('甲') },
    { code: 'b', label: label('乙') },
  ],
})

/** A small register with every kind of field that a measure can be taken of. */
export const projects = defineRegister({
  name: 'projects',
  label: label('项目'),
  titled: '{title}',
  dated: 'startedOn',
  fields: {
    title: text({ label: label('名称'), required: true }),
    kind: code({ label: label('类别'), list: kinds }),
    place: region({ label: label('地区') }),
    lead: organisation({ label: label('牵头单位') }),
    year: integer({ label: label('年度') }),
    startedOn: date({ label: label('立项日期') }),
    endedOn: date({ label: label('结束日期') }),
    budget: money({ label: label('预算') }),
    extra: money({ label: label('追加') }),
    score: decimal({ label: label('得分'), places: 3 }),
    staff: integer({ label: label('人数') }),
    payments: list({
      label: label('拨款'),
      fields: {
        paidOn: date({ label: label('拨付日期') }),
        amount: money({ label: label('金额') }),
        payee: organisation({ label: label('收款单位') }),
        kind: code({ label: label('类别'), list: kinds }),
      },
    }),
  },
  lifecycle: {
    initial: 'open',
    states: {
      open: { label: label('进行'), tone: 'busy', editable: true },
      done: { label: label('完成'), tone: 'good' },
    },
    moves: { finish: { label: label('完成'), from: ['open'], to: 'done', by: ['clerk'] } },
  },
})

const base = {
  kind: 'aggregate',
  register: 'projects',
  by: 'startedOn',
  scopes: { region: 'place', kind: 'kind', payee: 'payments.payee' },
} as const satisfies Partial<AggregateMeasure>

const words = (zh: string) => ({ label: label(zh), definition: label(`${zh}的定义`) })

/** One of each shape, so that a test over all of them is a test of the language. */
export const aggregates: readonly AggregateMeasure[] = [
  defineMeasure({ ...base, ...words('项目数'), name: 'projects.count', unit: '项', aggregate: 'count' }),
  defineMeasure({
    ...{ ...base, ...words('大项目数'), name: 'projects.large.count', unit: '项', aggregate: 'count' },
    where: and(inState('open', 'done'), ge('budget', value('500.00'))),
  }),
  defineMeasure({
    ...{ ...base, ...words('完成项目数'), name: 'projects.done.count', unit: '项', aggregate: 'count' },
    where: inState('done'),
  }),
  defineMeasure({
    ...{ ...base, ...words('预算'), name: 'projects.budget', unit: '元', aggregate: 'sum', of: 'budget' },
    shown: { scale: '万', decimals: 2 },
  }),
  defineMeasure({
    ...{ ...base, ...words('大项目预算'), name: 'projects.large.budget', unit: '元', aggregate: 'sum' },
    ...{ of: 'budget', where: ge('budget', value('500.00')) },
  }),
  defineMeasure({
    ...{ ...base, ...words('预算和追加'), name: 'projects.funds', unit: '元', aggregate: 'sum' },
    of: ['budget', 'extra'],
  }),
  defineMeasure({
    ...{ ...base, ...words('最低总额'), name: 'projects.funds.least', unit: '元', aggregate: 'min' },
    of: ['budget', 'extra'],
  }),
  defineMeasure({
    ...{
      ...base,
      ...words('最高预算'),
      name: 'projects.budget.most',
      unit: '元',
      aggregate: 'max',
      of: 'budget',
    },
  }),
  defineMeasure({
    ...{ ...base, ...words('平均预算'), name: 'projects.budget.average', unit: '元', aggregate: 'average' },
    of: 'budget',
  }),
  defineMeasure({
    ...{
      ...base,
      ...words('平均得分'),
      name: 'projects.score',
      unit: '分',
      aggregate: 'average',
      of: 'score',
    },
    places: 2,
  }),
  defineMeasure({
    ...{
      ...base,
      ...words('牵头单位'),
      name: 'projects.leads',
      unit: '家',
      aggregate: 'distinct',
      of: 'lead',
    },
  }),
  defineMeasure({
    ...{ ...base, ...words('收款单位'), name: 'projects.payees', unit: '家', aggregate: 'distinct' },
    ...{ of: 'payments.payee', whereEach: is('kind', 'a') },
  }),
  defineMeasure({
    ...{ ...base, ...words('参与单位'), name: 'projects.parties', unit: '家', aggregate: 'distinct' },
    of: ['lead', 'payments.payee'],
  }),
  defineMeasure({
    ...{
      ...base,
      ...words('得分种数'),
      name: 'projects.scores',
      unit: '种',
      aggregate: 'distinct',
      of: 'score',
    },
  }),
  defineMeasure({
    ...{ ...base, ...words('拨款笔数'), name: 'projects.payments.count', unit: '笔', aggregate: 'count' },
    ...{ each: 'payments', by: 'payments.paidOn' },
  }),
  defineMeasure({
    ...{ ...base, ...words('拨款额'), name: 'projects.payments.amount', unit: '元', aggregate: 'sum' },
    ...{ of: 'payments.amount', by: 'payments.paidOn' },
  }),
  defineMeasure({
    ...{ ...base, ...words('甲类拨款额'), name: 'projects.payments.a', unit: '元', aggregate: 'sum' },
    ...{ of: 'payments.amount', by: 'payments.paidOn', whereEach: is('kind', 'a') },
  }),
  defineMeasure({
    ...{ ...base, ...words('最大一笔'), name: 'projects.payments.most', unit: '元', aggregate: 'max' },
    of: 'payments.amount',
  }),
  defineMeasure({
    ...{ ...base, ...words('平均每笔'), name: 'projects.payments.average', unit: '元', aggregate: 'average' },
    ...{ of: 'payments.amount', each: 'payments' },
  }),
  defineMeasure({
    ...{ ...base, ...words('年度人数'), name: 'projects.staff', unit: '人', aggregate: 'sum', of: 'staff' },
    by: 'year',
  }),
  defineMeasure({
    ...{ kind: 'aggregate', register: 'projects', ...words('在研项目'), name: 'projects.running' },
    ...{ unit: '项', aggregate: 'count', stock: { since: 'startedOn', until: 'endedOn' } },
    scopes: base.scopes,
  }),
  defineMeasure({
    ...{ kind: 'aggregate', register: 'projects', ...words('在册项目'), name: 'projects.all' },
    ...{ unit: '项', aggregate: 'count', scopes: base.scopes },
  }),
]

export const compounds: readonly Measure[] = [
  defineMeasure({
    ...{ kind: 'ratio', ...words('大项目占比'), name: 'projects.large.share', unit: '%' },
    ...{ numerator: 'projects.large.budget', denominator: 'projects.budget', places: 2 },
  }),
  defineMeasure({
    ...{ kind: 'ratio', ...words('项均预算'), name: 'projects.budget.each', unit: '元/项' },
    ...{ numerator: 'projects.budget', denominator: 'projects.count' },
  }),
  defineMeasure({
    ...{ kind: 'growth', ...words('预算增幅'), name: 'projects.budget.growth', unit: '%' },
    of: 'projects.budget',
  }),
  defineMeasure({
    ...{ kind: 'difference', ...words('未拨'), name: 'projects.unpaid', unit: '元' },
    ...{ minuend: 'projects.budget', subtrahend: 'projects.payments.amount' },
  }),
  defineMeasure({
    ...{ kind: 'difference', ...words('差额'), name: 'projects.gap', unit: '元', absolute: true },
    ...{ minuend: 'projects.budget', subtrahend: 'projects.payments.amount' },
  }),
]

export const relations: readonly Relation[] = [
  {
    kind: 'part',
    part: 'projects.large.count',
    whole: 'projects.count',
    says: label('大项目是项目的一部分'),
  },
  {
    kind: 'part',
    part: 'projects.payments.amount',
    whole: 'projects.budget',
    says: label('拨款不超过预算'),
  },
]

export const measures = defineMeasureCatalogue([projects], [...aggregates, ...compounds], relations)
