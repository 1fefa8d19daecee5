import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './weight-rule.ts'

const table = (
  output: number,
  effect: number,
  satisfaction: number,
) => `一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量 | 甲 | ≥1 | 1 | ${output} | ${output}
效益指标 | 社会 | 乙 | 有效 | 有效 | ${effect} | ${effect}
满意度指标 | 满意度 | 丙 | ≥90% | 95% | ${satisfaction} | ${satisfaction}`

test('the national rule, another setting, and a note that is not kept', () => {
  expect(saidBy(check, table(50, 30, 10))).toEqual([])
  expect(saidBy(check, table(40, 30, 20))).toEqual([
    expect.stringMatching(/^question: 表中各类分值是产出 40、效益 30、满意 20/),
  ])
  const note = '注：一级指标权重统一设置为：产出指标50分、效益指标30分、满意度指标10分。'
  expect(saidBy(check, table(70, 20, 10), note)).toEqual([
    expect.stringMatching(/^error: .*与表下注明的（产出 50、效益 30、满意 10）不一致/),
  ])
})
