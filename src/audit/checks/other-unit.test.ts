import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './other-unit.ts'

const title = '金寨县麻埠镇人民政府2023年度上级转移支付绩效自评报告'

test('another town where the report speaks of its own', () => {
  expect(saidBy(check, title, '金寨县白塔畈镇人民政府2023年度下达资金 755.19 万元。')).toEqual([
    'error: 这是「金寨县麻埠镇人民政府」的报告，文中写成了「金寨县白塔畈镇人民政府」，多半是套用了别人的文本。',
  ])
})

test('its own name, short or long, and others as partners', () => {
  expect(saidBy(check, title, '麻埠镇人民政府2023年度完成投资。会同白塔畈镇人民政府开展整治。')).toEqual([])
})
