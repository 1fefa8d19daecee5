import { expect, test } from 'vitest'
import { indicatorHead, saidBy } from '../test/lay.ts'
import { check } from './target-and-actual-unit.ts'

test('a target in 项 and a result in 家', () => {
  const text =
    '（1）预期目标：科技创新券技术转移补助超 200 项。（2）完成情况：全年共补助科技创新券（技术转移）310 家。'
  expect(saidBy(check, '四、实现情况', text)).toEqual([
    expect.stringMatching(
      /^warning: 「科技创新券技术转移补助」的目标按「项」计（超 200 项），完成情况按「家」计/,
    ),
  ])
})

test('in one row of a table', () => {
  const table = (actual: string) =>
    `${indicatorHead}\n产出 | 带动就业人数 | ≥300人 | ${actual} | 台账 | 6% | `
  expect(saidBy(check, table('318项'))).toEqual([
    'warning: 指标「带动就业人数」的目标按「人」计（≥300人），完成值按「项」计（318项），两者不能直接比较。',
  ])
  expect(saidBy(check, table('318名'))).toEqual([])
})

test('台 and 台套, 场 and 次 count the same', () => {
  const text =
    '（1）预期目标：新增集聚仪器资源超 2000 台套；组织培训 4 场。（2）完成情况：新增集聚仪器资源 2056 台；组织培训 12 次。'
  expect(saidBy(check, '四、实现情况', text)).toEqual([])
})
