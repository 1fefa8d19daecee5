import { defineSheet } from './sheet.ts'

/** 项目支出绩效自评表 of 财预〔2020〕10号: 10 points for spending, 50 + 30 + 10 for results. */
export const project2020 = defineSheet({
  name: 'project-2020',
  label: '项目支出绩效自评表（财预〔2020〕10号）',
  source: '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）附《项目支出绩效自评表》',
  title: '项目支出绩效自评表',
  subtitle: '（{year}年度）',
  moneyUnit: '万元',
  orientation: 'landscape',
  blocks: [
    {
      kind: 'lines',
      rows: [
        [{ label: '项目名称', field: 'name', shares: [12, 88] }],
        [
          { label: '主管部门', field: 'department', shares: [12, 36] },
          { label: '实施单位', field: 'unit', shares: [12, 40] },
        ],
      ],
    },
    {
      kind: 'table',
      of: 'budget',
      side: { text: '项目资金（{money}）', share: 12 },
      columns: [
        { field: 'item', head: '', share: 22, align: 'left' },
        { field: 'initial', head: '年初预算数', share: 12, align: 'right' },
        { field: 'adjusted', head: '全年预算数', share: 12, align: 'right' },
        { field: 'spent', head: '全年执行数', share: 12, align: 'right' },
        { field: 'weight', head: '分值', share: 8, align: 'center' },
        { field: 'rate', head: '执行率', share: 12, align: 'right' },
        { field: 'score', head: '得分', share: 10, align: 'center' },
      ],
    },
    {
      kind: 'table',
      of: 'goals',
      side: { text: '年度总体目标', share: 12 },
      columns: [
        { field: 'goal', head: '预期目标', share: 44 },
        { field: 'result', head: '实际完成情况', share: 44 },
      ],
    },
    {
      kind: 'table',
      of: 'indicators',
      side: { text: '绩效指标', share: 5 },
      columns: [
        { field: 'class', head: '一级指标', share: 9, align: 'center', isMerged: true },
        { field: 'subclass', head: '二级指标', share: 11, align: 'center', isMerged: true },
        { field: 'name', head: '三级指标', share: 23 },
        { field: 'target', head: '年度指标值', share: 12, align: 'center' },
        { field: 'actual', head: '实际完成值', share: 12, align: 'center' },
        { field: 'weight', head: '分值', share: 6, align: 'center' },
        { field: 'score', head: '得分', share: 6, align: 'center' },
        { field: 'reason', head: '偏差原因分析及改进措施', share: 16 },
      ],
    },
    { kind: 'total', label: '总分', shares: [72, 6, 6, 16] },
  ],
  scoring: {
    execution: '10',
    classes: [
      { class: '产出指标', weight: '50' },
      { class: '效益指标', weight: '30' },
      { class: '满意度指标', weight: '10' },
    ],
    ceiling: 'inverse',
    decimals: 2,
    grades: [
      { from: '90', says: '优' },
      { from: '80', says: '良' },
      { from: '60', says: '中' },
      { from: '0', says: '差' },
    ],
    farAbove: '30',
  },
  limits: { goal: 1000, result: 1000, reason: 500 },
  signatures: ['填报人：　　　　审核人：　　　　负责人：　　　　填报日期：　　年　月　日'],
  notes: [],
})
