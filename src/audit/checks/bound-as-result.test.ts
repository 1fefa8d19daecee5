import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './bound-as-result.ts'

test('a bound is no result', () => {
  expect(saidBy(check, '三、项目绩效情况', '受益群众满意度均大于等于95%。')).toEqual([
    expect.stringMatching(/^question: .*满意度均大于等于95%.*实际是多少/),
  ])
  expect(saidBy(check, '三、项目绩效情况', '受益群众满意度目标不低于95%，实际96.2%。')).toEqual([])
  expect(saidBy(check, '一、绩效目标', '受益群众满意度不低于95%。')).toEqual([])
})
