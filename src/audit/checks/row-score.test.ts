import { expect, test } from 'vitest'
import { saidBy, scoredHead } from '../test/lay.ts'
import { check } from './row-score.ts'

const row = (target: string, actual: string, weight: string, score: string, reason = '') =>
  `${scoredHead}\n产出 | 数量 | 甲 | ${target} | ${actual} | ${weight} | ${score} | ${reason}\n产出 | 数量 | 乙 | ≥1 | 1 | 10 | 10 | `

test.each([
  ['met and full', row('≥10', '12', '10', '10'), []],
  ['missed in proportion', row('≥100', '98', '10', '9.8', '未达'), []],
  ['above its weight', row('≥10', '12', '10', '11'), [/^error: .*得分 11 高于分值 10/]],
  ['met and short', row('≥100%', '100%', '10', '7'), [/^error: .*已经达到，却只得 7 分/]],
  ['missed and full', row('≥100', '80', '10', '10'), [/^error: .*没有达到，却得了满分/]],
  ['empty', row('≥10', '12', '10', ''), [/^error: .*有分值 10，得分是空的/]],
  ['a percentage', row('≥10', '12', '10', '100%'), [/^error: .*写成了百分数/]],
  ['out of proportion', row('≥100', '98', '10', '9', '未达'), [/^question: .*应为 9.80 分/]],
])('%s', (_, table, expected) => {
  expect(saidBy(check, table)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
})
