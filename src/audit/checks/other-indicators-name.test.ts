import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './other-indicators-name.ts'

const table = `${indicatorHead}
履职 | 高新技术企业申报材料受理 | >=1850 | 1860 | 台账 | 0.54% | 超额
履职 | 高新技术企业年度发展情况报表统计 | >=14000 | 15623 | 台账 | 11.59% | 超额`

test('a target under the name of another indicator', () => {
  const copied =
    '（1）预期目标：在高新技术企业申报材料受理工作中，高新技术企业年度发展情况报表统计超 1850 家。'
  expect(saidBy(check, '四、实现情况', copied, '九、自评表', table)).toEqual([
    expect.stringMatching(
      /^error: 「高新技术企业申报材料受理」的目标写成了「高新技术企业年度发展情况报表统计」超 1850 家/,
    ),
  ])
})

test('its own name', () => {
  const right =
    '（1）预期目标：在高新技术企业年度发展情况报表统计工作中，高新技术企业年度发展情况报表统计超 14000 家。'
  expect(saidBy(check, '四、实现情况', right, '九、自评表', table)).toEqual([])
})
