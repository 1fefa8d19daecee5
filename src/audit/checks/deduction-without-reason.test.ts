import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './deduction-without-reason.ts'

const table = (
  score: string,
  total: string,
  reason: string,
) => `一级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
年度绩效目标1（40分） | 监测数据合格率 | 100% | 100% | 20
^ | 资料审核满意度 | 98% | 98% | ${score}
总分 | | | | ${total}
偏差大或目标未完成原因分析 | ${reason} | | |`

test('a score multiplied by the value, and no reason for it', () => {
  expect(saidBy(check, table('19.6', '99.6', ''))).toEqual([
    expect.stringMatching(/^error: 「年度绩效目标1（40分）」下的指标全部达到目标，得分合计却是 39.6/),
    'error: 总分 99.6，扣了 0.4 分，「偏差大或目标未完成原因分析」却是空的。',
  ])
  expect(saidBy(check, table('20', '100', ''))).toEqual([])
})
