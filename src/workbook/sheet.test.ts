import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Row } from './cell.ts'
import { sheetRows } from './sheet.ts'
import { TextStore } from './text-store.ts'

const strings = new TextStore()
for (const text of ['甲', '乙 & 丙', '']) strings.append(text)

async function rowsOf(part: string, size: number): Promise<readonly Row[]> {
  const bytes = Buffer.from(part)
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const rows: Row[] = []
  const context = { strings, styles: [{ kind: 'number' }, { kind: 'date' }], dates: 1900 } as const
  for await (const some of sheetRows(chunks(), context)) rows.push(...some)
  return rows
}

const attributes = fc.subarray([
  'r="B2"',
  's="1"',
  't="s"',
  't="inlineStr"',
  't="str"',
  'r="c7"',
  "s='1'",
  'note="/>"',
])
const content = fc.constantFrom(
  '<v>1</v>',
  '<v>45292</v>',
  '<v>x &lt; y&#10;</v>',
  '<v xml:space="preserve"> 2 </v>',
  '<v></v>',
  '<is><t>四季_x000D_</t></is>',
  '<is><t xml:space="preserve"> 年 </t></is>',
  '<is><r><t>富</t></r><r><t>文本</t></r></is>',
  '<f>A1*2</f><v>3</v>',
  '<!-- none --><v>0.10</v>',
  '',
)
const cell = fc
  .tuple(fc.constantFrom('c', 'x:c'), attributes, content, fc.boolean())
  .map(([name, given, inner, isEmpty]) => {
    const open = [name, ...given].join(' ')
    return isEmpty ? `<${open}/>` : `<${open}>${inner}</${name}>`
  })
const row = fc.array(cell, { maxLength: 5 }).map((cells) => `<row>${cells.join('')}</row>`)
const part = fc
  .array(row, { minLength: 1, maxLength: 4 })
  .map((rows) => `<worksheet><sheetData>${rows.join('\n')}</sheetData></worksheet>`)

test('a sheet says the same however it comes: cell by cell, or a byte at a time', async () => {
  await fc.assert(
    fc.asyncProperty(part, async (text) => {
      expect(await rowsOf(text, text.length * 4)).toEqual(await rowsOf(text, 1))
    }),
  )
})
