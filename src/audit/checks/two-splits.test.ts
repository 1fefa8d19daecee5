import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './two-splits.ts'

test('one total, two splits', () => {
  const table = (spent: string) =>
    `年度资金总额 | 861.10 | 2030.12\n按收入性质分：2030.12 | 按支出性质分：${spent} |`
  expect(saidBy(check, table('1925.67'))).toEqual([
    'error: 同一笔资金按收入性质分是 2030.12，按支出性质分是 1925.67，相差 104.45，执行率也因此不可靠。',
  ])
  expect(saidBy(check, table('2030.12'))).toEqual([])
})
