import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './document-kind.ts'

test('a self-evaluation in a monitoring report', () => {
  expect(saidBy(check, '某局2022年度绩效监控总结报告', '二、绩效自评工作开展情况', '于 7 月开展。')).toEqual([
    expect.stringMatching(/^error: 标题是「某局2022年度绩效监控总结报告」，正文写的却是自评/),
  ])
})

test('before the year was over, and by no day', () => {
  const title = '某局2022年度项目绩效自评报告'
  expect(saidBy(check, title, '2022年12月6日至8日，对该项目开展了年度自评。')).toHaveLength(1)
  expect(saidBy(check, title, '2023年3月对该项目开展了年度自评。')).toEqual([])
  expect(saidBy(check, title, '目前，资金已执行 4132.8 万元。')).toEqual([
    expect.stringMatching(/^warning: .*没有说明数据截止到哪一天/),
  ])
  expect(saidBy(check, title, '截至 2022 年 12 月 31 日，资金已执行 4132.8 万元。')).toEqual([])
})
