import { expect, test } from 'vitest'
import { saidBy, scoredHead } from '../test/lay.ts'
import { check } from './operator-missing.ts'

const row = (name: string, target: string) => `产出 | 数量 | ${name} | ${target} | 12 | 10 | 10 |`

test('one target without an operator among others that have one', () => {
  const others = [row('甲', '≥12次'), row('乙', '≤12万元'), row('丙', '=100%')]
  expect(saidBy(check, [scoredHead, ...others, row('丁', '200人')].join('\n'))).toHaveLength(1)
  expect(saidBy(check, [scoredHead, ...others, row('丁', '12月')].join('\n'))).toEqual([])
  expect(saidBy(check, [scoredHead, row('甲', '1'), row('乙', '2'), row('丙', '≥3')].join('\n'))).toEqual([])
})
