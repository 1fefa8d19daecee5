import { defineProblems } from '#lib'

export const problems = defineProblems('sme', {
  'falls-short': {
    zh: '自评不符合评价条件：{unmet}（得分 {points} 分）',
    en: 'The evaluation falls short: {unmet} ({points} points)',
    todo: {
      zh: '请核对填报数据；确不符合的，不能提交',
      en: 'Check the figures; what falls short cannot be submitted',
    },
  },
})
