import type { Form } from './form.ts'

export const form: Form = {
  name: 'budget-table',
  label: { zh: '预算执行表', en: 'Budget and funds by source' },
  kind: 'budget',
  requires: [['initial', 'adjusted'], ['spent']],
  columns: [
    { meaning: 'initial', heads: [/^年初预算(?:数|金额)?$/, /^(?:年初数|批复预算数?)$/] },
    {
      meaning: 'adjustment',
      heads: [/结转.*追[加减]/, /^预算(?:调整|追加追减)数?$/, /^(?:追加追减|调整)数?$/],
    },
    {
      meaning: 'adjusted',
      heads: [
        /^调整后?预算(?:数|金额)?$/,
        /^全年预算(?:数|金额)?$/,
        /^(?:预算调整后|调整后)数?$/,
        /^预算(?:数|金额)?$/,
      ],
    },
    { meaning: 'arrived', heads: [/到位/] },
    {
      meaning: 'spent',
      heads: [/^(?:全年|实际|预算)?(?:执行|支出)(?:数|金额)?$/, /^全年实际支出数?$/, /^决算数?$/],
    },
    { meaning: 'weight', heads: [/^(?:指标)?分值$/, /^权重$/] },
    { meaning: 'rate', heads: [/(?:执行|支付|支出)率/, /^B\/A/] },
    { meaning: 'score', heads: [/得分/] },
    { meaning: 'reason', heads: [/原因/] },
  ],
  seen: '苏州市市级部门 2024「预算信息」；财政部 2020 年项目支出自评表资金栏；四川、云南、河北、中央转移支付自评表',
}
