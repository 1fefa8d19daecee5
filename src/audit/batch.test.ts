import { expect, test } from 'vitest'
import { auditDocument } from './audit-document.ts'
import { summarise } from './batch.ts'
import { lay } from './test/lay.ts'

const report = (unit: string, year: number, text: string) => ({
  ...auditDocument(lay(`${unit}${year}年度部门整体支出绩效自评报告`, '一、资金', text)),
  file: `${unit}${year}.txt`,
})
const wrong = '项目资金由县财政统一安排使用，全年预算300万元，全年执行259.45万元，执行率96.5%。'
const right = '全年预算300万元，全年执行259.45万元，执行率86.48%。'

test('units by gravity, kinds by frequency, what several units share, and a unit over its years', () => {
  const { units, checks, shared } = summarise([
    report('白河县水利局', 2023, right),
    report('青山县水利局', 2022, wrong),
    report('青山县水利局', 2023, right),
    report('石桥县文化馆', 2023, wrong),
  ])
  expect(units.map(({ unit, counts }) => [unit, counts.error])).toEqual([
    ['青山县水利局', 1],
    ['石桥县文化馆', 1],
    ['白河县水利局', 0],
  ])
  expect(units[0]?.years.map(({ year, counts }) => [year, counts.error])).toEqual([
    ['2022', 1],
    ['2023', 0],
  ])
  expect(units[1]?.years).toEqual([])
  expect(checks[0]).toMatchObject({ check: 'rate-in-text', findings: 2, files: 2 })
  expect(shared.map(({ check, units: of }) => [check, of])).toContainEqual([
    'rate-in-text',
    ['青山县水利局', '石桥县文化馆'],
  ])
  expect(shared.flatMap(({ places }) => places)).toContainEqual({ file: '石桥县文化馆2023.txt', finding: 0 })
})

test('nothing of nothing', () => {
  expect(summarise([])).toEqual({ units: [], checks: [], shared: [] })
})
