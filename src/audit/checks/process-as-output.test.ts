import { expect, test } from 'vitest'
import { saidBy, scoredHead } from '../test/lay.ts'
import { check } from './process-as-output.ts'

test.each([
  ['数量指标', '预算追加次数', '≤3次', 1],
  ['数量指标', '资金支付率', '≥95%', 1],
  ['数量指标', '补助资金发放人数', '≥200人', 0],
  ['数量指标', '举办讲座场次', '≥12场', 0],
  ['时效指标', '资金支付率', '≥95%', 0],
])('%s「%s」', (kind, name, target, count) => {
  const row = `产出指标 | ${kind} | ${name} | ${target} | 2 | 10 | 10 | `
  expect(saidBy(check, `${scoredHead}\n${row}`)).toHaveLength(count)
})
