import { defineMeasure, type Measure } from '#measures'

const sum = {
  kind: 'aggregate',
  register: 'evaluation.payments',
  aggregate: 'sum',
  unit: '元',
  by: 'paidTo',
  shown: { scale: '万', decimals: 2 },
  scopes: { line: 'line' },
} as const

const planned = defineMeasure({
  ...sum,
  name: 'evaluation.payments.planned',
  label: { zh: '用款计划', en: 'Payments planned' },
  definition: {
    zh: '截至日期在期间内的用款计划之和；年末由财政收回的额度已从计划中核减',
    en: 'What was planned to be paid in the period; what finance took back is no longer planned',
  },
  of: 'planned',
})

export const paid = defineMeasure({
  ...sum,
  name: 'evaluation.payments.paid',
  label: { zh: '实际支付', en: 'Payments made' },
  definition: { zh: '截至日期在期间内的实际支付之和，退回的相减', en: 'What was paid in the period, net' },
  of: 'paid',
})

const progress = defineMeasure({
  kind: 'ratio',
  name: 'evaluation.payments.progressRate',
  label: { zh: '支付进度符合率', en: 'Payments as planned' },
  definition: { zh: '实际支付 ÷ 用款计划 × 100%', en: 'Paid over planned' },
  unit: '%',
  shown: { decimals: 2 },
  numerator: paid.name,
  denominator: planned.name,
})

/** Payments of a period, which may be a part of a year: the monitoring of January to July asks for those. */
export const paymentMeasures: readonly Measure[] = [planned, paid, progress]
