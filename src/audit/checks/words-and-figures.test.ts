import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './words-and-figures.ts'

test.each([
  [
    'all paid',
    ['一、概况', '2179 万元目前已全部拨付。', '三、完成', '已完成拨付 2113.63 万元，执行率 97%。'],
    /^error: .*全部拨付」，预算执行率却是 97%/,
  ],
  [
    'no problem',
    ['二、绩效', '支出 87.06 万元，余款安排下年支出。', '三、问题', '暂无问题。'],
    /^error: .*暂无问题.*余款安排下年支出/,
  ],
  [
    'finished and not',
    ['二、完成', '实际基本完成治理面积 1429 公顷。', '三、指标', '质量指标。项目暂未完工。'],
    /^warning: .*基本完成.*暂未完工/,
  ],
  [
    'full marks',
    ['一、结论', '自评得分 100 分。', '二、材料', '读者满意度 90%，指标完成率 99.14%。'],
    /^error: .*100 分」，而有指标的完成率是 99.14%/,
  ],
  [
    'money held back',
    ['一、完成', '已拨付 8010 万元，执行率 100%。', '建设中的项目按计划预留足额资金。'],
    /^warning: .*预留足额资金/,
  ],
])('%s', (_, parts, expected) => {
  expect(saidBy(check, ...parts)).toEqual([expect.stringMatching(expected)])
})

test.each([
  ['a plan', ['资金执行率 95.2%。下一步将加快进度，2024 年 6 月底前完成全部支付。']],
  ['several projects', ['甲项目资金已全部支付，支付率 100%。乙项目支付率 80%。']],
])('%s is no contradiction', (_, parts) => {
  expect(saidBy(check, ...parts)).toEqual([])
})

test('all indicators met, says the text', () => {
  const table = `${indicatorHead}\n过程 | 预算执行率 | =100% | 92.61% | 执行 | -7.39% | 人员变动`
  expect(saidBy(check, '二、情况', '各项指标均已完成。', '九、自评表', table)).toEqual([
    'error: 文中说「各项指标均已完成」，自评表中却有 1 个指标没有达到目标：预算执行率（92.61%）。',
  ])
  expect(saidBy(check, '二、情况', '各项履职指标均达到目标值。', '九、自评表', table)).toEqual([])
})

test('no deviation, says a cell of explanation, and a seventh of the money is left', () => {
  const table = `资金投入情况（万元） | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A）
年度资金总额 | 808.1 | 692.98 | 86%
执行准确性 | 按下达的金额执行，不存在执行数偏离预算数较多的问题。 | 无 | 无`
  expect(saidBy(check, table)).toEqual([
    expect.stringMatching(/^warning: 文中说「不存在执行数偏离预算数较多的问题」，预算执行率却是 86%/),
  ])
})
