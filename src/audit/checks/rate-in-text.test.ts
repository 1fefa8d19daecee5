import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './rate-in-text.ts'

test.each([
  ['全年预算 300 万元，全年执行 259.45 万元，执行率 86.48%。', 0],
  ['全年预算 300 万元，全年执行 259.45 万元，执行率 96.5%。', 1],
  ['收入 792.22 万元，比上年增加 189.25 万元，增长 31.39%。', 0],
  ['收入 792.22 万元，比上年增加 189.25 万元，增长 23.89%。', 1],
  ['接待费 8.5 万元，比上年减少 1.5 万元，下降 15%。', 0],
])('%s', (text, count) => {
  expect(saidBy(check, text)).toHaveLength(count)
})

test.each([
  ['95%', 0],
  ['88%', 1],
])('the budget in another section, the rate %s', (rate, count) => {
  const parts = [
    '一、下达情况',
    '上级下达资金共 1860 万元。',
    '二、完成情况',
    `已支付资金 1767 万元，预算执行率 ${rate}。`,
  ]
  expect(saidBy(check, ...parts)).toHaveLength(count)
})
