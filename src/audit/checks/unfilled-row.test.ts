import { expect, test } from 'vitest'
import { saidBy, scoredHead } from '../test/lay.ts'
import { check } from './unfilled-row.ts'

const row = (name: string, target: string, actual: string) =>
  `产出 | 质量 | ${name} | ${target} | ${actual} | 10 | 10 |`

test('points for rows that nobody filled in are told once', () => {
  expect(
    saidBy(check, [scoredHead, row('甲', '', ''), row('乙', '', ''), row('丙', '≥1', '1')].join('\n')),
  ).toEqual(['error: 指标「甲」、「乙」的指标值和完成值都空着，却有得分。'])
  expect(saidBy(check, [scoredHead, row('甲', '健全', '健全')].join('\n'))).toEqual([])
})
