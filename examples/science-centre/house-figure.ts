import type { SampleFigure } from './manual-figure.ts'

const of = (
  source: string,
  document: string,
  confirmedBy: string,
  confirmedOn: string,
  rows: readonly (readonly [name: string, label: string, value: string, note?: string])[],
): SampleFigure[] =>
  rows.map(([name, label, value, note]) => ({
    name: `manual.${name}`,
    label,
    value,
    measuredIn: '%',
    source,
    document,
    confirmedBy,
    confirmedOn,
    ...(note === undefined ? {} : { note }),
  }))

/** About the centre itself: its accounts, property and staff, which stand in other offices' systems. */
export const houseFigures: readonly SampleFigure[] = [
  ...of('预算管理一体化系统年终报表', '2024 年度部门决算报表', '财务科', '2025-01-20', [
    ['budget.performanceCoverage', '绩效管理覆盖率', '100', '纳入绩效管理的支出除以全部支出'],
    ['budget.publicExpenseRate', '公用经费控制率', '100', '实际支出的公用经费除以预算安排的公用经费'],
    ['budget.nonTaxRate', '非税收入预算完成率', '20.56', '实际非税收入除以非税收入预算'],
    [
      'budget.paymentProgressRate',
      '支付进度符合率',
      '100',
      '按财政下达的用款计划考核，年末由财政收回的额度已从计划中核减，因此与预算执行率不同',
    ],
    ['budget.procurementRate', '政府采购执行率', '100', '实际采购金额除以采购预算'],
    ['budget.threePublicChange', '“三公经费”变动率', '0', '与上年持平'],
  ]),
  ...of('固定资产台账', '2024 年度国有资产年报', '财务科', '2025-01-20', [
    ['assets.useRate', '固定资产利用率', '100', '在用固定资产除以全部固定资产'],
  ]),
  ...of('人事台账', '2024 年末在编人员名册', '办公室', '2025-01-10', [
    ['staff.controlRate', '在职人员控制率', '100'],
  ]),
  ...of('党支部工作记录', '2024 年度党支部工作总结', '党务专员', '2025-01-08', [
    ['party.buildingRate', '组织建设工作及时完成率', '100'],
    ['party.trainingRate', '业务学习与培训及时完成率', '100'],
  ]),
  ...of('服务企业满意度问卷（12 月）', '2024 年服务企业满意度问卷汇总表', '办公室', '2025-01-14', [
    ['satisfaction.firms', '服务企业满意度', '100', '发放问卷的企业全部评价为满意或较满意'],
  ]),
]
