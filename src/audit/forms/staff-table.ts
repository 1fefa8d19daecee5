import type { Form } from './form.ts'

export const form: Form = {
  name: 'staff-table',
  label: { zh: '财政供养人员情况', en: 'Posts and staff' },
  kind: 'staff',
  requires: [['posts'], ['staff']],
  columns: [
    { meaning: 'posts', heads: [/编制(?:数|人数)?$/] },
    { meaning: 'staff', heads: [/在职(?:人数|人员数?)?$/] },
    { meaning: 'rate', heads: [/控制率/] },
  ],
  seen: '湖南部门整体支出自评基础数据表',
}
