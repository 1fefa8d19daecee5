import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './unit-beside-head.ts'

const table = (head: string, cell: string) =>
  `${head} | 全年预算数（A） | 全年执行数（B） | 预算执行率\n年度资金总额 | ${cell} | ${cell} | 100%`

test('a unit in a cell that is not that of the head', () => {
  expect(saidBy(check, table('项目资金（万元）', '829.3万'))).toEqual([
    'warning: 表头的单位已是万元，格里又写成「829.3万」「829.3万」，单位重复或不一致。',
  ])
  expect(saidBy(check, table('项目资金（万元）', '829.3'))).toEqual([])
  expect(saidBy(check, table('项目资金（万元）', '829.3万元'))).toEqual([])
  expect(saidBy(check, table('项目资金', '829.3万'))).toEqual([])
})
