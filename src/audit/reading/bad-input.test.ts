import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'
import { outline, read, refusal, utf8 } from './test/outline.ts'
import { onePage, printed, rawPdf, stream } from './test/printed.ts'
import { paragraph, row, table, wordFile } from './test/word-file.ts'

describe('what a file is, is told by its content', () => {
  const container = (name: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(512),
      Buffer.from(name, 'utf16le'),
    ])
  test.each([
    ['an empty file', new Uint8Array(), 'file/empty'],
    ['spaces', utf8(' \n\u3000\n'), 'reading/nothing-to-read'],
    ['a .doc', container('WordDocument'), 'reading/old-word'],
    ['a .xls', container('Workbook'), 'file/old-workbook'],
    ['a .docx with a password', container('EncryptedPackage'), 'file/encrypted'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'reading/not-a-document'],
    ['an archive', zipSync({ 'a.txt': strToU8('x') }), 'reading/not-a-document'],
    ['a presentation', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }), 'reading/not-a-document'],
    ['RTF', utf8('{\\rtf1 x}'), 'reading/not-a-document'],
    ['bytes', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256), 'file/damaged'],
    ['half a PDF', utf8('%PDF-1.7\n1 0 obj\n<<>>'), 'file/damaged'],
    ['half a .docx', wordFile(paragraph('x')).subarray(0, 400), 'file/damaged'],
    ['broken XML', wordFile('<w:p>'), 'file/damaged'],
    [
      'entities',
      wordFile('<w:p/>', { before: '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' }),
      'file/damaged',
    ],
    [
      'a zip bomb',
      zipSync({ 'word/document.xml': [new Uint8Array(100_000_000), { level: 9 }] }),
      'file/too-large',
    ],
    [
      'macros',
      zipSync({ 'word/document.xml': strToU8('<x/>'), 'word/vbaProject.bin': strToU8('x') }),
      'file/with-macros',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes, 'report.pdf')).toBe(code)
  })

  test('no file, and a folder', async () => {
    expect(await refusal('/no/such/file')).toBe('file/cannot-be-read')
    expect(await refusal(import.meta.dirname)).toBe('file/cannot-be-read')
  })
})

describe('a PDF that cannot be read', () => {
  const image = stream(
    '\xff'.repeat(100),
    '/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8 ',
  )

  test('a scan', async () => {
    const scan = rawPdf([...onePage('/XObject << /I 5 0 R >>', 'q 500 0 0 700 50 50 cm /I Do Q'), image])
    expect(await refusal(scan)).toBe('reading/scan-without-text')
    expect(await refusal(rawPdf(onePage('', 'q Q')))).toBe('reading/nothing-to-read')
  })

  test('a password', async () => {
    const keys = `/O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}>`
    const locked = rawPdf(
      [...onePage('', ''), `<< /Filter /Standard /V 1 /R 2 ${keys} /P -4 >>`],
      '/Encrypt 5 0 R /ID [<aa><aa>] ',
    )
    expect(await refusal(locked)).toBe('file/encrypted')
  })

  test('five hundred pages', async () => {
    expect(await refusal(printed('一\n#pagebreak()\n'.repeat(500)))).toBe('reading/too-many-pages')
  })

  test('forms in forms without end are given up, and the next file is read', async () => {
    const form = (next: number) =>
      stream(
        '/F Do '.repeat(10),
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${next} 0 R >> >> `,
      )
    const forms = Array.from({ length: 12 }, (_, at) => form(6 + at))
    const last = stream('0 0 m 5 5 l S', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] ')
    const bomb = rawPdf([...onePage('/XObject << /F 5 0 R >>', '/F Do'), ...forms, last])
    const result = await readDocument(bomb, 'bomb.pdf', { seconds: 1 })
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'reading/took-too-long' }] })
    expect(await outline(printed('二、年度履职目标完成情况'))).toEqual(['H1 二、年度履职目标完成情况'])
  })
})

describe('what is beyond measure in a document is said, and the rest is read', () => {
  const wide = Array.from({ length: 10_000 }, () => '1')

  test('a table of 10,000 columns', async () => {
    const files = [
      wordFile(table([row(wide), row(wide)]) + paragraph('之后。')),
      utf8(`<table><tr>${wide.map((text) => `<td>${text}`).join('')}</table><p>之后。`),
      utf8(`${wide.join('\t')}\n${wide.join('\t')}\n\n之后。`),
    ]
    for (const file of files) {
      const document = await read(file)
      expect(document.problems).toMatchObject([
        { code: 'reading/table-too-wide', params: { columns: 10_000 } },
      ])
      expect(document.blocks).toMatchObject([{ kind: 'paragraph', text: '之后。' }])
    }
  })

  test('elements without end', async () => {
    expect(await outline(utf8(`<html>${'<div>'.repeat(50_000)}深`))).toEqual(['深'])
    expect(await outline(utf8(`<html>${'<table><tr><td>'.repeat(300)}深`))).toEqual(['深'])
    expect(await refusal(wordFile('<w:sdt>'.repeat(2000)))).toBe('file/damaged')
  })

  test('spans that cover everything', async () => {
    const rows = '<tr><td rowspan=65534 colspan=1000>甲<td>1'.repeat(3000)
    const document = await read(utf8(`<table>${rows}</table>`))
    expect(document.problems).toMatchObject([{ code: 'reading/table-too-long' }])
  })

  test('marks of headings in their thousands', async () => {
    const text = '（一）甲；'.repeat(20_000)
    expect(await outline(utf8(text))).toEqual([text])
  })
})

test('a reading that was stopped says so', async () => {
  const result = await readDocument(utf8('甲'), 'a.txt', { signal: AbortSignal.abort() })
  expect(result).toMatchObject({ ok: false, problems: [{ code: 'reading/was-stopped' }] })
})
