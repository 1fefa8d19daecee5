import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './money-left-unsaid.ts'

test.each([
  [
    '全年预算数 2039.8 万元，全年执行数 1713.9 万元。',
    [
      'warning: 「全年预算数」2039.8 万元，「全年执行数」1713.9 万元，只有 84.02%，文中没有写出比率，也没有说明原因。',
    ],
  ],
  ['全年预算数 2039.8 万元，全年执行数 1713.9 万元，执行率 84.02%。', []],
  [
    '2021 年收入 792.22 万元。2021 年支出 799.12 万元。',
    [expect.stringMatching(/^warning: 支出 799.12 万元 大于收入/)],
  ],
  ['2021 年收入 792.22 万元，上年结转 10 万元。2021 年支出 799.12 万元。', []],
])('%s', (text, expected) => {
  expect(saidBy(check, '某局2021年度自评报告', text)).toEqual(expected)
})
