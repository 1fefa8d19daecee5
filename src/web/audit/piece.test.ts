import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, cellsOf, headingDepths, mostRows, pieceOf, piecesOf, type Table } from './piece.ts'

const table = (rows: number, headRows = 1): Table => ({
  ...{ kind: 'table', caption: '', headRows, place: {} },
  rows: Array.from({ length: rows }, (_, row) => [{ text: `${row}` }]),
})
const paragraph: Block = { kind: 'paragraph', text: '', place: {} }

test('a long table is drawn in pieces that hold each row once, and none is a rest of a few rows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 3 }), (rows, headRows) => {
      const pieces = piecesOf([paragraph, table(rows, headRows), paragraph])
      const own = pieces.filter(({ block }) => block === 1)
      const head = headRows < rows ? headRows : 0
      expect(own[0]?.first).toBe(head)
      expect(own.at(-1)?.end).toBe(rows)
      for (const [at, { first, end }] of own.entries()) {
        if (at > 0) expect(first).toBe(own[at - 1]?.end)
        expect(end - first).toBeLessThan(2 * mostRows)
        if (own.length > 1) expect(end - first).toBeGreaterThanOrEqual(mostRows)
      }
      const row = rows - 1
      expect(pieces[pieceOf(pieces, { block: 1, row })]?.key).toBe(own.at(-1)?.key)
      expect(pieceOf(pieces, { block: 2 })).toBe(pieces.length - 1)
    }),
  )
})

const covered = (text: string) => ({ text, covered: true as const })

test('a merge is drawn once, as far as it reaches; cut by a piece, it begins anew', () => {
  const rows: Table['rows'] = [
    [{ text: '合计' }, covered('合计'), { text: '1' }],
    [{ text: '产出' }, { text: '数量' }, { text: '2' }],
    [covered('产出'), covered('数量'), { text: '3' }],
    [covered('产出'), { text: '质量' }, { text: '4' }],
  ]
  const spans = (first: number, end: number) =>
    cellsOf(rows, first, end).map(({ cells }) =>
      cells.map(({ text, rowSpan, columnSpan }) => `${text} ${columnSpan}×${rowSpan}`),
    )
  expect(spans(0, 4)).toEqual([
    ['合计 2×1', '1 1×1'],
    ['产出 1×3', '数量 1×2', '2 1×1'],
    ['3 1×1'],
    ['质量 1×1', '4 1×1'],
  ])
  expect(spans(2, 4)).toEqual([
    ['产出 1×2', '数量 1×1', '3 1×1'],
    ['质量 1×1', '4 1×1'],
  ])
})

test('headings lie as deep as those above them allow, whatever their levels leave out', () => {
  const heading = (level: number): Block => ({ kind: 'heading', level, number: '', text: '', place: {} })
  const depths = headingDepths([
    heading(1),
    heading(4),
    heading(2),
    paragraph,
    heading(4),
    heading(1),
    heading(0),
  ])
  expect([...depths.values()]).toEqual([1, 2, 2, 3, 1, 1])
})
