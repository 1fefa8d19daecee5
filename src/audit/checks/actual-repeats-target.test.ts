import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './actual-repeats-target.ts'

test('a target with its operator in the column of actuals', () => {
  const table = `${indicatorHead}
产出 | 水标尺 | ≥266米 | ≥266米 | 台账 | 0% |
产出 | 覆盖率 | =100% | =100% | 台账 | 0% |
产出 | 会议 | ≥4 | 5 | 台账 | 25% | `
  expect(saidBy(check, table)).toEqual([
    'warning: 1 个指标的完成值连同符号照抄了目标值（水标尺「≥266米」），没有写实际完成的数。',
  ])
})
