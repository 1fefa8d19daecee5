import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './restated.ts'

test('the same number in another scale', () => {
  expect(saidBy(check, '下达资金54500万元，即5.54亿元。')).toEqual([
    expect.stringMatching(/^error: .*54500 万元.*5.54 亿元，两个数不相等/),
  ])
  expect(saidBy(check, '下达资金54500万元，即5.45亿元。')).toEqual([])
  expect(saidBy(check, '下达资金54500万元，其中市级5.4亿元。')).toEqual([])
})
