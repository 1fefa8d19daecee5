import { expect, test } from 'vitest'
import { saidBy, scoredHead } from '../test/lay.ts'
import { check } from './ceiling-on-deliverable.ts'

test('work to be done has no ceiling; costs and times have', () => {
  const table = `${scoredHead}
产出 | 数量指标 | 开展精品示范村建设数量 | ≤4 | 4 | 10 | 10 |
产出 | 成本指标 | 建设成本 | ≤4万元 | 4 | 10 | 10 |
产出 | 时效指标 | 建设期限 | ≤4个月 | 4 | 10 | 10 |
产出 | 数量指标 | 投诉次数 | ≤4 | 4 | 10 | 10 | `
  expect(saidBy(check, table)).toEqual([
    'warning: 指标「开展精品示范村建设数量」是要完成的工作量，目标却定成上限「≤4」，符号可能写反了。',
  ])
})
