import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
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
