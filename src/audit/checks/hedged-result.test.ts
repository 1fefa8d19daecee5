import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './hedged-result.ts'

const plan = ['一、概况', '建设冷藏库约 50000 立方米；物流中心约 20000 平方米。', '二、完成']

test('the plan’s 约 is the result’s', () => {
  expect(saidBy(check, ...plan, '均已完成：冷藏库约 50000 立方米、物流中心约 20000 平方米。')).toHaveLength(1)
  expect(saidBy(check, ...plan, '均已完成：冷藏库 49870 立方米、物流中心 20120 平方米。')).toEqual([])
})
