import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './control-rate.ts'

const staff = (rate: string, people: number) => `财政供养人员情况 | 编制数 | 2023年实际在职人数 | 控制率
 | 46 | ${people} | ${rate}`

test.each([['83.91%', 87, 73, []]])('%s', (rate, posts, people, expected) => {
  expect(saidBy(check, staff(rate, people).replace('46', String(posts)))).toEqual(expected)
})

test('more people than posts, and a rate that is wrong', () => {
  expect(saidBy(check, staff('108.70%', 50))).toEqual([
    'error: 在职 50 人超过编制 46 人，控制率 108.70%，没有说明原因。',
  ])
  expect(saidBy(check, staff('90.00%', 43))).toEqual([
    'error: 在职人员控制率印为 90.00%，按在职 43、编制 46 计算应为 93.48%。',
  ])
})

test('expenses far above their budget', () => {
  const table = `经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数
三公经费 | 0 | 0 | 0
公用经费 | 118.31 | 85.76 | 193.42
会议费 | 4.92 | 13.00 | 12.64`
  expect(saidBy(check, table)).toEqual([
    'error: 「公用经费」决算 193.42，是预算 85.76 的 225.54%，没有说明原因。',
  ])
})
