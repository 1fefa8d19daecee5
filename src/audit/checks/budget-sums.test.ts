import { expect, test } from 'vitest'
import { fundHead, saidBy } from '../test/lay.ts'
import { check } from './budget-sums.ts'

const head =
  '本年度预算资金（万元） | 年初预算数 | 上年度结转及当年预算追加追减数 | 调整预算数 | 实际支出数 | 执行率（%）'

test('a table that closes', () => {
  const table = `${head}
预算总金额 | 667.92 | 82.47 | 750.39 | 694.94 | 92.61%
基本支出 | 644.43 | 82.47 | 726.9 | 671.46 | 92.37%
项目支出 | 23.49 | | 23.49 | 23.48 | 99.96%
体检费 | 5.42 | | 5.42 | 5.41 | 99.82%
伙食经费 | 18.07 | | 18.07 | 18.07 | 100.00%`
  expect(saidBy(check, table)).toEqual([])
})

test('natures, lines and the way across', () => {
  const table = `${head}
预算总金额 | 667.92 | 82.47 | 751.39 | 694.94 | 92.61%
基本支出 | 644.43 | 82.47 | 726.9 | 671.46 | 92.37%
项目支出 | 23.49 | | 23.49 | 23.48 | 99.96%
体检费 | 5.42 | | 5.42 | 5.41 | 99.82%
伙食经费 | 17.07 | | 18.07 | 18.07 | 100.00%`
  expect(saidBy(check, table)).toEqual([
    'error: 「预算总金额」年初 667.92 加调整 82.47 应为 750.39，表中调整后预算为 751.39。',
    'error: 「预算总金额」的调整（全年）预算为 751.39，其下各项（基本支出 726.9、项目支出 23.49）相加是 750.39。',
    'error: 「项目支出」的年初预算为 23.49，其下各项（体检费 5.42、伙食经费 17.07）相加是 22.49。',
  ])
})

test('a total of nothing above money', () => {
  const table = `${fundHead}
年度资金总额 | 0 | 0 | 0 | 10 | 0 | 0
其中：本年财政拨款 | 90 | 89.974 | 89.974 | | |`
  expect(saidBy(check, table)).toHaveLength(3)
})

test('a 其中 may be less', () => {
  const table = `${fundHead}
年度资金总额 | 100 | 100 | 90 | 10 | 90% | 9
其中：本年财政拨款 | 80 | 80 | 75 | | |`
  expect(saidBy(check, table)).toEqual([])
})
