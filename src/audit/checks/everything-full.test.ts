import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './everything-full.ts'

const table = (...spent: readonly string[]) =>
  [
    '项目 | 预算数 | 执行数',
    ...['75', '36', '47.2', '19', '28.6'].map(
      (budget, at) => `项目${'甲乙丙丁戊'[at]} | ${budget} | ${spent[at] ?? budget}`,
    ),
  ].join('\n')

test('five lines and more, each spent exactly', () => {
  expect(saidBy(check, table())).toHaveLength(1)
  expect(saidBy(check, table('74'))).toEqual([])
})
