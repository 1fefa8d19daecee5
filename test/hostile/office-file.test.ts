import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readDocument } from '#audit'
import { unwrap } from '#lib'
import { onePage, rawPdf, stream } from '../../src/audit/reading/test/printed.ts'
import { cellsOf, fileOf, packageOf } from '../../src/workbook/test/workbook.ts'

/** Of the PDF specification (7.6.4.3): what fills a password up to 32 bytes. */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const padded = (password: string) => Buffer.concat([Buffer.from(password), padding]).subarray(0, 32)
const md5 = (...parts: readonly Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest()

function rc4(key: Uint8Array, text: Uint8Array): Buffer {
  const s = Uint8Array.from({ length: 256 }, (_, at) => at)
  const swap = (a: number, b: number) => {
    ;[s[a], s[b]] = [s[b] ?? 0, s[a] ?? 0]
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (s[i] ?? 0) + (key[i % key.length] ?? 0)) % 256
    swap(i, j)
  }
  let i = 0
  let j = 0
  const locked = text.map((byte) => {
    i = (i + 1) % 256
    j = (j + (s[i] ?? 0)) % 256
    swap(i, j)
    return byte ^ (s[((s[i] ?? 0) + (s[j] ?? 0)) % 256] ?? 0)
  })
  return Buffer.from(locked)
}

/** One page under the oldest of PDF's locks (40 bits), as a program of an office may still write it. */
function lockedPdf({ user, owner }: { readonly user: string; readonly owner: string }): Uint8Array {
  const id = Buffer.from('0123456789abcdef')
  const ownerEntry = rc4(md5(padded(owner)).subarray(0, 5), padded(user))
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(-4)
  const key = md5(padded(user), ownerEntry, permissions, id).subarray(0, 5)
  const userEntry = rc4(key, padding)
  const content = 'BT /F1 12 Tf 50 700 Td (Budget performance 2024: 42 projects) Tj ET'
  const ofObject = md5(key, Uint8Array.of(4, 0, 0, 0, 0)).subarray(0, 10)
  const [catalogue = '', pages = '', page = ''] = onePage('/Font << /F1 5 0 R >>', '')
  const locks = `<< /Filter /Standard /V 1 /R 2 /O <${ownerEntry.toString('hex')}> /U <${userEntry.toString('hex')}> /P -4 >>`
  return rawPdf(
    [
      ...[catalogue, pages, page],
      stream(rc4(ofObject, Buffer.from(content)).toString('latin1')),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      locks,
    ],
    `/Encrypt 6 0 R /ID [<${id.toString('hex')}><${id.toString('hex')}>] `,
  )
}

describe('a locked PDF', () => {
  test('that only forbids printing or changing is read', async () => {
    const document = unwrap(await readDocument(lockedPdf({ user: '', owner: 'secret' }), 'a.pdf'))
    expect(document.blocks).toMatchObject([{ text: 'Budget performance 2024: 42 projects' }])
  })

  test('that asks for a password to be opened is told so', async () => {
    expect(await readDocument(lockedPdf({ user: 'secret', owner: 'secret' }), 'a.pdf')).toMatchObject({
      ok: false,
      problems: [{ code: 'file/encrypted', params: { file: 'a.pdf' } }],
    })
  })
})

/** As Excel writes it: extensions that a reader may ignore, alternatives, identifiers; and in its strict form. */
function excelFile({ isStrict }: { readonly isStrict: boolean }): Uint8Array {
  const main = isStrict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
  const ignorable =
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="urn:x14ac" xmlns:xr="urn:xr"'
  const relations = (...all: readonly (readonly [string, string])[]) =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(
        ([type, target], at) =>
          `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`
  const day = isStrict
    ? '<c r="B2" s="1" t="d"><v>2024-03-01T00:00:00</v></c>'
    : '<c r="B2" s="1"><v>45352</v></c>'
  return packageOf({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations(
      ['officeDocument', 'xl/workbook.xml'],
      ['extended-properties', 'docProps/app.xml'],
    ),
    'docProps/app.xml': `${declaration}<Properties><Application>Microsoft Excel</Application></Properties>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}" ${ignorable}${isStrict ? ' conformance="strict"' : ''}><fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\" xmlns:x15ac="urn:x15ac"/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave="0"/><bookViews><workbookView/></bookViews><sheets><sheet name="图书" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['theme', 'theme/theme1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}" ${ignorable}><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs><extLst><ext uri="{EB79DEF2}"/></extLst></styleSheet>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}" count="3" uniqueCount="3"><si><t>书名</t><phoneticPr fontId="1" type="noConversion"/></si><si><r><rPr><b/></rPr><t xml:space="preserve">购入 </t></r><r><t>日期</t></r></si><si><t>数据</t><rPh sb="0" eb="2"><t>シュウ</t></rPh></si></sst>`,
    'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${main}" ${ignorable} xr:uid="{0}"><sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:B2"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="16384" width="9"/></cols><sheetData><row r="1" spans="1:2" x14ac:dyDescent="0.2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="XFD1" s="1"/></row><row r="2" spans="1:2"><c r="A2" t="s"><v>2</v></c>${day}</row></sheetData><phoneticPr fontId="1"/><pageMargins left="0.7"/></worksheet>`,
  })
}

describe('a workbook as Excel writes it', () => {
  test.each([[false], [true]])('strict: %s', async (isStrict) => {
    expect(await cellsOf(fileOf(excelFile({ isStrict })))).toEqual({
      1: ['text 书名', 'text 购入 日期'],
      2: ['text 数据', 'date 2024-03-01'],
    })
  })
})
