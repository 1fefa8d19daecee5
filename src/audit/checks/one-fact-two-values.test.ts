import { expect, test } from 'vitest'
import { indicatorHead, remarksOf, saidBy } from '../test/lay.ts'
import { check } from './one-fact-two-values.ts'

const summary = [
  '二、年度履职目标完成情况',
  '共完成技术合同登记 13400 项，成交额 1066.5 亿元，超额实现全年 1050 亿元的指标。',
]

test('one count told twice with two values, in other words', () => {
  expect(saidBy(check, ...summary, '四、绩效实现情况', '全市共登记技术合同 14004 项。')).toEqual([
    'error: 同一事项「共完成技术合同登记」前后有两个数：第二部分为 13400 项，第四部分为 14004 项，请核对后统一。',
  ])
})

test('an amount of what was registered, and of the same without the word', () => {
  const first = '登记技术合同 8420 项，成交额 392.7 亿元。'
  const later = '技术合同成交额 356.2 亿元。'
  expect(saidBy(check, '二、目标完成情况', first, '四、绩效实现情况', later)).toEqual([
    expect.stringMatching(/^(?:error|warning): .*392.7 亿元.*356.2 亿元/),
  ])
})

test('text and table, although the table leaves the unit out', () => {
  const table = `${indicatorHead}
履职 | 全市技术合同成交额 | >=900 | 1080.3 | 台账 | 20.03% | 超额完成`
  expect(saidBy(check, ...summary, '九、自评表', table)).toEqual([
    expect.stringMatching(/^error: 同一事项「技术合同登记成交额」前后有两个数：.*1066.5 亿元.*1080.3/),
    expect.stringMatching(/^error: 同一事项目标值「技术合同登记成交额」前后有两个数：.*1050 亿元.*>=900/),
  ])
})

test('a budget in a sentence and in the table', () => {
  const table = `预算资金（万元） | 年初预算数 | 追加追减数 | 调整预算数 | 实际支出数 | 执行率
预算总金额 | 667.92 | 82.47 | 750.39 | 694.94 | 92.61%
基本支出 | 644.43 | 82.47 | 726.90 | 671.46 | 92.37%`
  const told = (adjusted: string) =>
    saidBy(
      check,
      '一、概况',
      `年初预算667.92万元，追加82.47万元，调整预算数为${adjusted}万元。`,
      '二、预算',
      table,
    )
  expect(told('760.39')).toEqual([expect.stringMatching(/^error: .*760.39 万元.*750.39 万元/)])
  expect(told('750.39')).toEqual([])
})

test('a number of the overall goal is its indicator’s target', () => {
  const table = (goal: string) => `总体目标 | 年初设定目标 | < | 全年实际完成情况
^ | ${goal} | < | 已完成采购和发放，达到要求。
一级指标 | 三级指标 | 指标值 | 全年完成值
产出指标 | 免费发放原原种 | 550万粒 | 550万粒
产出指标 | 企业自购原原种 | 200万粒 | 200万粒`
  expect(saidBy(check, table('采购马铃薯原原种425万粒免费发放；企业自购200万粒。'))).toEqual([
    expect.stringMatching(/^(?:error|warning): 同一事项目标值「免费发放原原种」.*425 万粒.*550 万粒/),
  ])
  expect(saidBy(check, table('采购马铃薯原原种550万粒免费发放；企业自购200万粒。'))).toEqual([])
})

test('a finding keeps its claims, how they were linked and how sure that is', () => {
  const table = `${indicatorHead}\n履职 | 全市技术合同成交额 | >=900 | 1080.3 | 台账 | 20.03% | 超额完成`
  const [remark] = remarksOf(check, ...summary, '九、自评表', table)
  expect(remark?.claims?.map(({ role, value }) => `${role} ${value}`)).toEqual([
    'actual 1066.5 亿元',
    'actual 1080.3',
  ])
  expect(remark?.why).toMatch(/成交额」与表中「全市技术合同成交额」，名称相同/)
  expect(remark?.sure).toBeGreaterThan(0.85)
})

test.each([
  ['rounding', '下达科技创新券资助 2188.58 万元。', '下达科技创新券资助 2188.5821 万元。'],
  [
    'growth of a count and of a sum',
    '登记技术合同 100 项，同比增长 6.8%。',
    '登记技术合同成交额 5 亿元，同比增长 9.9%。',
  ],
  ['applied and admitted', '申报科技型中小企业 26112 家，入库数 24345 家。', '科技型中小企业入库 24345 家。'],
  [
    'accepted and recommended',
    '受理高新技术企业申报材料 1860 家。',
    '推荐上报高新技术企业申报材料 1598 家。',
  ],
  ['a hedge that is borne out', '培育技术经纪人超 700 人。', '培育技术经纪人 756 人。'],
  ['another year', '2023 年登记技术合同 7000 项。', '登记技术合同 14004 项。'],
  ['an intention', '全年培训医务人员 1560 人次。', '力争下一年度全年培训医务人员 2000 人次。'],
  ['a part by a limit', '集聚大型科学仪器 900 台。', '集聚原值 50 万元以上大型科学仪器 300 台。'],
])('%s is no contradiction', (_, first, second) => {
  expect(
    saidBy(check, '某市科技局 2024 年度绩效自评报告', '二、完成情况', first, '四、实现情况', second),
  ).toEqual([])
})

test('two projects may each have held lectures', () => {
  const [first, second] = ['开展科普讲座 30 场。', '开展科普讲座 12 场。']
  expect(saidBy(check, '一、项目一', first, '二、项目二', second)).toEqual([])
})
