import { expect, test } from 'vitest'
import type { Finding } from '#audit'
import { isFinding } from './judge.ts'
import { layTree } from './layout/tree.ts'
import { listSheets, parseSheet } from './sheet.ts'
import { splitBySource } from './source.ts'

const small = parseSheet(
  'small',
  `---
region: 江苏
year: 2024
kind: 自评表
form: 例
find: []
---
# 自评表

## 一、资金

| 资金 | < | 预算 |
| ^ | ^ | 12.50 |
| 合计 |  | 12.50 |

=== 附件

说明
`,
)

test('a sheet keeps its merges, its pages and its blank cells', () => {
  expect(small.parts.map(({ name, blocks }) => [name, blocks.map(({ kind }) => kind)])).toEqual([
    ['自评', ['heading', 'heading', 'table']],
    ['附件', ['paragraph']],
  ])
  const table = small.parts[0]?.blocks[2]
  expect(table).toEqual({
    kind: 'table',
    width: 3,
    rows: [
      [{ text: '资金', columnSpan: 2, rowSpan: 2 }, undefined, { text: '预算', columnSpan: 1, rowSpan: 1 }],
      [undefined, undefined, { text: '12.50', columnSpan: 1, rowSpan: 1 }],
      [
        { text: '合计', columnSpan: 1, rowSpan: 1 },
        { text: '', columnSpan: 1, rowSpan: 1 },
        { text: '12.50', columnSpan: 1, rowSpan: 1 },
      ],
    ],
  })
})

test('read without fault, a covered cell repeats the cell that covers it', () => {
  const [, , table] = layTree(small).blocks
  if (table?.kind !== 'table') throw new Error('the third block is the table')
  expect(table.rows[1]).toEqual([
    { text: '资金', covered: true },
    { text: '资金', covered: true },
    { text: '12.50' },
  ])
  expect(table.place.section).toBe('一、资金')
})

test('every sheet has something to find, and its quotes stand in it', () => {
  const plain = (text: string) => text.replace(/[\s，。、；：]/g, '')
  const sheets = listSheets()
  expect(sheets).toHaveLength(27)
  for (const sheet of sheets) {
    expect(sheet.find.length, sheet.name).toBeGreaterThan(0)
    const words = plain(JSON.stringify(sheet.parts))
    const absent = sheet.find.flatMap(({ quotes }) =>
      quotes.filter((quote) => !quote.split(' | ').some((either) => words.includes(plain(either)))),
    )
    expect(absent, sheet.name).toEqual([])
  }
})

test('pages are split by their place, and neither part is empty', () => {
  const { open, kept } = splitBySource()
  const places = new Set(kept.map(({ place }) => place))
  expect(open.filter(({ place }) => places.has(place))).toEqual([])
  expect([open.length, kept.length]).toEqual([53, 3])
})

test('a number is recognised whole, whatever stands between its thousands', () => {
  const finding: Finding = {
    check: 'any',
    severity: 'error',
    message: '共 1,400 家，占 40.5%',
    at: [{ quote: '12 月，31' }],
  }
  const holds = (...quotes: readonly string[]) => isFinding(finding, { quotes, why: '' })
  expect([holds('1400家'), holds('40'), holds('400'), holds('40.5%'), holds('1231')]).toEqual([
    true,
    false,
    false,
    true,
    false,
  ])
  expect(isFinding(finding, { quotes: ['没有', '40.5%'], need: 1, why: '' })).toBe(true)
  expect(isFinding(finding, { quotes: ['没有', '40.5%'], need: 1, must: ['没有'], why: '' })).toBe(false)
})
