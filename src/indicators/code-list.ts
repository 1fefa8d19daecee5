import { defineCodeList } from '#registers'

/** The classes of section 九 (类别), in the order in which the form prints them. */
export const indicatorClasses = defineCodeList({
  name: 'evaluation.classes',
  label: { zh: '指标类别', en: 'Indicator class' },
  source: '苏州市市级部门整体支出自评表（2024 年度）的类别',
  items: [
    { code: 'decision', label: { zh: '决策', en: 'Decision' } },
    { code: 'process', label: { zh: '过程', en: 'Process' } },
    { code: 'effect', label: { zh: '效益', en: 'Effect' } },
    { code: 'satisfaction', label: { zh: '满意度', en: 'Satisfaction' } },
    { code: 'duty', label: { zh: '履职', en: 'Duty' } },
  ],
})

/** Who else than the budget sets a target for the same indicator. */
export const targetSets = defineCodeList({
  name: 'evaluation.targetSets',
  label: { zh: '目标来源', en: 'Target set' },
  items: [
    { code: 'internal', label: { zh: '内部目标', en: 'Internal' } },
    { code: 'superior', label: { zh: '上级目标', en: 'Set from above' } },
  ],
})

export const budgetNatures = defineCodeList({
  name: 'evaluation.budgetNatures',
  label: { zh: '支出性质', en: 'Nature of spending' },
  items: [
    { code: 'basic', label: { zh: '基本支出', en: 'Basic spending' } },
    { code: 'project', label: { zh: '项目支出', en: 'Project spending' } },
  ],
})

export const shownScales = defineCodeList({
  name: 'evaluation.scales',
  label: { zh: '显示数量级', en: 'Shown scale' },
  items: [
    { code: '万', label: { zh: '万', en: '10 thousand' } },
    { code: '亿', label: { zh: '亿', en: '100 million' } },
  ],
})
