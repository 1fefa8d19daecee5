import { expect, test } from 'vitest'
import { renderFormat } from '#report'
import { sampleDocument } from '../../report/golden/document.ts'
import { outline } from './test/outline.ts'

/** The same tree in every format that it is printed in. */
const report = { document: sampleDocument } as Parameters<typeof renderFormat>[0]

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Everything from the first heading to the appendix, without the spaces that a printer sets. */
async function bodyOf(format: 'html' | 'docx' | 'pdf'): Promise<readonly string[]> {
  const lines = await outline(bytesOf(await renderFormat(report, format)))
  const plain = lines.map((line) => line.replace(/^table \d+/, 'table').replace(/(?<!\|) (?!\|)/g, ''))
  const end = plain.findIndex((line) => line.includes('数据依据'))
  return plain.slice(
    plain.findIndex((line) => line.startsWith('H1')),
    end < 0 ? undefined : end,
  )
}

test('a report of ours is read back the same from every format', async () => {
  const html = await bodyOf('html')
  expect(html).toContain('分解目标 | 履职 | 技术合同登记数 | >=14000 | 14004')
  expect(html).toContain('分解目标* | 履职* | 走访企业 | >=20 | 26')
  expect(await bodyOf('docx')).toEqual(html)
  expect(await bodyOf('pdf')).toEqual(html)
})
