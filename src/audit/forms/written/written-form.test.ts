import { expect, test } from 'vitest'
import { sheetForms, wholeForms } from '#indicators'
import { plainHead } from '../head/plain-head.ts'
import { writtenForm } from './written-form.ts'

test('every table of every form that reports are written in is known by its own heads', () => {
  for (const { template } of wholeForms)
    for (const section of template.sections) {
      if (section.kind !== 'table') continue
      const heads = section.table.columns.map(({ head }) =>
        plainHead(head.replaceAll('{money}', template.moneyUnit)),
      )
      expect(writtenForm(heads)?.form.kind).toBe(section.table.of)
    }
})

test('so is every table of every form of one project', () => {
  for (const { blocks, moneyUnit } of sheetForms)
    for (const block of blocks) {
      if (block.kind !== 'table') continue
      const heads = block.columns.map(({ head }) => plainHead(head.replaceAll('{money}', moneyUnit)))
      expect(writtenForm(heads)?.form.kind).toBe(block.of)
    }
})

test('each meaning stands where the row has it, also beside a cell that reaches over all rows', () => {
  const heads = ['类别', '指标名称', '指标目标值', '指标完成值', '完成值来源', '偏差情况', '原因分析']
  const known = writtenForm(['分解目标', '', ...heads])
  expect(known?.form.name).toBe('suzhou-2024/indicators')
  expect([...(known?.columns ?? [])]).toEqual([
    ...(['class', 'name', 'target', 'actual', 'source', 'deviation', 'reason'] as const).map(
      (meaning, at) => [meaning, at + 2] as const,
    ),
  ])
  expect(writtenForm(heads.slice(1))).toBeUndefined()
})
