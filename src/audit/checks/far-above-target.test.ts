import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './far-above-target.ts'

test('far above is asked about with a reason and warned of without one', () => {
  const table = `${indicatorHead}
履职 | 培育技术经纪人 | >=200 | 756 | 台账 | 278.00% | 超额完成
履职 | 农村改厕 | >=2000 | 3061 | 台账 | 53.05% |
履职 | 召开会议 | >=4 | 5 | 台账 | 25.00% | `
  expect(saidBy(check, table)).toEqual([
    'question: 指标「培育技术经纪人」目标 >=200、完成 756，超出三成以上，目标是否定得偏低？',
    'warning: 指标「农村改厕」目标 >=2000、完成 3061，超出三成以上，没有说明原因。',
  ])
})
