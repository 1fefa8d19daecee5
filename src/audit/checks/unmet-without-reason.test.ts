import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './unmet-without-reason.ts'

test('a missed target owes a reason; one that is better than its ceiling does not', () => {
  const table = `${indicatorHead}
过程 | 非税收入预算完成率 | >=100 | 20.56% | 执行 | -79.44% |
过程 | 预算偏差率 | <=10% | 7.39% | 执行 | -26.10% |
过程 | 预算执行率 | =100% | 92.61% | 执行 | -7.39% | 人员变动`
  expect(saidBy(check, table)).toEqual([
    'error: 指标「非税收入预算完成率」目标 >=100、完成 20.56%，偏差 -79.44%，没有达到目标，原因分析却是空的。',
  ])
})
