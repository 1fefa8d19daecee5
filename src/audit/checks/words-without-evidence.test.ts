import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './words-without-evidence.ts'

test('words repeated, and a trend counted as whole', () => {
  const table = `${indicatorHead}
效益 | 企业创新能力 | 提升 | 提升 | 完成 | 0% |
决策 | 目标合理性 | 合理 | 合理 | 文件 | 0% | `
  expect(saidBy(check, table)).toEqual([
    expect.stringMatching(/^question: 1 个定性指标的完成值照抄目标值（企业创新能力「提升」）/),
  ])
  expect(saidBy(check, '公共文化服务参与率逐年提升，指标完成率100%。')).toHaveLength(1)
})
