import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './average-in-text.ts'

test('an average follows from its total and its count', () => {
  expect(saidBy(check, '二、完成情况', '共开展现场指导8期，参加360人次，平均每期52人次。')).toEqual([
    expect.stringMatching(/^error: 360 人次除以 8 期，.*应为 45/),
  ])
  expect(saidBy(check, '二、完成情况', '发放补贴18万元，惠及36户，户均0.5万元。')).toEqual([])
})

test.each([
  '共开展现场指导8期，参加360人次，平均每期45人次。',
  '开展指导8期、讲座4期，参加360人次，平均每期52人次。',
  '按每公里2万元标准补助，养护农村公路159公里。',
])('nothing is said of: %s', (text) => {
  expect(saidBy(check, '二、完成情况', text)).toEqual([])
})
