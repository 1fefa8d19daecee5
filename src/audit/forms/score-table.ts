import type { Form } from './form.ts'

export const form: Form = {
  name: 'score-table',
  label: { zh: '评分表', en: 'Scores by a rubric, without targets' },
  kind: 'indicators',
  requires: [['name', 'subclass', 'class'], ['weight'], ['score']],
  columns: [
    { meaning: 'class', heads: [/^一级指标$/, /^(?:指标)?类[别型]$/] },
    { meaning: 'subclass', heads: [/^二级指标$/] },
    {
      meaning: 'name',
      heads: [/^三级指标/, /^(?:绩效|评价|考核|具体)?指标名称$/, /^(?:绩效|评价|考核|具体)指标$/],
      at: 'last',
    },
    { meaning: 'weight', heads: [/^(?:指标)?分值$/, /^(?:指标)?权重(?:分值)?$/, /^(?:标准分|满分)$/] },
    { meaning: 'score', heads: [/^(?:自评|实际)?得分$/, /^自评分数?$/, /^评分$/] },
    { meaning: 'reason', heads: [/原因/, /扣分/, /改进措施/] },
  ],
  seen: '安徽寿县部门整体支出自评表；湖南部门整体支出评分表',
}
