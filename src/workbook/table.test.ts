import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#lib'
import { readTable } from './index.ts'
import { cellsOf, codes, csvOf, fileOf, packageOf, partsOf, said, workbookOf } from './test/workbook.ts'

const sheet = (rows: string, after = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`
const bookOf = (rows: string, others?: Parameters<typeof partsOf>[1]) =>
  fileOf(packageOf(partsOf(sheet(rows), others)))

describe('workbooks', () => {
  test('as Excel saves them: shared texts, rich text, days, formulas with their values, errors', async () => {
    const bytes = await workbookOf(
      { 图书: [['甲', 12.5, true, new Date(Date.UTC(2024, 11, 31)), null, '乙']] },
      (book) => {
        const [first] = book.worksheets
        if (!first) return
        first.getCell('A2').value = { richText: [{ text: '富' }, { font: { bold: true }, text: '文本' }] }
        first.getCell('B2').value = { formula: 'B1*2', result: 25 }
        first.getCell('C2').value = { error: '#REF!' }
        first.getCell('D2').value = 0.9261
        first.getCell('D2').numFmt = '0.00%'
        first.getCell('E2').value = new Date(Date.UTC(2024, 11, 31, 9, 30))
      },
    )
    expect(await cellsOf(fileOf(bytes))).toEqual({
      1: ['text 甲', 'number 12.5', 'yesNo true', 'date 2024-12-31', null, 'text 乙'],
      2: ['text 富文本', '=number 25', 'error #REF!', 'percent 0.9261', 'date 2024-12-31 09:30:00'],
    })
  })

  test('inline texts, phonetic guides, CDATA, escapes, missing references, formulas without a value', async () => {
    const strings =
      '<sst><si><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></si><si><r><t xml:space="preserve"> 乙</t></r><r><t>&lt;丙&#x4E01;&gt; </t></r></si></sst>'
    const rows = `
      <row r="3"><c r="B3" t="s"><v>0</v></c><c t="s"><v>1</v></c></row>
      <row><c t="inlineStr"><is><t>一<![CDATA[<二>]]></t></is></c><c t="str"><f>A1&amp;"x"</f><v>三_x000D_四_x005F_x000D_</v></c><c><f>1/0</f></c></row>
      <!-- rows may be anywhere --><row r='9'><c r="A9" note="a > b"><v>1E3</v></c><c r="B9"><v>0.1000000000000000055</v></c><c r="C9"><v>913205011234567000</v></c></row>`
    expect(await cellsOf(bookOf(rows, { strings }))).toEqual({
      3: [null, 'text 甲', 'text  乙<丙丁> '],
      4: ['text 一<二>', '=text 三\r四_x000D_', '=uncomputed '],
      9: ['number 1000', 'number 0.1', 'number 913205011234567000'],
    })
  })

  test('elements with a prefix, and dates that count from 1904', async () => {
    const styles = `<x:styleSheet xmlns:x="y"><x:numFmts><x:numFmt numFmtId="176" formatCode='[$-804]yyyy"年"m"月"d"日";@'/><x:numFmt numFmtId="177" formatCode='#,##0.00"天"'/></x:numFmts><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="176"/><x:xf numFmtId="177"/><x:xf numFmtId="57"/></x:cellXfs></x:styleSheet>`
    const part = `<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>1</x:v></x:c><x:c r="B1" s="2"><x:v>1</x:v></x:c><x:c r="C1" s="3"><x:v>44195</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const file = fileOf(packageOf(partsOf(part, { styles, workbook: '<workbookPr date1904="1"/>' })))
    expect(await cellsOf(file)).toEqual({ 1: ['date 1904-01-02', 'number 1', 'date 2024-12-31'] })
  })

  test('serial numbers of the 1900 system, its 29 February 1900 included', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>'
    const rows = [1, 59, 60, 61, 45657, 2958465, 2958466, -1].map(
      (n, i) => `<row r="${i + 1}"><c s="0"><v>${n}</v></c></row>`,
    )
    expect(Object.values(await cellsOf(bookOf(rows.join(''), { styles }))).flat()).toEqual([
      'date 1900-01-01',
      'date 1900-02-28',
      'number 60',
      'date 1900-03-01',
      'date 2024-12-31',
      'date 9999-12-31',
      'number 2958466',
      'number -1',
    ])
  })

  test('merged cells and the number of rows are known before the rows are read; empty rows are none', async () => {
    const empty = Array.from(
      { length: 100_000 },
      (_, i) => `<row r="${i + 3}" spans="1:3"><c r="A${i + 3}" s="0"/></row>`,
    )
    const rows = `<row r="1"><c t="inlineStr"><is><t>甲</t></is></c></row><row r="2"><c><v>1</v></c></row>${empty.join('')}`
    const part = sheet(
      rows,
      '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C10:C11"/></mergeCells>',
    )
    const table = await readTable(fileOf(packageOf(partsOf(part))))
    if (!table.ok) throw new Error('unreadable')
    const survey = await table.value.sheets[0]?.survey()
    expect(survey).toEqual({
      rows: 100_002,
      merges: [
        { top: 0, left: 0, bottom: 1, right: 1 },
        { top: 9, left: 2, bottom: 10, right: 2 },
      ],
    })
    expect(Object.keys(await cellsOf(fileOf(packageOf(partsOf(part)))))).toEqual(['1', '2'])
  })
})

/** The encoding in which Chinese spreadsheets save text, found by trying each pair of bytes. */
function inGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const bytesOf = new Map<string, number[]>()
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++)
      bytesOf.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  return Buffer.from([...text].flatMap((character) => bytesOf.get(character) ?? character.charCodeAt(0)))
}

describe('text tables', () => {
  const rows = { 1: ['text 编号', 'text 书名'], 2: ['text B1', 'text 一，"二"\r\n三'], 4: [null, 'text 四'] }
  const text = (delimiter: string) =>
    `编号${delimiter}书名\r\nB1${delimiter}"一，""二""\r\n三"\r\n\r\n${delimiter}四`

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text(',')}`)],
    ['UTF-8', Buffer.from(text(','))],
    ['GB18030', inGb18030(text(','))],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text('\t')}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(text(';'), 'utf16le').swap16()],
    ['semicolons', Buffer.from(text(';'))],
    ['tabs', Buffer.from(text('\t'))],
    ['line feeds', Buffer.from(text(',').replaceAll(/(?<!二"")\r\n/g, '\n'))],
  ])('%s', async (_, bytes) => {
    expect(await cellsOf(csvOf(bytes))).toEqual(rows)
  })

  test("Excel's own word for the delimiter counts as the row that it stands in", async () => {
    expect(await cellsOf(csvOf('sep=|\na|b;c\n'))).toEqual({ 2: ['text a', 'text b;c'] })
  })

  test('a table longer than one chunk is read as one', async () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => `${i},"第 ${i} 行, 引""号"`)
    const cells = await cellsOf(csvOf(lines.join('\n')))
    expect(Object.keys(cells)).toHaveLength(40_000)
    expect(cells[40_000]).toEqual(['text 39999', 'text 第 39999 行, 引"号'])
  })
})

/** A zip whose one entry says of itself what it likes. */
function forged(name: string, content: Buffer, declared: number): Uint8Array {
  const bytes = Buffer.from(zipSync({ [name]: [content, { level: 9 }] }))
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  bytes.writeUInt32LE(declared, directory + 24)
  return bytes
}

const whole = await workbookOf({ 图书: [['甲']] })

describe('what is no table', () => {
  const encrypted = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  test.each([
    ['nothing', '', 'file/empty'],
    [
      'a .xls with another name',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'file/old-workbook',
    ],
    ['a workbook with a password', encrypted, 'file/encrypted'],
    ['a page', '<!DOCTYPE html><html><table><tr><td>1</td></tr></table>', 'file/not-a-table'],
    ['an old XML workbook', '<?xml version="1.0"?><Workbook/>', 'file/not-a-table'],
    ['a PDF', '%PDF-1.7', 'file/not-a-table'],
    ['text with the name of a workbook', '编号,书名', 'file/damaged'],
    ['a macro file', packageOf({ ...partsOf(sheet('')), 'xl/vbaProject.bin': 'x' }), 'file/with-macros'],
    [
      'a Word document',
      packageOf({ 'word/document.xml': '<x/>', '_rels/.rels': '<x/>' }),
      'file/not-a-table',
    ],
    ['a binary workbook', packageOf({ 'xl/workbook.bin': 'x' }), 'file/not-a-table'],
    ['some zip', packageOf({ 'readme.txt': 'x' }), 'file/not-a-table'],
    ['half a file', whole.subarray(0, 3000), 'file/damaged'],
    [
      'a workbook without its sheet',
      packageOf({
        ...partsOf(''),
        'xl/_rels/workbook.xml.rels': '<Relationships/>',
        'xl/workbook.xml': '<workbook',
      }),
      'file/damaged',
    ],
    [
      'a zip bomb',
      zipSync({ 'xl/worksheets/sheet1.xml': [Buffer.alloc(80 * 1024 * 1024), { level: 9 }] }),
      'file/too-large',
    ],
    [
      'a thousand parts too many',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array()]))),
      'file/too-large',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(codes(await readTable(fileOf(bytes)))).toEqual([code])
  })

  const rowsOf = (file: Parameters<typeof cellsOf>[0]) =>
    cellsOf(file).then(
      () => '',
      (error) => (error instanceof Refusal ? error.problems.map(said).join() : String(error)),
    )

  test.each([
    ['broken XML', fileOf(packageOf(partsOf('<worksheet><sheetData><row></sheetData></worksheet>')))],
    ['XML that ends early', fileOf(packageOf(partsOf('<worksheet><sheetData>')))],
    [
      'a document type with entities',
      fileOf(packageOf(partsOf('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'))),
    ],
    ['an unknown entity', bookOf('<row r="1"><c t="inlineStr"><is><t>&lol;</t></is></c></row>')],
    ['a text without end', bookOf(`<row r="1"><c t="inlineStr"><is><t>${'a'.repeat(5_000_000)}`)],
  ])('%s is damage, told once its rows are read', async (_, file) => {
    expect(await rowsOf(file)).toContain('file/damaged')
  })

  test('an entry that gives more than it declares is stopped', async () => {
    const file = fileOf(forged('xl/workbook.xml', Buffer.alloc(1_000_000, ' '), 100))
    expect(codes(await readTable(file))).toEqual(['file/damaged'])
  })

  test('an entry with another checksum is damage', async () => {
    const bytes = Buffer.from(packageOf(partsOf(sheet('<row r="1"><c><v>1</v></c></row>'))))
    const stored = deflateRawSync(Buffer.from('x'))
    bytes.set(stored, bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length)
    expect(await rowsOf(fileOf(bytes))).toContain('file/damaged')
  })

  test('quotes that are never closed, in the row in which they open; bytes that are no text', async () => {
    expect(await rowsOf(csvOf('a,b\n1,2\n3,"4\n5,6\n'))).toContain('file/quote-not-closed 第 3 行')
    expect(await rowsOf(csvOf(Buffer.from([0x61, 0, 0, 0, 0x62, 0xff, 0xfe, 0x0a])))).toContain(
      'file/not-text',
    )
  })

  test('a path that leads nowhere, or to a folder', async () => {
    expect(codes(await readTable('/nowhere/at/all.xlsx'))).toEqual(['file/cannot-be-read'])
    expect(codes(await readTable('/'))).toEqual(['file/cannot-be-read'])
  })
})
