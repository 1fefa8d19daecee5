import { defineSheet } from './sheet.ts'

/** 湖北省项目自评表: 20 points for spending, 80 for results; what follows from the result stands at its end. */
export const hubeiProject = defineSheet({
  name: 'hubei-project',
  label: '湖北省项目支出绩效自评表',
  source: '湖北省各级部门随决算公开的项目自评表',
  title: '{year}年度{name}项目自评表',
  moneyUnit: '万元',
  orientation: 'portrait',
  blocks: [
    {
      kind: 'lines',
      rows: [
        [{ label: '项目名称', field: 'name', shares: [14, 86] }],
        [
          { label: '主管部门', field: 'department', shares: [14, 36] },
          { label: '项目实施单位', field: 'unit', shares: [14, 36] },
        ],
      ],
    },
    { kind: 'text', label: '项目类别', field: 'kind', share: 14 },
    {
      kind: 'table',
      of: 'budget',
      side: { text: '预算执行情况（{money}）（20分）', share: 14 },
      columns: [
        { field: 'item', head: '', share: 26, align: 'left' },
        { field: 'adjusted', head: '预算数（A）', share: 15, align: 'right' },
        { field: 'spent', head: '执行数（B）', share: 15, align: 'right' },
        { field: 'rate', head: '执行率（B/A）', share: 15, align: 'right' },
        { field: 'score', head: '得分（20分×执行率）', share: 15, align: 'center' },
      ],
    },
    { kind: 'text', label: '年度绩效目标', field: 'goal', share: 14 },
    {
      kind: 'table',
      of: 'indicators',
      side: { text: '年度绩效指标（80分）', share: 8 },
      columns: [
        { field: 'class', head: '一级指标', share: 13, align: 'center', isMerged: true },
        { field: 'subclass', head: '二级指标', share: 15, align: 'center', isMerged: true },
        { field: 'name', head: '三级指标', share: 24 },
        { field: 'weight', head: '分值', share: 8, align: 'center' },
        { field: 'target', head: '年初目标值（A）', share: 12, align: 'center' },
        { field: 'actual', head: '实际完成值（B）', share: 12, align: 'center' },
        { field: 'score', head: '得分', share: 8, align: 'center' },
      ],
    },
    { kind: 'total', label: '总分', shares: [60, 8, 32, 0] },
    { kind: 'text', label: '偏差大或目标未完成原因分析', field: 'causes', share: 14 },
    { kind: 'text', label: '改进措施及结果应用方案', field: 'remedies', share: 14 },
  ],
  scoring: {
    execution: '20',
    classes: [
      { class: '产出指标', weight: '40' },
      { class: '效益指标', weight: '40' },
    ],
    ceiling: 'inverse',
    decimals: 2,
    grades: [],
    farAbove: '30',
  },
  limits: {},
  signatures: ['填报人：　　　审核人：　　　填报日期：　　年　月　日'],
  notes: [],
})
