import { defineSheet } from './sheet.ts'

/** 四川省部门预算项目支出绩效自评表: sign, value and unit apart; conclusion, problems and remedies below. */
export const sichuanProject = defineSheet({
  name: 'sichuan-project',
  label: '四川省部门预算项目支出绩效自评表',
  source: '四川省各级部门随决算公开的项目支出绩效自评表（表样 510000_0013zp）',
  title: '部门预算项目支出绩效自评表',
  subtitle: '（{year}年度）',
  moneyUnit: '万元',
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
      side: { text: '预算执行情况（{money}）', share: 14 },
      columns: [
        { field: 'item', head: '', share: 18, align: 'left' },
        { field: 'initial', head: '年初预算数', share: 11, align: 'right' },
        { field: 'adjusted', head: '调整后预算数', share: 11, align: 'right' },
        { field: 'spent', head: '预算执行数', share: 11, align: 'right' },
        { field: 'rate', head: '预算执行率', share: 11, align: 'right' },
        { field: 'weight', head: '权重', share: 7, align: 'center' },
        { field: 'score', head: '得分', share: 7, align: 'center' },
        { field: 'reason', head: '原因', share: 10 },
      ],
    },
    {
      kind: 'table',
      of: 'goals',
      side: { text: '年度目标', share: 14 },
      columns: [
        { field: 'goal', head: '年度目标', share: 43 },
        { field: 'result', head: '目标完成情况', share: 43 },
      ],
    },
    {
      kind: 'table',
      of: 'indicators',
      side: { text: '绩效指标', share: 5 },
      columns: [
        { field: 'class', head: '一级指标', share: 9, align: 'center', isMerged: true },
        { field: 'subclass', head: '二级指标', share: 11, align: 'center', isMerged: true },
        { field: 'name', head: '三级指标', share: 21 },
        { field: 'nature', head: '指标性质', share: 7, align: 'center' },
        { field: 'target', head: '指标值', share: 8, align: 'center' },
        { field: 'unit', head: '度量单位', share: 7, align: 'center' },
        { field: 'actual', head: '完成值', share: 8, align: 'center' },
        { field: 'weight', head: '权重', share: 5, align: 'center' },
        { field: 'score', head: '得分', share: 5, align: 'center' },
        { field: 'reason', head: '未完成原因分析', share: 14 },
      ],
    },
    { kind: 'total', label: '合计', shares: [76, 5, 5, 14] },
    { kind: 'text', label: '评价结论', field: 'conclusion', share: 14 },
    { kind: 'text', label: '存在问题', field: 'problems', share: 14 },
    { kind: 'text', label: '改进措施', field: 'remedies', share: 14 },
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
    grades: [],
    farAbove: '30',
  },
  limits: { goal: 500, result: 500, reason: 100, conclusion: 200, problems: 200, remedies: 200 },
  signatures: ['填报人：　　　　审核人：　　　　负责人：　　　　填报日期：　　年　月　日'],
  notes: [],
})
