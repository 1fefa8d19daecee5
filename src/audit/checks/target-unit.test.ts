import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './target-unit.ts'

test('a percent sign lost, or written as a word', () => {
  const table = `${indicatorHead}
过程 | 非税收入预算完成率 | >=100 | 20.56% | 执行 | -79.44% |
过程 | 报告合格率 | ≥100百分比 | 100 | 执行 | 0.00% |
履职 | 全市技术合同成交额 | >=900 | 1080.3 | 台账 | 20.03% | 超额
过程 | 绩效管理覆盖率 | =100% | 100% | 实际 | 0.00% | `
  expect(saidBy(check, table)).toEqual([
    'warning: 指标「非税收入预算完成率」的目标值「>=100」缺少百分号，完成值是「20.56%」。',
    'warning: 指标「报告合格率」的目标值「≥100百分比」把百分号写成了文字，应写作「≥100%」。',
  ])
})
