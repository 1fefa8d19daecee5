import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './growth-in-text.ts'

const said = (text: string) => saidBy(check, '某局2024年度绩效自评报告', '二、完成情况', text)

test.each([
  '全年接听咨询电话376次，上年为301次，同比增长33.92%。',
  '接听咨询电话376次，比上年的301次增长33.92%。',
  '接听咨询电话由上年的301次增加到376次，增幅为33.92%。',
  '全年维修校舍2023年为301平方米，2024年为376平方米，增长33.92%。',
])('a growth that does not follow: %s', (text) => {
  expect(said(text)).toEqual([expect.stringMatching(/^error: 从 301 .*到 376 .*应为 24.92%/)])
})

test.each([
  '全年接听咨询电话376次，上年为301次，同比增长24.92%。',
  '接听咨询电话376次，接待来访301人，同比增长33.92%。',
  '预算支出376万元，其中项目支出301万元，同比增长33.92%。',
  '由上年的376次减少到301次，下降19.95%。',
])('nothing is said of: %s', (text) => {
  expect(said(text)).toEqual([])
})
