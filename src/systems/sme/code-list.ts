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

/** What a spot check of an admitted firm found. */
export const spotCheckResults = defineCodeList({
  name: 'sme.spotCheck',
  label: { zh: '抽查结果', en: 'Result of the spot check' },
  source: '国科发政〔2017〕115号 对入库企业抽查和撤销编号的规定；分项为本系统约定',
  items: [
    { code: 'meets', label: { zh: '符合条件', en: 'Meets the conditions' } },
    { code: 'mends', label: { zh: '填报有误，已更正', en: 'Mended: it was filled in wrongly' } },
    { code: 'fails', label: { zh: '不符合条件', en: 'Falls short' } },
  ],
})
