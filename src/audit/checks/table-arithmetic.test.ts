import { expect, test } from 'vitest'
import { saidBy } from '../test/lay.ts'
import { check } from './table-arithmetic.ts'

const places = (total: string, rate = '88.00%') => `序号 | 使用单位 | 播种面积（亩） | 受灾面积（亩） | 受灾率
1 | 东山镇 | 120.00 | 114.00 | 95.00%
2 | 西河镇 | 80.50 | 72.45 | 90.00%
3 | 南岭镇 | 60.00 | 52.80 | ${rate}
合计 | < | ${total} | 239.25 | 91.84%`

test('a total row and a rate of a table that no form knows', () => {
  expect(saidBy(check, places('260.50'))).toEqual([])
  expect(saidBy(check, places('262.50'))).toEqual([
    expect.stringMatching(/^error: 「合计」的「播种面积（亩）」是 262.50，各行相加是 260.5/),
  ])
  expect(saidBy(check, places('260.50', '81.00%'))).toEqual([
    expect.stringMatching(/^error: 「南岭镇」的「受灾率」印为 81.00%/),
  ])
})

test('the total at the end of a budget by places, whose rates another check holds against it', () => {
  const budget = (total: string) =>
    places(total)
      .replaceAll('播种面积（亩）', '安排资金（万元）')
      .replaceAll('受灾面积（亩）', '使用资金（万元）')
      .replaceAll('受灾率', '使用率')
  expect(saidBy(check, budget('260.50'))).toEqual([])
  expect(saidBy(check, budget('262.50'))).toEqual([
    expect.stringMatching(/^error: 「合计」的「安排资金（万元）」是 262.50，各行相加是 260.5/),
  ])
})

test('of which: a part of a line is not added again; subtotals are added once', () => {
  const table = (whole: string) => `项目 | 金额 | 户数
一、补助 | 90 | 30
其中：低保户 | 40 | 12
二、奖励 | 60 | 20
小计 | 150 | 50
三、其他 | 10 | 5
合计 | ${whole} | 55`
  expect(saidBy(check, table('160'))).toEqual([])
  expect(saidBy(check, table('165'))).toHaveLength(1)
})

test('a total column, a share, growth and a difference', () => {
  const table = (
    sum: string,
    share: string,
    growth: string,
    left: string,
  ) => `类别 | 城镇 | 农村 | 合计 | 占比 | 上年 | 增长率 | 计划 | 结余
甲类 | 20 | 30 | 50 | 25.00% | 40 | 25.00% | 60 | 10
乙类 | 40 | 50 | ${sum} | 45.00% | 80 | 12.50% | 95 | ${left}
丙类 | 25 | 35 | 60 | ${share} | 50 | ${growth} | 66 | 6
总计 | 85 | 115 | 200 | 100.00% | 170 | 17.65% | 221 | 21`
  expect(saidBy(check, table('90', '30.00%', '20.00%', '5'))).toEqual([])
  expect(saidBy(check, table('90', '35.00%', '20.00%', '5'))).toEqual([
    expect.stringMatching(/「丙类」的「占比」/),
  ])
  expect(saidBy(check, table('90', '30.00%', '28.00%', '5'))).toEqual([
    expect.stringMatching(/「丙类」的「增长率」/),
  ])
  expect(saidBy(check, table('90', '30.00%', '20.00%', '8')).join('\n')).toMatch(/「乙类」的「结余」/)
})

test('numbers that only look like a table of sums are left alone', () => {
  expect(saidBy(check, '年份 | 人数\n2021 | 30\n2022 | 32\n2023 | 35')).toEqual([])
  expect(saidBy(check, '指标 | 数值\n完成率 | 95%\n满意度 | 96%\n合计 | 2')).toEqual([])
})
