import { defineProblems } from '#lib'

export const problems = defineProblems('sme', {
  'no-rule': {
    zh: '{day} 没有有效的科技型中小企业评价规则',
    en: 'No rule on science SMEs is in force on {day}',
    todo: { zh: '请在规则集中补充该日期的规则版本', en: 'Add a version for that day to the rule set' },
  },
  'falls-short': {
    zh: '自评不符合评价条件：{unmet}（得分 {points} 分）',
    en: 'The evaluation falls short: {unmet} ({points} points)',
    todo: {
      zh: '请核对填报数据；确不符合的，不能提交',
      en: 'Check the figures; what falls short cannot be submitted',
    },
  },
  'was-revoked': {
    zh: '「{name}」{year} 年的编号已被撤销，当年不得再次申报',
    en: 'The number of {name} for {year} was revoked: it may not apply again that year',
    todo: { zh: '请下一年度再申报', en: 'Apply again next year' },
  },
})
