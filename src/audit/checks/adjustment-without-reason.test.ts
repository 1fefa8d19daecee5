import { expect, test } from 'vitest'
import { fundHead, saidBy } from '../test/lay.ts'
import { check } from './adjustment-without-reason.ts'

const table = (adjusted: string, spent: string) =>
  `${fundHead}\n年度资金总额 | 202.64 | ${adjusted} | ${spent} | 10 | 100% | 10`

test('a budget cut until its rate is whole', () => {
  expect(saidBy(check, table('132.912', '132.912'))).toEqual([
    'warning: 「年度资金总额」年初预算 202.64 调整为 132.912（-34.41%），调减后恰好等于支出 132.912，执行率因此为 100%，没有说明原因。',
  ])
})

test('small changes, and changes that the text explains', () => {
  expect(saidBy(check, table('210', '210'))).toEqual([])
  expect(saidBy(check, '年中追加人员经费。', table('400', '400'))).toEqual([])
})
