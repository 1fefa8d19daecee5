import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read, utf8 } from './test/outline.ts'

const pieces = fc.constantFrom(
  ...[
    '一、',
    '（一）',
    '（1）',
    '2.',
    '目标',
    '完成情况',
    '：',
    '。',
    '；',
    '，',
    ' ',
    '　',
    '\n',
    '\n\n',
    '1080.3',
    '亿元',
    '（',
  ],
  ...['成果转化', '超', '900', '%', '“', '”', '登记技术合同14004项', 'APEC', '第一部分'],
)
const texts = fc.array(pieces, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''))

/** Only what says something: characters and digits, in their order. */
const said = (text: string): string => text.replace(/[^\p{L}\d]/gu, '')

test('whatever is read as a heading and whatever as text, no word is lost, doubled or moved', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      fc.pre(said(text) !== '')
      const { blocks } = await read(utf8(text))
      const all = blocks.map((block) => {
        if (block.kind === 'heading') return block.number + block.text
        return block.kind === 'paragraph' ? block.text : ''
      })
      expect(said(all.join(''))).toBe(said(text))
    }),
    { numRuns: 300 },
  )
})

const cells = fc.constantFrom('产出', '数量指标', '≥100', '120', '92.61%', '技术合同', '')
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
  )
  .filter((rows) => rows.flat().some((text) => text !== '') && rows.flat().length > 1)

test('a table of a page is read cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const html = `<html><table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`
      const [table] = (await read(utf8(html))).blocks
      expect(table?.kind === 'table' && table.rows.map((row) => row.map(({ text }) => text))).toEqual(rows)
    }),
    { numRuns: 100 },
  )
})
