import type { Form } from './form.ts'

export const form: Form = {
  name: 'goal-table',
  label: { zh: '总体目标及完成情况', en: 'Overall goal beside what was done' },
  kind: 'goals',
  requires: [['goal'], ['result']],
  columns: [
    {
      meaning: 'goal',
      heads: [
        /^(?:项目|部门|单位)?(?:年初|年度|全年|预期|设定|绩效|计划)+(?:总体)?目标(?:内容|设定)?$/,
        /^(?:年度)?总体目标$/,
      ],
      at: 'last',
    },
    {
      meaning: 'result',
      heads: [
        /^(?:项目)?(?:目标|全年|年度|绩效)*实际完成情况$/,
        /^(?:项目)?(?:目标|全年|年度|绩效)*完成情况$/,
        /^(?:年度)?总体目标完成情况$/,
      ],
      at: 'last',
    },
  ],
  seen: '财政部 2020 年项目支出自评表；中央转移支付自评表',
}
