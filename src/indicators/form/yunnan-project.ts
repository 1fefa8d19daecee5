import { defineSheet } from './sheet.ts'

/** 云南省项目支出绩效自评表 as published with the accounts: amounts in 元, four grades, what else is to be said. */
export const yunnanProject = defineSheet({
  name: 'yunnan-project',
  label: '云南省项目支出绩效自评表',
  source: '云南省各级部门随决算公开的《项目支出绩效自评表》（公开15表）',
  title: '项目支出绩效自评表',
  subtitle: '（{year}年度）',
  moneyUnit: '元',
  orientation: 'landscape',
  blocks: [
    {
      kind: 'lines',
      rows: [
        [{ label: '项目名称', field: 'name', shares: [14, 86] }],
        [
          { label: '主管部门', field: 'department', shares: [14, 36] },
          { label: '实施单位', field: 'unit', shares: [14, 36] },
        ],
      ],
    },
    {
      kind: 'table',
      of: 'budget',
      side: { text: '项目资金（{money}）', share: 14 },
      columns: [
        { field: 'item', head: '', share: 20, align: 'left' },
        { field: 'initial', head: '年初预算数', share: 14, align: 'right' },
        { field: 'adjusted', head: '全年预算数', share: 14, align: 'right' },
        { field: 'spent', head: '全年执行数', share: 14, align: 'right' },
        { field: 'weight', head: '分值', share: 7, align: 'center' },
        { field: 'rate', head: '执行率', share: 10, align: 'right' },
        { field: 'score', head: '得分', share: 7, align: 'center' },
      ],
    },
    {
      kind: 'table',
      of: 'goals',
      side: { text: '年度总体目标', share: 14 },
      columns: [
        { field: 'goal', head: '预期目标', share: 43 },
        { field: 'result', head: '实际完成情况', share: 43 },
      ],
    },
    {
      kind: 'table',
      of: 'indicators',
      columns: [
        { field: 'class', head: '一级指标', share: 10, align: 'center', isMerged: true },
        { field: 'subclass', head: '二级指标', share: 13, align: 'center', isMerged: true },
        { field: 'name', head: '三级指标', share: 22 },
        { field: 'nature', head: '指标性质', share: 7, align: 'center' },
        { field: 'target', head: '指标值', share: 8, align: 'center' },
        { field: 'unit', head: '度量单位', share: 7, align: 'center' },
        { field: 'actual', head: '实际完成值', share: 9, align: 'center' },
        { field: 'weight', head: '分值', share: 5, align: 'center' },
        { field: 'score', head: '得分', share: 5, align: 'center' },
        { field: 'reason', head: '偏差原因分析及改进措施', share: 14 },
      ],
    },
    { kind: 'text', label: '其他需要说明事项', field: 'remark', share: 14 },
    { kind: 'total', label: '总分', shares: [76, 5, 5, 14] },
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
  signatures: [],
  notes: [],
})
