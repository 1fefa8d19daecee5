import { expect, test } from 'vitest'
import { fundHead, saidBy, scoredHead } from '../test/lay.ts'
import { check } from './execution-score.ts'

const table = (rate: string, score: string) => `${fundHead}
年度资金总额 | 100 | 100 | 86.2 | 10 | ${rate} | ${score}
${scoredHead.split(' | ').slice(0, 7).join(' | ')}
产出 | 数量 | 甲 | ≥1 | 1 | 50 | 50`

test.each([
  ['8.62', []],
  ['10', [/^warning: 预算执行率 86.20%、分值 10，按执行率计分，得分应为 8.62，表中是 10/]],
  ['', [/^error: 预算执行有分值 10，得分是空的/]],
  ['86%', [/^error: .*写成了百分数/]],
])('86.20%% of ten points scored %s', (score, expected) => {
  expect(saidBy(check, table('86.20%', score))).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern)),
  )
})
