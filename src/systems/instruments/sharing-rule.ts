import type { Decimal, Label } from '#lib'
import { type Certainty, defineRuleSet } from '#registers'

/** What a line of the form rests on: a measure scoped to the institution, or something taken of its hours. */
export type SharingFact = { readonly benchmark?: Decimal } & (
  | { readonly figure: string }
  | { readonly hours: HoursFact }
)
export type HoursFact =
  /** A year and instrument, without training and maintenance; and of it in the service of others. */
  | 'running'
  | 'outside'
  /** Per cent: outside over running; running over the hours in which the terms of use open the instruments. */
  | 'sharedRate'
  | 'utilisation'
  /** Per cent of the running hours that a meter took. */
  | 'metered'
  | 'training'
  | 'maintenance'

export interface SharingLine {
  readonly name: string
  readonly label: Label
  /** Records say all of it; they say a part, and a person the rest; a person alone judges. */
  readonly decided: 'computed' | 'both' | 'judged'
  readonly facts: readonly SharingFact[]
  readonly source: string
  readonly certainty: Certainty
}

export interface SharingRule {
  /** Every so many years. */
  readonly every: 1 | 2
  readonly groups: readonly {
    readonly name: string
    readonly label: Label
    readonly lines: readonly SharingLine[]
  }[]
  /** National averages that hours are held against. */
  readonly benchmarks: { readonly source: string; readonly running: Decimal; readonly outside: Decimal }
  /** A published way to give points, for orientation only. */
  readonly points: SharingPoints
  /** Which group decides between equals. */
  readonly tie?: string
}

const benchmarks = {
  source: '2025 年全国评价考核：344 家单位、5.3 万台套 50 万元以上仪器的平均值',
  running: '1599',
  outside: '273',
}
/** Points are in proportion up to `full`, and never more than `most`. */
interface Scale {
  readonly most: Decimal
  readonly full: Decimal
}

export interface SharingPoints {
  readonly source: string
  /** Hours for others over all hours, %; income over original value, %, that from others weighing more; hours a year. */
  readonly shared: Scale
  readonly income: Scale & { readonly outsideWeighs: Decimal }
  readonly running: Scale
}

/** 共享率 min(10, x/0.1·10), 收益率 min(15, x/0.2·15), 每 100 机时 1 分、至多 15. */
const points: SharingPoints = {
  source: '某高校大型仪器效益评价办法（参考，非本考核的分值）',
  shared: { most: '10', full: '10' },
  income: { most: '15', full: '20', outsideWeighs: '1.5' },
  running: { most: '15', full: '1500' },
}
const metering = '各地办法：50 万元以上仪器机时须自动采集，培训、维护机时单列'
const hours = {
  running: { hours: 'running', benchmark: benchmarks.running },
  outside: { hours: 'outside', benchmark: benchmarks.outside },
  onNetwork: { figure: 'instruments.due.online.rate', benchmark: '100' },
} as const satisfies { readonly [name: string]: SharingFact }
const services = [
  { figure: 'instruments.services.count' },
  { figure: 'instruments.services.outside.count' },
  { figure: 'instruments.services.outside.amount' },
  { figure: 'instruments.services.inside.amount' },
  { figure: 'instruments.services.stars.count' },
  { figure: 'instruments.services.stars' },
] as const satisfies readonly SharingFact[]
const metered = [{ figure: 'instruments.metered.rate' }, { hours: 'metered' }] as const

const document93 = '国科办基〔2022〕93号'
const line93 = { source: `${document93}（各项未核对）`, certainty: 'unconfirmed' } as const
const revision = '科研设施与仪器开放共享评价考核办法（2026 年 2 月 1 日起的修订）'
const line26 = { source: revision, certainty: 'published' } as const

/**
 * 科研设施与仪器开放共享评价考核. Neither text gives weights that we could confirm, so the form shows what records say
 * and what a person must judge, and gives no grade.
 */
export const sharingRules = defineRuleSet<SharingRule>({
  name: 'instruments.sharing',
  label: { zh: '仪器开放共享评价考核', en: 'Evaluation of instrument sharing' },
  versions: [
    {
      version: '2022',
      document: document93,
      from: '2022-01-01',
      to: '2026-01-31',
      certainty: 'unconfirmed',
      notes: {
        zh: '起始日期和各项的划分待与正式文本核对',
        en: 'The first day and the lines are to be checked against the text',
      },
      params: {
        every: 1,
        benchmarks,
        points,
        groups: [
          {
            name: 'organisation',
            label: { zh: '组织管理', en: 'Organisation' },
            lines: [
              {
                ...line93,
                name: 'management',
                label: { zh: '管理制度与组织保障', en: 'Management and provision' },
                decided: 'judged',
                facts: [],
              },
              {
                ...line93,
                name: 'network',
                label: { zh: '仪器入网', en: 'Instruments on the network' },
                decided: 'computed',
                facts: [
                  { figure: 'instruments.due.count' },
                  { figure: 'instruments.due.online.count' },
                  hours.onNetwork,
                  { figure: 'instruments.due.open.rate' },
                ],
              },
              {
                ...line93,
                name: 'staff',
                label: { zh: '实验技术队伍', en: 'Technical staff' },
                decided: 'judged',
                facts: [],
              },
            ],
          },
          {
            name: 'running',
            label: { zh: '运行使用', en: 'Running' },
            lines: [
              {
                ...line93,
                name: 'hours',
                label: { zh: '年均有效工作机时', en: 'Effective hours a year' },
                decided: 'computed',
                facts: [
                  hours.running,
                  { hours: 'training' },
                  { hours: 'maintenance' },
                  { hours: 'utilisation' },
                ],
              },
              {
                name: 'metering',
                label: { zh: '机时自动采集', en: 'Metering' },
                decided: 'computed',
                facts: metered,
                source: metering,
                certainty: 'practice',
              },
              {
                ...line93,
                name: 'results',
                label: { zh: '支撑科研成效', en: 'What it brought to research' },
                decided: 'judged',
                facts: [],
              },
            ],
          },
          {
            name: 'service',
            label: { zh: '共享服务', en: 'Service to others' },
            lines: [
              {
                ...line93,
                name: 'shared',
                label: { zh: '年均对外服务机时', en: 'Hours for others a year' },
                decided: 'computed',
                facts: [hours.outside, { hours: 'sharedRate' }],
              },
              {
                ...line93,
                name: 'services',
                label: { zh: '对外服务成效及用户评价', en: 'Services and reviews' },
                decided: 'both',
                facts: services,
              },
            ],
          },
        ],
      },
      examples: [
        { says: '等于全国平均即达到', given: { running: '1599.00' }, gives: { met: true } },
        { says: '差百分之一小时未达到', given: { running: '1598.99' }, gives: { met: false } },
        { says: '对外机时', given: { outside: '273.00' }, gives: { met: true } },
      ],
    },
    {
      version: '2026',
      document: revision,
      from: '2026-02-01',
      certainty: 'published',
      notes: {
        zh: '三个一级指标、九个二级指标；同等时先看共享服务',
        en: 'Three first-level and nine second-level indicators; service decides between equals',
      },
      params: {
        every: 2,
        benchmarks,
        points,
        tie: 'service',
        groups: [
          {
            name: 'organisation',
            label: { zh: '组织管理', en: 'Organisation' },
            lines: [
              {
                ...line26,
                name: 'management',
                label: { zh: '统筹管理', en: 'Management' },
                decided: 'judged',
                facts: [],
              },
              {
                ...line26,
                name: 'open',
                label: { zh: '科研仪器开放率', en: 'Share of instruments open to others' },
                decided: 'computed',
                facts: [
                  { figure: 'instruments.due.count' },
                  { figure: 'instruments.due.open.count' },
                  { figure: 'instruments.due.open.rate' },
                ],
              },
              {
                ...line26,
                name: 'staff',
                label: { zh: '实验技术队伍', en: 'Technical staff' },
                decided: 'judged',
                facts: [],
              },
              {
                ...line26,
                name: 'platform',
                label: { zh: '在线服务平台', en: 'Online platform' },
                decided: 'both',
                facts: [{ figure: 'instruments.due.online.count' }, hours.onNetwork],
              },
            ],
          },
          {
            name: 'running',
            label: { zh: '运行使用', en: 'Running' },
            lines: [
              {
                ...line26,
                name: 'hours',
                label: { zh: '仪器运行机时', en: 'Running hours' },
                decided: 'computed',
                facts: [hours.running, { hours: 'training' }, { hours: 'maintenance' }, ...metered],
              },
              {
                ...line26,
                name: 'results',
                label: { zh: '运行使用及成效', en: 'Use and what it brought' },
                decided: 'both',
                facts: [{ hours: 'utilisation' }],
              },
            ],
          },
          {
            name: 'service',
            label: { zh: '共享服务', en: 'Service to others' },
            lines: [
              {
                ...line26,
                name: 'shared',
                label: { zh: '共享机时', en: 'Shared hours' },
                decided: 'computed',
                facts: [hours.outside, { hours: 'sharedRate' }],
              },
              {
                ...line26,
                name: 'services',
                label: { zh: '对外服务成效及用户评价', en: 'Services and reviews' },
                decided: 'both',
                facts: services,
              },
              {
                ...line26,
                name: 'provision',
                label: { zh: '服务科技基础条件自主保障', en: 'Provision by own means' },
                decided: 'both',
                facts: [{ figure: 'instruments.domestic.share' }],
              },
            ],
          },
        ],
      },
      examples: [
        { says: '等于全国平均即达到', given: { running: '1599.00' }, gives: { met: true } },
        { says: '差百分之一小时未达到', given: { outside: '272.99' }, gives: { met: false } },
      ],
    },
  ],
})
