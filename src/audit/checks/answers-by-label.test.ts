import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './answers-by-label.ts'

const table = (...answers: readonly string[]) =>
  [
    '资金管理 | 情况说明 | 存在问题',
    ...['分配科学性', '下达及时性', '拨付合规性', '使用规范性'].map(
      (label, at) => `${label} | ${answers[at] ?? ''} | ${answers[at] ? '无' : ''}`,
    ),
  ].join('\n')

test('answers that repeat their label, and one that is left out', () => {
  expect(saidBy(check, table('资金分配科学', '资金下达及时', '资金拨付合规', '专账核算'))).toEqual([
    expect.stringMatching(/^question: .*只把栏目的名称重说了一遍/),
  ])
  expect(saidBy(check, table('按人数分配', '', '手续齐全', '专账核算'))).toEqual([
    'warning: 「下达及时性」没有填，同一栏的其他各项都填了。',
  ])
  expect(saidBy(check, table('', '', '', ''))).toEqual([])
})
