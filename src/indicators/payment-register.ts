import { date, defineRegister, money, text } from '#registers'
import { lineCode } from './evaluation-field.ts'

/** What was paid month by month (月度支付), as the treasury's system exports it: the year's progress at any day. */
export const payments = defineRegister({
  name: 'evaluation.payments',
  label: { zh: '月度支付', en: 'Monthly payments' },
  help: {
    zh: '每月每个预算行一条：用款计划和实际支付；从预算管理一体化系统导出后整表导入',
    en: 'One row a month and line of the budget: planned and paid; imported from the treasury’s system',
  },
  titled: '{paidTo} {line}',
  fields: {
    paidTo: date({
      label: { zh: '截至日期', en: 'Up to' },
      help: { zh: '当月最后一天', en: 'The last day of the month' },
      required: true,
    }),
    line: lineCode({ zh: '预算行代码', en: 'Budget line' }),
    planned: money({ label: { zh: '用款计划（元）', en: 'Planned (元)' }, required: true, min: '0' }),
    paid: money({
      label: { zh: '实际支付（元）', en: 'Paid (元)' },
      help: { zh: '退回的记为负数', en: 'What came back is negative' },
      required: true,
    }),
    document: text({
      label: { zh: '依据文件', en: 'Document' },
      help: { zh: '支付月报或凭证汇总', en: 'The monthly return or list of vouchers' },
      maxLength: 200,
    }),
  },
  unique: [['paidTo', 'line']],
  columns: ['paidTo', 'line', 'planned', 'paid'],
  indexed: ['paidTo'],
})
