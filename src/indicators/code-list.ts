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

/** The unit's own money that its rates are made of: what was done, over what it is held against. */
export const moneyItems = defineCodeList({
  name: 'evaluation.moneyItems',
  label: { zh: '基础数据项目（金额）', en: 'Base data item (money)' },
  source: '财预〔2013〕53号 附件2 的计算公式（参考性框架；公式以各地表式为准）',
  items: [
    {
      code: 'coverage',
      label: {
        zh: '绩效管理：纳入绩效管理的支出 ÷ 全部支出',
        en: 'Spending under performance management ÷ all',
      },
    },
    {
      code: 'publicExpense',
      label: { zh: '公用经费：实际支出 ÷ 预算安排', en: 'Public expense: spent ÷ budgeted' },
    },
    {
      code: 'nonTax',
      label: { zh: '非税收入：实际收入 ÷ 收入预算', en: 'Non-tax income: received ÷ budgeted' },
    },
    {
      code: 'procurement',
      label: { zh: '政府采购：实际采购金额 ÷ 采购预算', en: 'Procurement: bought ÷ budgeted' },
    },
    {
      code: 'threePublic',
      label: { zh: '三公经费：本年支出 ÷ 上年支出', en: 'Three public expenses: this year ÷ last year' },
    },
    { code: 'assets', label: { zh: '固定资产：在用原值 ÷ 全部原值', en: 'Fixed assets: in use ÷ all' } },
  ],
})

/** The same of people and tasks. */
export const countItems = defineCodeList({
  name: 'evaluation.countItems',
  label: { zh: '基础数据项目（人数、工作）', en: 'Base data item (people, tasks)' },
  source: '财预〔2013〕53号 附件2 的计算公式（参考性框架；公式以各地表式为准）',
  items: [
    { code: 'staff', label: { zh: '在职人员：在职人数 ÷ 编制数', en: 'Staff: in post ÷ posts' } },
    { code: 'party', label: { zh: '组织建设：按时完成 ÷ 应完成', en: 'Party work: done in time ÷ due' } },
    { code: 'training', label: { zh: '学习培训：按时完成 ÷ 应完成', en: 'Training: done in time ÷ due' } },
  ],
})
