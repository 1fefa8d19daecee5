import { expect, test } from 'vitest'
import { auditDocument } from './audit-document.ts'
import { indicatorHead, lay } from './test/lay.ts'

test('errors come first, and every finding names its check, its words and its place', () => {
  const { document, findings } = auditDocument(
    lay(
      '某市科技局2024年度部门整体支出绩效自评报告',
      '二、完成情况',
      '补助创新券 310 家，其中吸纳方 270 家、输出方 36 家、技术转移机构 8 家。培训工作工作有序开展。',
      '九、自评表',
      `${indicatorHead}\n过程 | 预算执行率 | =100% | 92.61% | 执行 | -7.39% | `,
    ),
  )
  expect(document).toMatchObject({ year: '2024', kind: '自评报告' })
  expect(findings.map(({ check, severity }) => `${severity} ${check}`)).toEqual([
    'error parts-and-total',
    'error unmet-without-reason',
    'question doubled-words',
  ])
  expect(findings[1]?.at[0]).toMatchObject({ quote: '预算执行率', section: '九、自评表', row: 2 })
})

test('what is no evaluation is said to be none, which is no good verdict', () => {
  const { findings, problems } = auditDocument(lay('今天天气很好', '我们去公园玩。'))
  expect(findings).toEqual([])
  expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error audit/no-evaluation'])
})

test('a table that nobody knows is named and left alone', () => {
  const { findings, problems } = auditDocument(lay('某局2024年度绩效自评报告', '甲 | 乙\n丙 | 丁'))
  expect(findings).toEqual([])
  expect(problems.map(({ code }) => code)).toEqual(['audit/unknown-table'])
})
