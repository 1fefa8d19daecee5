import { expect, test } from 'vitest'
import { saidBy, scoredHead } from '../test/lay.ts'
import { check } from './unmeasured-target.ts'

test('a bare 100 for what nothing measures', () => {
  const rows = [
    '效益 | 社会 | 学校发展能力 | 100 | 100 | 10 | 10 | ',
    '产出 | 质量 | 验收合格率 | 100 | 100 | 10 | 10 | ',
  ]
  expect(saidBy(check, `${scoredHead}\n${rows.join('\n')}`)).toEqual([
    expect.stringMatching(/^question: 指标「学校发展能力」的目标是 100/),
  ])
})
