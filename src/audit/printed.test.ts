import { expect, test } from 'vitest'
import { auditDocument } from './audit-document.ts'
import { lay } from './test/lay.ts'

const report = [
  '示例市图书馆2024年度部门整体支出绩效自评报告',
  '一、预算执行',
  '全年预算300万元,执行259.45万元,执行率91.5%(含上年结转).',
]

test('a quote has the marks of the document, whatever spelling the checks read', () => {
  const quotes = auditDocument(lay(...report)).findings.flatMap(({ at }) => at.map(({ quote }) => quote))
  expect(quotes.length).toBeGreaterThan(0)
  for (const quote of quotes)
    expect(
      report.some((text) => text.includes(quote)),
      quote,
    ).toBe(true)
})

test('the same is found in either spelling', () => {
  const wide = report.map((text) => text.replace(/,/g, '，').replace('(', '（').replace(')', '）'))
  const said = (parts: readonly string[]) =>
    auditDocument(lay(...parts)).findings.map(({ check, severity }) => `${check} ${severity}`)
  expect(said(wide)).toEqual(said(report))
})
