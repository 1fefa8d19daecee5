import { defineSheet } from './sheet.ts'

/** 项目支出绩效目标执行监控表 of 财预〔2019〕136号: January to July, what the year will give, and how sure that is. */
export const monitoring2019 = defineSheet({
  name: 'monitoring-2019',
  label: '项目支出绩效目标执行监控表（财预〔2019〕136号）',
  source: '财政部《中央部门预算绩效运行监控管理暂行办法》（财预〔2019〕136号）附表',
  title: '项目支出绩效目标执行监控表',
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
        { field: 'item', head: '', share: 24, align: 'left' },
        { field: 'initial', head: '年初预算数', share: 16, align: 'right' },
        { field: 'spent', head: '1—7月执行数', share: 16, align: 'right' },
        { field: 'rate', head: '1—7月执行率', share: 16, align: 'right' },
        { field: 'expected', head: '全年预计执行数', share: 16, align: 'right' },
      ],
    },
    { kind: 'text', label: '年度总体目标', field: 'goal', share: 12 },
    {
      kind: 'table',
      of: 'indicators',
      side: { text: '绩效指标', share: 5 },
      columns: [
        { field: 'class', head: '一级指标', share: 8, align: 'center', isMerged: true },
        { field: 'subclass', head: '二级指标', share: 9, align: 'center', isMerged: true },
        { field: 'name', head: '三级指标', share: 16 },
        { field: 'target', head: '年度指标值', share: 10, align: 'center' },
        { field: 'actual', head: '1—7月执行情况', share: 10, align: 'center' },
        { field: 'expected', head: '全年预计完成情况', share: 10, align: 'center' },
        { field: 'cause', head: '偏差原因类别', share: 9, align: 'center' },
        { field: 'reason', head: '偏差原因说明', share: 11 },
        { field: 'likelihood', head: '完成目标可能性', share: 7, align: 'center' },
        { field: 'note', head: '备注', share: 5 },
      ],
    },
  ],
  limits: { goal: 1000, reason: 500 },
  signatures: ['填报人：　　　　审核人：　　　　负责人：　　　　填报日期：　　年　月　日'],
  notes: [
    '1. 偏差原因类别填经费保障、制度保障、人员保障、硬件条件保障或者其他，并在偏差原因说明中写明。',
    '2. 完成目标可能性填确定能、有可能或者完全不可能。',
  ],
})
