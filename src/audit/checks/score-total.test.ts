import { expect, test } from 'vitest'
import { fundHead, saidBy } from '../test/lay.ts'
import { check } from './score-total.ts'

const table = (classes: string, total: string, score: string) => `${fundHead}
年度资金总额 | 20 | 20 | 20 | 10 | 100% | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
${classes} | 数量 | 甲 | ≥1 | 1 | 60 | 60
效益指标 | 社会 | 乙 | 有效 | 有效 | 20 | 20
满意度指标 | 满意度 | 丙 | ≥90% | 95% | 10 | 10
总分 | < | < | < | < | ${total} | ${score}`

test('all closes', () => {
  expect(saidBy(check, table('产出指标（60分）', '100', '100'))).toEqual([])
})

test('a total that is no sum, and a class that says otherwise', () => {
  expect(saidBy(check, table('产出指标（50分）', '90', '98'))).toEqual([
    'error: 各项得分相加是 100，表中总得分是 98。',
    'error: 「产出指标（50分）」下各指标的分值相加是 60，不是 50。',
  ])
})
