import { expect, test } from 'vitest'
import { meaningOfHead } from './meaning.ts'

test.each([
  ['全年目标值', 'target'],
  ['计划完成值', 'target'],
  ['设定目标值', 'target'],
  ['自评完成值', 'actual'],
  ['年末完成值', 'actual'],
  ['目标完成情况', 'actual'],
  ['标准分值', 'weight'],
  ['实际得分', 'score'],
  ['未达标原因', 'reason'],
  ['差异说明', 'reason'],
  ['偏差率', 'deviation'],
  ['具体指标', 'name'],
  ['评分标准', undefined],
  ['指标解释', undefined],
  ['完成率', undefined],
  ['完成时间', undefined],
  ['年度绩效指标完成情况', undefined],
])('of indicators: %s', (head, meaning) => {
  expect(meaningOfHead(head, 'indicators')).toBe(meaning)
})

test.each([
  ['年初批复数', 'initial'],
  ['调整预算数', 'adjusted'],
  ['全年安排数', 'adjusted'],
  ['追加追减数', 'adjustment'],
  ['累计支出数', 'spent'],
  ['实际使用金额', 'spent'],
  ['资金使用率', 'rate'],
  ['预算执行情况', undefined],
  ['资金来源', undefined],
])('of budgets: %s', (head, meaning) => {
  expect(meaningOfHead(head, 'budget')).toBe(meaning)
})
