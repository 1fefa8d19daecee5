import type { Form } from './form.ts'

export const form: Form = {
  name: 'task-table',
  label: { zh: '年度重点任务表', en: 'Key tasks' },
  kind: 'tasks',
  requires: [['name'], ['completion']],
  columns: [
    { meaning: 'duty', heads: [/主要职责/, /^(?:部门)?职责$/] },
    { meaning: 'name', heads: [/^(?:重点|年度|工作)*任务(?:名称|内容)?$/, /^重点工作$/] },
    { meaning: 'completion', heads: [/^(?:任务|工作|实际)?完成情况$/] },
  ],
  seen: '苏州市市级部门 2024「年度重点任务」',
}
