import type { Form } from './form.ts'

export const form: Form = {
  name: 'goal-table',
  label: { zh: '总体目标及完成情况', en: 'Overall goal beside what was done' },
  kind: 'goals',
  requires: [['goal'], ['result']],
  columns: [
    {
      meaning: 'goal',
      heads: [/^(?:年初)?(?:预期|设定)(?:总体)?目标$/, /^年初设定目标$/, /^(?:年度)?总体目标$/],
      at: 'last',
    },
    { meaning: 'result', heads: [/^(?:目标|全年|年度)*(?:实际)?完成情况$/, /^(?:年度)?总体目标完成情况$/] },
  ],
  seen: '财政部 2020 年项目支出自评表；中央转移支付自评表',
}
