import { defineSheet } from './sheet.ts'

/** 转移支付项目绩效自评表 as the centre has asked for it since 2022: no points, how the money was managed, what is to be mended. */
export const transfer2022 = defineSheet({
  name: 'transfer-2022',
  label: '转移支付项目绩效自评表（2022 年起）',
  source: '中央对地方转移支付绩效自评所附《项目绩效自评表》，各地公开的 2022 年度以来的表样',
  title: '转移支付项目绩效自评表',
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
          { label: '资金使用单位', field: 'unit', shares: [14, 36] },
        ],
      ],
    },
    {
      kind: 'table',
      of: 'budget',
      side: { text: '资金投入情况（{money}）', share: 14 },
      columns: [
        { field: 'item', head: '', share: 26, align: 'left' },
        { field: 'adjusted', head: '全年预算数（A）', share: 20, align: 'right' },
        { field: 'spent', head: '全年执行数（B）', share: 20, align: 'right' },
        { field: 'rate', head: '预算执行率（B/A×100%）', share: 20, align: 'right' },
      ],
    },
    { kind: 'text', label: '资金管理情况', field: 'management', share: 14 },
    {
      kind: 'table',
      of: 'goals',
      side: { text: '总体目标完成情况', share: 14 },
      columns: [
        { field: 'goal', head: '总体目标', share: 43 },
        { field: 'result', head: '全年实际完成情况', share: 43 },
      ],
    },
    {
      kind: 'table',
      of: 'indicators',
      side: { text: '绩效指标', share: 6 },
      columns: [
        { field: 'class', head: '一级指标', share: 9, align: 'center', isMerged: true },
        { field: 'subclass', head: '二级指标', share: 12, align: 'center', isMerged: true },
        { field: 'name', head: '三级指标', share: 20 },
        { field: 'target', head: '指标值', share: 13, align: 'center' },
        { field: 'actual', head: '全年实际完成值', share: 13, align: 'center' },
        { field: 'reason', head: '未完成原因和改进措施', share: 27 },
      ],
    },
    { kind: 'text', label: '说明', field: 'remark', share: 14 },
  ],
  limits: { goal: 1000, result: 1000, reason: 500 },
  signatures: [],
  notes: [],
})
