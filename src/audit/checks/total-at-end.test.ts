import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './total-at-end.ts'

const list = '分配到乡镇的资金为：青山镇 620 万元、白河镇 540 万元、石桥镇 410 万元、柳林镇 290 万元'

test('a list and its total', () => {
  expect(saidBy(check, `${list}，合计 1860 万元。`)).toEqual([])
  expect(saidBy(check, `${list}，合计 2110 万元。`)).toEqual([
    'error: 各项（620 + 540 + 410 + 290）相加是 1860，文中合计 2110 万元。',
  ])
})

test.each([
  ['what stands before the list', '下达 5000 万元，其中甲镇 620 万元、乙镇 540 万元，合计 1160 万元。'],
  [
    'brackets',
    '一批 3374.3 万元（其中建筑 3292 万元），二批 2069.51 万元（其中建筑 1975 万元），合计 5443.81 万元。',
  ],
  ['a total told first and again', '全年支出 620 万元，其中甲 100 万元，合计 620 万元。'],
])('%s is left out', (_, text) => {
  expect(saidBy(check, text)).toEqual([])
})
