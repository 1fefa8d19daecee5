import { expect, test } from 'vitest'
import { saidBy, scoredHead } from '../test/lay.ts'
import { check } from './approximate-actual.ts'

const row = (target: string, actual: string) =>
  `${scoredHead}\n产出 | 数量 | 培训人数 | ${target} | ${actual} | 10 | 10 |`

test.each([
  ['≥200人', '200余人', 1],
  ['200人', '约210人', 1],
  ['≥200人', '210人', 0],
  ['约200人', '210人', 0],
  ['≥95%', '95%以上', 0],
])('target %s, actual %s', (target, actual, count) => {
  expect(saidBy(check, row(target, actual))).toHaveLength(count)
})
