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

test('the same office of another city as the subject of a sentence', () => {
  const report = '示例市科技服务中心2024年度部门整体支出绩效自评报告'
  expect(saidBy(check, report, '青石市科技服务中心是市科学技术局下属事业单位。')).toEqual([
    'error: 这是「示例市科技服务中心」的报告，文中写成了「青石市科技服务中心」，多半是套用了别人的文本。',
  ])
  expect(
    saidBy(check, report, '示例市科技服务中心是公益一类事业单位。会同青石市科技服务中心举办活动。'),
  ).toEqual([])
})
