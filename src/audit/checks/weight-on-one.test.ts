import { expect, test } from 'vitest'
import { saidBy, scoredHead } from '../test/lay.ts'
import { check } from './weight-on-one.ts'

test('one indicator with most of the points', () => {
  const [one, other] = [
    '产出 | 成本 | 成本控制数 | 30 | 30 | 80 | 80 | ',
    '效益 | 社会 | 知晓率 | 90% | 95% | 10 | 10 | ',
  ]
  expect(saidBy(check, `${scoredHead}\n${one}\n${other}`)).toEqual([
    expect.stringMatching(/^question: 指标「成本控制数」一项占 80 分/),
  ])
  expect(saidBy(check, `${scoredHead}\n${one.replaceAll('80', '12')}\n${other}`)).toEqual([])
})
