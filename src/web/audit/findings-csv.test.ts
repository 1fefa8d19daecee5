import { expect, test } from 'vitest'
import type { FindingShown } from '../client/audit.ts'
import { auditWords } from '../words/audit.ts'
import { findingsCsv } from './findings-csv.ts'

const finding: FindingShown = {
  ...{ check: 'target-unit', label: '目标值单位', severity: 'warning' },
  ...{ message: '目标值「=100」缺少百分号, 请改', expected: '=100%', found: '=100' },
  at: [
    { quote: '"完成率"', section: '九、自评表', table: '表 3', row: 28, column: 3 },
    { quote: '=100', section: '九、自评表', table: '表 3', row: 28, column: 4 },
    { quote: '完成率 100%', section: '四、完成情况' },
  ],
}

test('a line a place; nothing is taken for a formula, quotes and commas stay in their cells', () => {
  const [head, ...lines] = findingsCsv([finding], auditWords.zh).split('\r\n')
  expect(head).toBe('\uFEFF序号,结论,检查,说明,应为,文中,位置,原文')
  const own = `1,警告,目标值单位,"目标值「=100」缺少百分号, 请改",'=100%,'=100`
  expect(lines).toEqual([
    `${own},表 3 · 第 28 行 · 九、自评表,"""完成率"" | =100"`,
    `${own},四、完成情况,完成率 100%`,
    '',
  ])
})

test('what has no place has a line all the same', () => {
  expect(
    findingsCsv([{ ...finding, at: [] }], auditWords.en)
      .trimEnd()
      .split('\r\n'),
  ).toHaveLength(2)
})
