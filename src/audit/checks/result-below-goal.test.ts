import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './result-below-goal.ts'

const table = (result: string) => `年度总体目标 | 预期目标 | < | 实际完成情况
^ | 组长补贴252000元，村级事务960000元。 | < | ${result}
一级指标 | 三级指标 | 年度指标值 | 实际完成值
产出 | 补助村 | =8个 | 8`

test('parts of the goal that fall short without a word', () => {
  expect(saidBy(check, table('组长补贴152000元，村级事务960000元。'))).toEqual([
    expect.stringMatching(
      /^warning: 总体目标中有 1 项没有完成：组长补贴 152000 元（目标 252000 元，60.32%）/,
    ),
  ])
  expect(saidBy(check, table('组长补贴250000元，村级事务960000元。'))).toEqual([])
})
