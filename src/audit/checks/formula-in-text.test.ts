import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './formula-in-text.ts'

test('formulas are computed', () => {
  expect(saidBy(check, '在职人员控制率136/143=95.10%，预算完成率2690.62/2710.42=99.27%。')).toEqual([])
  expect(saidBy(check, '在职人员控制率136/143=96.10%。')).toEqual([
    'error: 算式「136/143=96.10%」的结果应为 95.10%。',
  ])
})

test('the base of a change is the table’s', () => {
  const expenses = `经费控制情况 | 2017年决算数 | 2018年预算数 | 2018年决算数\n三公经费 | 29.08 | 63.46 | 44.29`
  expect(saidBy(check, expenses, '三公经费变动率（63.46-32）÷32=98.31%。')).toEqual([
    expect.stringMatching(/^warning: .*用的上年数是 32，「三公经费」上年决算是 29.08/),
  ])
})
