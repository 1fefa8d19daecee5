import { defineCodeList } from '#registers'

export const evaluationRoutes = defineCodeList({
  name: 'sme.route',
  label: { zh: '评价途径', en: 'Way' },
  source: '国科发政〔2017〕115号 第六条、第八条',
  items: [
    { code: 'points', label: { zh: '综合评价', en: 'By points' } },
    { code: 'direct', label: { zh: '直接确认', en: 'Directly' } },
  ],
})
