import { defineMeasure, type Measure } from '#measures'

/** What every sum over the budget's own lines shares; totals carry no amounts, so nothing is counted twice. */
const sum = {
  kind: 'aggregate',
  register: 'evaluation.budget',
  aggregate: 'sum',
  unit: '元',
  by: 'year',
  shown: { scale: '万', decimals: 2 },
  scopes: { nature: 'nature', line: 'code' },
} as const

const percent = { unit: '%', shown: { decimals: 2 } } as const

const initial = defineMeasure({
  ...sum,
  name: 'evaluation.budget.initial',
  label: { zh: '年初预算数', en: 'Initial budget' },
  definition: {
    zh: '预算表各明细行的年初预算数之和',
    en: 'The initial budgets of all lines of the budget table, summed',
  },
  of: 'initial',
})

const adjustment = defineMeasure({
  ...sum,
  name: 'evaluation.budget.adjustment',
  label: { zh: '结转及追加追减数', en: 'Carried in and adjusted' },
  definition: {
    zh: '上年度结转及当年预算追加、追减数之和（追减为负）',
    en: 'Carried in from the year before and adjusted in the year, cuts negative, summed',
  },
  of: 'adjustment',
})

const adjusted = defineMeasure({
  ...sum,
  name: 'evaluation.budget.adjusted',
  label: { zh: '调整预算数', en: 'Adjusted budget' },
  definition: { zh: '年初预算数与结转及追加追减数之和', en: 'Initial budget and adjustments, summed' },
  of: ['initial', 'adjustment'],
})

const spent = defineMeasure({
  ...sum,
  name: 'evaluation.budget.spent',
  label: { zh: '实际支出数', en: 'Spent' },
  definition: { zh: '预算表各明细行的实际支出数之和', en: 'What was spent on all lines, summed' },
  of: 'spent',
})

const carriedOver = defineMeasure({
  ...sum,
  name: 'evaluation.budget.carriedOver',
  label: { zh: '年末结转结余数', en: 'Carried over or left' },
  definition: {
    zh: '年末既未支出、也未被财政收回的预算资金之和',
    en: 'What at the end of the year was neither spent nor taken back',
  },
  of: 'carriedOver',
})

const unspent = defineMeasure({
  kind: 'difference',
  name: 'evaluation.budget.unspent',
  label: { zh: '未支出数', en: 'Unspent' },
  definition: { zh: '调整预算数减实际支出数', en: 'Adjusted budget less what was spent' },
  unit: '元',
  shown: sum.shown,
  minuend: adjusted.name,
  subtrahend: spent.name,
})

const deviationAmount = defineMeasure({
  kind: 'difference',
  name: 'evaluation.budget.deviation',
  label: { zh: '预算偏差数', en: 'Budget deviation' },
  definition: {
    zh: '实际支出数与调整预算数之差的绝对值',
    en: 'The difference between spending and adjusted budget, without its sign',
  },
  unit: '元',
  shown: sum.shown,
  minuend: spent.name,
  subtrahend: adjusted.name,
  absolute: true,
})

const executionRate = defineMeasure({
  ...percent,
  kind: 'ratio',
  name: 'evaluation.budget.executionRate',
  label: { zh: '预算执行率', en: 'Budget execution rate' },
  definition: { zh: '实际支出数 ÷ 调整预算数 × 100%', en: 'Spent over adjusted budget' },
  numerator: spent.name,
  denominator: adjusted.name,
})

const adjustmentRate = defineMeasure({
  ...percent,
  kind: 'ratio',
  name: 'evaluation.budget.adjustmentRate',
  label: { zh: '预算调整率', en: 'Budget adjustment rate' },
  definition: {
    zh: '上年度结转及当年追加追减数 ÷ 年初预算数 × 100%；按苏州口径计入全部调整，不扣除政策性调整',
    en: 'Carried in and adjusted over the initial budget; all adjustment counts, that by policy too',
  },
  numerator: adjustment.name,
  denominator: initial.name,
})

const deviationRate = defineMeasure({
  ...percent,
  kind: 'ratio',
  name: 'evaluation.budget.deviationRate',
  label: { zh: '预算偏差率', en: 'Budget deviation rate' },
  definition: {
    zh: '实际支出数与调整预算数之差的绝对值 ÷ 调整预算数 × 100%',
    en: 'Deviation of spending from the adjusted budget, without its sign, over the adjusted budget',
  },
  numerator: deviationAmount.name,
  denominator: adjusted.name,
})

const carryOverRate = defineMeasure({
  ...percent,
  kind: 'ratio',
  name: 'evaluation.budget.carryOverRate',
  label: { zh: '结转结余率', en: 'Carry-over rate' },
  definition: {
    zh: '年末结转结余数 ÷ 调整预算数 × 100%；被财政收回的未支出资金不是结转结余',
    en: 'Carried over or left at year end over the adjusted budget; what finance took back is not carried over',
  },
  numerator: carriedOver.name,
  denominator: adjusted.name,
})

/** Sums and rates over the budget table; `nature` (basic, project) and `line` narrow them. */
export const budgetMeasures: readonly Measure[] = [
  ...[initial, adjustment, adjusted, spent, carriedOver, unspent, deviationAmount],
  ...[executionRate, adjustmentRate, deviationRate, carryOverRate],
]
