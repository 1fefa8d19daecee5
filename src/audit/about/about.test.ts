import { expect, test } from 'vitest'
import { lay } from '../test/lay.ts'
import { readAbout } from './about.ts'

test('what a portal puts around a document is not its title, nor is the portal its unit', () => {
  const about = readAbout(
    lay(
      '青山县人民政府',
      '当前位置：首页 > 政务公开 > 预算绩效',
      '青山县2023年度水库维修项目绩效自评表',
      '发布时间：2024-05-06 来源：青山县人民政府 浏览次数：12',
      '项目名称 | 水库维修\n主管部门 | 青山县水利局 | 实施单位（盖章） | 青山县水库管理所',
    ),
  )
  expect(about).toEqual({
    title: '青山县2023年度水库维修项目绩效自评表',
    unit: '青山县水库管理所',
    year: '2023',
    kind: '自评表',
  })
})

test.each([
  [['部门整体支出绩效自评报告', '单位名称：白河市文化馆　　　　单位：万元'], '白河市文化馆'],
  [
    ['2022年度部门整体支出绩效自评报告', '白河市档案馆是市委办公室所属公益一类事业单位，负责档案保管。'],
    '白河市档案馆',
  ],
  [
    ['绩效自评报告', '一、情况', '全年正常开放。', '白河市少年宫服务中心', '2023年3月6日'],
    '白河市少年宫服务中心',
  ],
  [['关于2021年白河市财政资金绩效自评的报告', '支出已经完成。'], ''],
])('the unit of %j', (parts, unit) => {
  expect(readAbout(lay(...parts)).unit).toBe(unit)
})

test.each([
  [
    ['某局绩效自评报告', '按照《关于开展2024年度绩效自评的通知》，对2023年度资金自评。2023年支出12万元。'],
    '2023',
  ],
  [['项目支出绩效自评表', '（2022年度）', '2021年底开工。'], '2022'],
])('the year of %j', (parts, year) => {
  expect(readAbout(lay(...parts)).year).toBe(year)
})
