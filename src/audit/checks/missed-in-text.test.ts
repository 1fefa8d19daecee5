import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './missed-in-text.ts'

test.each([
  '改造灌溉面积目标不少于8000亩，实际完成7600亩。',
  '计划培训种植户500人，完成460人。',
  '除险加固水库，目标值≥6座，实际4座。',
])('a result below its target: %s', (text) => {
  expect(saidBy(check, '二、完成情况', text)).toEqual([expect.stringMatching(/^warning: .*没有达到目标/)])
})

test.each([
  ['met', '改造灌溉面积目标不少于8000亩，实际完成8600亩。'],
  ['explained beside it', '计划培训种植户500人，完成460人，原因是受疫情影响。'],
  ['less is better', '细颗粒物平均浓度目标不高于28微克，实际26微克。'],
  ['another thing', '改造灌溉面积目标8000亩；治理河道实际完成12公里。'],
])('nothing is said where it is %s', (_, text) => {
  expect(saidBy(check, '二、完成情况', text)).toEqual([])
})

test('a reason in another section that names the thing is one', () => {
  const reason = '培训种植户没有达到目标，原因是场地维修。'
  expect(saidBy(check, '二、完成情况', '计划培训种植户500人，完成460人。', '三、原因', reason)).toEqual([])
})

test('a result told as a share of its target', () => {
  expect(saidBy(check, '二、完成情况', '全年巡护里程 1569 公里，为年度目标的98.05%。')).toEqual([
    expect.stringMatching(/^warning: .*98.05%」没有达到目标/),
  ])
  expect(saidBy(check, '二、完成情况', '再就业 2468 人，完成全年目标任务 2468 人的100%。')).toEqual([])
})
