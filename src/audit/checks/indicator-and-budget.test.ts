import { expect, test } from 'vitest'
import { fundHead, saidBy } from '../test/lay.ts'
import { check } from './indicator-and-budget.ts'

const budget = `${fundHead}
年度资金总额 | 667.92 | 750.39 | 694.94 | 10 | 92.61% | 9.26
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分`

test('rates that follow from the budget', () => {
  const right = [
    '过程 | 执行 | 预算执行率 | 100% | 92.61% | 10 | 9.26',
    '过程 | 执行 | 预算偏差率 | ≤10% | 7.39% | 10 | 10',
  ]
  const wrong = ['过程 | 执行 | 预算调整率 | 0% | 2.35% | 10 | 0']
  expect(saidBy(check, [budget, ...right].join('\n'))).toEqual([])
  expect(saidBy(check, [budget, ...wrong].join('\n'))).toEqual([
    'warning: 指标「预算调整率」为 2.35%，按预算表「年度资金总额」计算应为 12.35%。',
  ])
})

test('a cost that copies its target, and a payment that was not made', () => {
  const rows = [
    '产出 | 成本 | 项目总成本 | ≤695万元 | 695 | 10 | 10',
    '产出 | 时效 | 11月底前完成资金支付 | 100% | 100% | 10 | 10',
  ]
  expect(saidBy(check, [budget, ...rows].join('\n'))).toEqual([
    'warning: 指标「项目总成本」完成值为 695（与目标 ≤695万元 相同），资金表中执行数为 694.94，两处应当一致。',
    'warning: 指标「11月底前完成资金支付」完成 100%，资金表的执行率是 92.61%，资金没有全部支付。',
  ])
})
