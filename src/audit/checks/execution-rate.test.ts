import { expect, test } from 'vitest'
import { fundHead, saidBy } from '../test/lay.ts'
import { check } from './execution-rate.ts'

test.each([
  ['92.61%', []],
  ['92.62%', ['error: 「年度资金总额」的执行率印为 92.62%，按表中的预算数和支出数计算应为 92.61%。']],
  ['93%', []],
  ['0.9261', []],
])('694.94 of 750.39 printed as %s', (rate, expected) => {
  expect(saidBy(check, `${fundHead}\n年度资金总额 | 667.92 | 750.39 | 694.94 | 10 | ${rate} | 9.26`)).toEqual(
    expected,
  )
})

test('more than the whole budget', () => {
  expect(saidBy(check, `${fundHead}\n年度资金总额 | 329.77 | 329.77 | 338.31 | 10 | 102.59% |`)).toEqual([
    'error: 「年度资金总额」支出 338.31，超过预算 329.77（执行率 102.59%），没有记录调整，也没有说明。',
  ])
})
