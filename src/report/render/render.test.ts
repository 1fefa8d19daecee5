import { expect, test } from 'vitest'
import { sampleDocument } from '../golden/document.ts'
import { expectGolden } from '../golden/golden.ts'
import { readDocx, readPdf } from '../golden/read-back.ts'
import { renderDocx } from './docx.ts'
import { renderHtml } from './html.ts'
import { renderPdf } from './pdf.ts'

test('html, read as people read it', () => {
  const html = renderHtml(sampleDocument)
  const body = html.slice(html.indexOf('<body>'), html.indexOf('<script>'))
  expectGolden('report.html.txt', body)
})

test('html needs nothing from outside and allows nothing but its own script and style', () => {
  const html = renderHtml(sampleDocument)
  expect(html).not.toMatch(/(?:src|href)="(?!#)/)
  expect(html).not.toMatch(/ style="| on\w+="/)
  expect(html).toMatch(
    /default-src &#39;none&#39;; style-src &#39;sha256-[^;]+&#39;; script-src &#39;sha256-/,
  )
  expect(html.match(/<script>/g)).toHaveLength(1)
})

test('docx: text, styles, spans, page sizes', async () => {
  expectGolden('report.docx.txt', readDocx(await renderDocx(sampleDocument)))
})

test('pdf: text and page sizes, and the fonts are those that were meant', async () => {
  const { text, fonts } = await readPdf(renderPdf(sampleDocument))
  expectGolden('report.pdf.txt', text)
  expect(fonts).toEqual(['NotoSansHans-Bold', 'NotoSerifSC-Bold', 'NotoSerifSC-Regular'])
})

test('without marks the forms hold the report alone', async () => {
  const docx = readDocx(await renderDocx(sampleDocument, { marks: false }))
  const { text: pdf } = await readPdf(renderPdf(sampleDocument, { marks: false }))
  for (const text of [docx, pdf]) {
    expect(text).toContain('走访企业')
    expect(text).not.toContain('数据依据')
    expect(text).not.toMatch(/手|dotted/)
  }
})

test('the same report gives the same bytes', async () => {
  expect(renderHtml(sampleDocument)).toBe(renderHtml(sampleDocument))
  expect(await renderDocx(sampleDocument)).toEqual(await renderDocx(sampleDocument))
  expect(renderPdf(sampleDocument)).toEqual(renderPdf(sampleDocument))
})
