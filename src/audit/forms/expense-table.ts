import type { Form } from './form.ts'

export const form: Form = {
  name: 'expense-table',
  label: { zh: '经费控制情况', en: 'Expenses: last year, budget, this year' },
  kind: 'expenses',
  requires: [['previous'], ['initial'], ['spent']],
  columns: [
    { meaning: 'previous', heads: [/(?:决算|支出|执行)数?$/] },
    { meaning: 'initial', heads: [/预算数?$/] },
    { meaning: 'spent', heads: [/(?:决算|支出|执行)数?$/], at: 'last' },
  ],
  seen: '湖南部门整体支出自评基础数据表',
}
