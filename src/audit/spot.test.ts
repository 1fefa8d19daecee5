import { expect, test } from 'vitest'
import { formats, layouts } from '../../test/audit/layout/index.ts'
import { listSheets } from '../../test/audit/sheet.ts'
import { auditDocument } from './audit-document.ts'
import type { Block } from './document.ts'
import { readDocument } from './reading/read-document.ts'
import { findSpots, type Spot, shownText } from './spot.ts'
import { lay } from './test/lay.ts'

const bare = (text: string) => text.replace(/\s/g, '')

/** The text that a page marks for a spot. */
function textAt(blocks: readonly Block[], spot: Spot | undefined): string | undefined {
  const block = spot && blocks[spot.block]
  if (!block) return undefined
  const text =
    block.kind === 'table' ? block.rows[spot.row ?? -1]?.[spot.column ?? -1]?.text : shownText(block)
  return spot.from === undefined ? text : text?.slice(spot.from, spot.to)
}

const at = (quote: string, place = {}) => ({ at: [{ quote, ...place }] })

function textsAt(blocks: readonly Block[], ...findings: readonly ReturnType<typeof at>[]) {
  return findSpots(blocks, findings).flatMap((spots) => spots.map((spot) => textAt(blocks, spot)))
}

test.each(formats)('every quote of every finding is found again in what was read from %s', async (format) => {
  let loose = 0
  let all = 0
  for (const sheet of listSheets()) {
    const read = await readDocument(await layouts[format](sheet), `${sheet.name}.${format}`)
    if (!read.ok) throw new Error(`${sheet.name}: ${JSON.stringify(read.problems)}`)
    const { blocks } = read.value
    const { findings } = auditDocument(read.value)
    const spots = findSpots(blocks, findings)
    for (const [index, finding] of findings.entries())
      for (const [one, place] of finding.at.entries()) {
        const text = textAt(blocks, spots[index]?.[one])
        expect(text, `${sheet.name} ${finding.check} ${place.quote}`).toBeDefined()
        all += 1
        // 「总分 100」 is put together of a label and the cell beside it, which is what is marked.
        if (bare(text ?? '') === bare(place.quote)) continue
        expect(bare(place.quote)).toContain(bare(text ?? ''))
        loose += 1
      }
  }
  expect(all).toBeGreaterThan(200)
  expect(loose / all).toBeLessThan(0.03)
})

test('the words are sought in their own section first', () => {
  const { blocks } = lay('一、预期', '举办培训 10 场。', '二、完成', '举办培训 10 场。')
  const [first, second] = findSpots(blocks, [
    at('培训 10 场', { section: '一、预期' }),
    at('培训 10 场', { section: '二、完成（1）本部' }),
  ]).flat()
  expect([first?.block, second?.block]).toEqual([1, 3])
})

test('a sentence that stands twice has two places, and a number is no part of a longer one', () => {
  const { blocks } = lay('全年 110 场，其中 10 场；又举办 10 场。')
  const twice = { at: [{ quote: '10 场' }, { quote: '10 场' }] }
  const spots = findSpots(blocks, [twice]).flat()
  expect(spots.map((spot) => textAt(blocks, spot))).toEqual(['10 场', '10 场'])
  expect(spots.map((spot) => spot?.from)).toEqual([12, 21])
})

test('a covered cell is marked where its merge begins', () => {
  const { blocks } = lay('类别 | 指标 | 值\n产出 | 甲 | 1\n^ | 乙 | 2')
  const [spot] = findSpots(blocks, [at('产出', { table: '表 1', row: 3, column: 1 })]).flat()
  expect(spot).toEqual({ block: 0, row: 1, column: 0 })
})

test('words that are nowhere have no spot; of words put together the longest part is marked', () => {
  const { blocks } = lay('登记技术合同一百项，另有仪器若干台套。')
  expect(textsAt(blocks, at('没有这句话'), at('仪器若干台套、原值若干'))).toEqual([undefined, '仪器若干台套'])
})

test('a spot that a finding does not mean is passed over', () => {
  const { blocks } = lay('登记 14004 项，去年也是 14004 项。')
  const generated: Spot = { block: 0, from: 3, to: 11 }
  const [spot] = findSpots(blocks, [at('14004 项')], () => [generated]).flat()
  expect(spot?.from).toBe(16)
})

test('ten thousand findings in a long table are placed in linear time', () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => `指标${row} | ${row}`)
  const { blocks } = lay(['名称 | 值', ...rows].join('\n'))
  const findings = rows.map((_, row) => at(`指标${row}`, { table: '表 1', row: row + 2, column: 1 }))
  const spots = findSpots(blocks, findings).flat()
  expect(spots.map((spot) => spot?.row)).toEqual(rows.map((_, row) => row + 1))
})
