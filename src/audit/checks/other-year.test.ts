import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './other-year.ts'

test('a deadline of the year before', () => {
  const table = `${indicatorHead}
产出 | 资金支付 | 2021年11月30日前 | 完成 | 台账 | |
产出 | 完工 | 2022年3月-2022年11月 | 完成 | 台账 | | `
  expect(saidBy(check, '绩效目标自评表', '（2022年度）', table)).toEqual([
    expect.stringMatching(/^warning: 2022 年的自评表中，指标「资金支付」写的是 2021 年/),
  ])
})

test('paid by the end of another year', () => {
  const title = '某局2023年度绩效自评报告'
  expect(saidBy(check, title, '截至2022年12月31日，已支付资金 1767 万元。')).toHaveLength(1)
  expect(saidBy(check, title, '截至2023年12月31日，已支付资金 1767 万元。')).toEqual([])
})

test('the evaluation of another year', () => {
  const text = ['2022年度部门整体支出绩效自评报告', '现将2021年度部门整体支出绩效自评情况报告如下。']
  expect(saidBy(check, ...text)).toHaveLength(1)
})
