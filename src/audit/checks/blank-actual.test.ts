import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './blank-actual.ts'

test('a target without an actual among rows that have one', () => {
  const table = `${indicatorHead}
产出 | 甲 | ≥10 | | 台账 | |
产出 | 乙 | ≥10 | 12 | 台账 | 20% | `
  expect(saidBy(check, table)).toEqual(['error: 指标「甲」目标 ≥10，完成值没有填。'])
})
