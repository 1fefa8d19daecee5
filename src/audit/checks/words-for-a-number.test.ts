import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './words-for-a-number.ts'

test('words where a number was to be', () => {
  const table = `${indicatorHead}
产出 | 宣传 | ≥2次 | 已完成 | 台账 | |
产出 | 走访 | ≥2次 | 3次 | 台账 | 50% | `
  expect(saidBy(check, table)).toEqual([
    'question: 指标「宣传」目标是 ≥2次，完成值写「已完成」，实际是多少？',
  ])
})
