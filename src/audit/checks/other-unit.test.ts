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

test.each([
  ['按照财政部门的要求，白河市文化馆对2023年度预算资金的使用情况进行了绩效自评。', 1],
  ['白河市文化馆高度重视绩效管理工作。', 1],
  ['白河县卫生健康局（以下简称县卫健局）负责组织实施。', 0],
  ['白河市卫生健康局（以下简称市卫健局）内设科室 8 个。', 1],
  ['白河市文化馆来我馆交流，学习借鉴免费开放的做法。', 0],
  ['青石市东湖区文化馆2023年度完成演出 12 场。', 0],
  ['白河市财政局2023年下达补助资金。', 0],
])('in a report of 青石市文化馆: %s', (sentence, count) => {
  const title = '青石市文化馆2023年度免费开放经费绩效自评报告'
  expect(saidBy(check, title, '青石市文化馆全年正常开放。', sentence)).toHaveLength(count)
})
