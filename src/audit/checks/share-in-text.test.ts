import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './share-in-text.ts'

const told = (share: string) =>
  `全年资金支出 820.00 万元，其中人员经费支出 492.00 万元，占总支出的 ${share}，项目支出 328.00 万元，占总支出的 40%。`

test('a share follows from its part and its whole', () => {
  expect(saidBy(check, told('60%'))).toEqual([])
  expect(saidBy(check, told('66.2%'))).toEqual([
    'warning: 「其中人员经费支出」492.00 万元，「全年资金支出」820.00 万元，占比应为 60.00%，文中是 66.2%。',
  ])
})

test('a share of something that is not told is left alone', () => {
  expect(saidBy(check, '今年收到补助 300 万元，占全市补助的 12%。')).toEqual([])
})
