import type { Values } from '#registers'

type Row = readonly [item: string, actual: string | number, base: string | number, note?: string]

const of = (source: string, document: string, rows: readonly Row[]): Values[] =>
  rows.map(([item, actual, base, note]) => ({
    year: 2024,
    item,
    actual,
    base,
    source,
    document,
    ...(note === undefined ? {} : { note }),
  }))

/** About the centre itself: its accounts and property, which stand in other offices' systems. */
export const baseMoney: readonly Values[] = [
  ...of('预算管理一体化系统年终报表', '2024 年度部门决算报表', [
    ['coverage', '6949400.00', '6949400.00'],
    ['publicExpense', '412600.00', '412600.00'],
    ['nonTax', '41120.00', '200000.00', '两份协议到期后转为无偿服务，预算未调减'],
    ['procurement', '96800.00', '96800.00'],
    ['threePublic', '18600.00', '18600.00', '与上年持平'],
  ]),
  ...of('固定资产台账', '2024 年度国有资产年报', [['assets', '3854200.00', '3854200.00']]),
]

/** Its staff and what they did. */
export const baseCounts: readonly Values[] = [
  ...of('人事台账', '2024 年末在编人员名册', [['staff', 30, 30]]),
  ...of('党支部工作记录', '2024 年度党支部工作总结', [
    ['party', 24, 24],
    ['training', 16, 16],
  ]),
]

/** The one survey of the year. */
export const surveys: readonly Values[] = [
  {
    year: 2024,
    name: '服务企业满意度问卷',
    asked: '年内办理过业务的企业，按业务类别分层抽取',
    from: '2024-12-02',
    to: '2024-12-13',
    sent: 320,
    returned: 306,
    satisfied: 306,
    document: '2024 年服务企业满意度问卷汇总表',
  },
]
