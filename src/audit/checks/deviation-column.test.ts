import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './deviation-column.ts'

const rows = [
  '履职 | 技术经纪人培训 | >=4 | 12 | 台账 | 200.00% | 超额',
  '履职 | 培育技术经纪人 | >=200 | 756 | 台账 | 278.00% | 超额',
  '过程 | 预算偏差率 | <=10% | 7.39% | 执行 | -26.10% | 人员变动',
  '过程 | 预算调整率 | =0% | 12.35% | 执行 | 100% | 政策',
  '过程 | 结转结余率 | =0% | 0% | 执行 | 0% | ',
  '决策 | 预算编制科学性 | 科学 | 科学 | 文件 | 0% | ',
]

test('a column that recomputes, whatever its signs', () => {
  expect(saidBy(check, [indicatorHead, ...rows].join('\n'))).toEqual([])
})

test('a cell that does not', () => {
  const wrong = [
    '履职 | 新增仪器 | >=2000 | 2056 | 台账 | 28.00% | 超额',
    '决策 | 目标合理性 | 合理 | 合理 | 文件 | 5% | ',
  ]
  expect(saidBy(check, [indicatorHead, ...rows, ...wrong].join('\n'))).toEqual([
    'error: 指标「新增仪器」目标 >=2000、完成 2056，按本表的算法偏差应为 2.80%，印为 28.00%。',
    'error: 指标「目标合理性」目标和完成值都是「合理」，偏差却印为 5%。',
  ])
})

test('another region’s formula is followed', () => {
  const other = [
    '甲 | 子 | 100 | 90 | 台账 | 90% | ',
    '甲 | 丑 | 50 | 60 | 台账 | 120% | ',
    '甲 | 寅 | 40 | 20 | 台账 | 55% | ',
  ]
  expect(saidBy(check, [indicatorHead, ...other].join('\n'))).toEqual([
    'error: 指标「寅」目标 40、完成 20，按本表的算法偏差应为 50.00%，印为 55%。',
  ])
})
