import { expect, test } from 'vitest'
import { fundHead, saidBy, scoredHead } from '../test/lay.ts'
import { check } from './indicator-repeats-money.ts'

const table = (row: string) => `${fundHead}
年度资金总额 | 43.2 | 43.2 | 37.24 | 10 | 86% | 9
${scoredHead}
${row}`

test('an output that is the budget and what was spent', () => {
  expect(
    saidBy(check, table('产出指标 | 数量指标 | 工程资金金额 | 43.2 | 37.24 | 10 | 9 | 尾款未付')),
  ).toEqual([expect.stringMatching(/^warning: 指标「工程资金金额」.*只重复了资金/)])
})

test.each([
  '产出指标 | 成本指标 | 项目总支出 | ≤43.2万元 | 37.24万元 | 10 | 10 | ',
  '产出指标 | 数量指标 | 改造面积 | 43.2亩 | 37.24亩 | 10 | 9 | 雨季',
])('nothing is said of %s', (row) => {
  expect(saidBy(check, table(row))).toEqual([])
})
