import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMinutes, momentAt, sha256, unwrap } from '#lib'
import { listRecords, writeRecords } from '#records'
import type { Values } from '#registers'
import { administrator, books, type Library, loans, openLibrary, unit } from '../records/test/library.ts'
import { cellsOf, codes, fileOf, Memory, openedElsewhere, workbookOf } from '../workbook/test/workbook.ts'
import { exportRegister, importFile, templateWorkbook } from './index.ts'

let library: Library
let folder: string
beforeAll(async () => {
  library = await openLibrary()
  await library.addFile('一.pdf', scanned)
  folder = await mkdtemp(join(tmpdir(), 'youju-export-'))
})
afterAll(async () => {
  await library.close()
  await rm(folder, { recursive: true })
})

const asked = { actor: administrator, unit, register: 'books' }
const exported = async (to: string, change: Partial<Parameters<typeof exportRegister>[1]> = {}) => {
  const path = join(folder, to)
  return { path, result: await exportRegister(library.ctx, { ...asked, to: path, ...change }) }
}
const imported = async (file: string) => {
  const outcome = unwrap(await importFile(library.ctx, { ...asked, mode: 'upsert', file }))
  const { added, updated, unchanged, refused, status, rows } = outcome
  return { added, updated, unchanged, refused, status, rows }
}

/** Texts that spreadsheets like to spoil, and ordinary ones. */
const awkward = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+86',
    '-',
    '@x',
    "'=x",
    "''",
    '007',
    '1E5',
    '2024-01-02',
    '_x000D_',
    'a|b;c\\',
    '"引号"',
    '是',
    '<&>',
    '1,5',
    'TRUE',
    '#REF!',
    "'",
    '，',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
)
const line = awkward
  .map((text) =>
    text
      .replace(/\p{Cc}/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && text.isWellFormed())
const paragraphs = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
const fen = fc
  .bigInt({ min: 0n, max: 99_999_999_999_999_999n })
  .map((n) => `${n / 100n}.${String(n % 100n).padStart(2, '0')}`)
const thousandths = fc.integer({ min: -999_999, max: 999_999 }).map((n) => String(n / 1000))
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const minute = fc
  .tuple(day, fc.integer({ min: 0, max: 1439 }))
  .map(([on, past]) => addMinutes(momentAt(on), past))
const part = fc.record({
  name: line,
  price: optional(fc.constantFrom('0.10', '12.00')),
})
const scanned = '%PDF-1.'
const scan = line.map((name) => ({
  name: `${[...name].slice(0, 20).join('')}.pdf`,
  sha256: sha256(scanned),
  size: scanned.length,
  mime: 'application/pdf',
}))
const bookContent = fc.record({
  title: line,
  summary: optional(paragraphs),
  boughtOn: optional(day),
  shelvedAt: optional(minute),
  price: optional(fen.filter((amount) => Number(amount) > 60)),
  weight: optional(thousandths),
  pages: optional(fc.integer({ min: 1, max: 2000 })),
  inPrint: optional(fc.boolean()),
  genre: optional(fc.constantFrom('science', 'history')),
  publisher: optional(fc.constant('91320506MA1ABCDE2X')),
  place: optional(fc.constantFrom('320506', '110000')),
  scan: optional(scan),
  parts: optional(fc.array(part, { minLength: 1, maxLength: 4 })),
})

describe('what is exported imports again unchanged', () => {
  test.each(['xlsx', 'csv'])('to .%s, whatever the records hold', async (ending) => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(bookContent, { minLength: 1, maxLength: 12 }), async (contents) => {
        run++
        const rows = contents.map((content, index): Values => {
          const number = `${ending}${run}-${index}`
          const { title, ...others } = content
          return { ...others, number, title: `${number} ${title}` }
        })
        unwrap(
          await writeRecords(library.ctx, { ...asked, action: 'test' }, (writer) =>
            writer.proposeMany('books', rows),
          ),
        )
        const { path, result } = await exported(`round.${ending}`)
        const total = unwrap(result).rows
        expect(await imported(path)).toEqual({
          status: 'unchanged',
          ...{ added: 0, updated: 0, unchanged: total, refused: 0, rows: [] },
        })
      }),
      { numRuns: 10, endOnFailure: true },
    )
  })

  test('references come as the keys that people know', async () => {
    const first = await library.addBook({ number: 'REF1' })
    await library.addBook({ number: 'REF2', sequelOf: first.id, parts: [{ name: '上', after: first.id }] })
    const { path } = await exported('references.xlsx')
    const book = await openedElsewhere(await readFile(path))
    const rows = book.getWorksheet('图书')?.getSheetValues() as unknown[][]
    expect(rows.find((row) => row?.[1] === 'REF2')).toContain('REF1')
    expect(await imported(path)).toMatchObject({ updated: 0, refused: 0 })
  })

  test('of records with a lifecycle, with their state and version for people to read', async () => {
    const book = await library.addBook()
    await library.write((writer) =>
      writer.propose('library.loans', { slip: 'S1', book: book.id, reader: '甲' }),
    )
    const { path } = await exported('loans.xlsx', { register: 'library.loans' })
    expect(Object.values(await cellsOf(path))).toEqual([
      ['单号*', '图书*', '读者*', '借出日期', '印记', '说明', '罚款（元）', '状态', '版本'].map(
        (head) => `text ${head}`,
      ),
      [
        'text S1',
        `text ${String(book.values.number)}`,
        'text 甲',
        null,
        null,
        null,
        null,
        'text 已申请',
        'number 1',
      ],
    ])
    const outcome = await importFile(library.ctx, {
      ...asked,
      register: 'library.loans',
      mode: 'update',
      file: path,
    })
    expect(unwrap(outcome)).toMatchObject({ unchanged: 1, refused: 0 })
  })
})

test('as of a moment, the records are what they were', async () => {
  library.clock.at = '2025-01-01T00:00:00.000Z'
  const old = await library.addBook({ number: 'ASOF', title: '旧名' })
  const then = old.knownFrom
  library.clock.at = '2025-02-01T00:00:00.000Z'
  await library.write((writer) => writer.amend('books', old.id, 1, { title: '新名' }))
  const titles = async (asOf?: string) => {
    const to = new Memory()
    unwrap(await exportRegister(library.ctx, { ...asked, to, ...(asOf === undefined ? {} : { asOf }) }))
    const rows = Object.values(await cellsOf(fileOf(to.bytes)))
    return rows.filter(([number]) => number === 'text ASOF').map(([, title]) => title)
  }
  expect([await titles(then), await titles(), await titles('2024-12-31T00:00:00.000Z')]).toEqual([
    ['text 旧名'],
    ['text 新名'],
    [],
  ])
})

test('an older export does not overwrite what was changed since', async () => {
  const { path } = await exported('older.xlsx')
  const book = await openedElsewhere(await readFile(path))
  const sheet = book.getWorksheet('图书')
  const row = sheet?.getColumn(1).values.indexOf('ASOF') ?? 0
  await library.write(async (writer) => {
    const [record] = await writer.list('books', { field: 'number', in: ['ASOF'] })
    if (record) await writer.amend('books', record.id, record.version, { summary: '其间改过' })
  })
  if (sheet) sheet.getCell(row, 2).value = '第三个名字'
  const file = fileOf(new Uint8Array(await book.xlsx.writeBuffer()))
  const outcome = unwrap(await importFile(library.ctx, { ...asked, mode: 'upsert', file }))
  // The other program does not keep every awkward text of the other records, which are not what this is about.
  const refused = outcome.rows.filter(({ kind }) => kind === 'refused')
  expect(refused.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['import/changed-since']])
})

test('another program finds texts as texts, with the mark that keeps them so; amounts and days as numbers', async () => {
  await library.addBook({
    number: 'OTHER',
    title: '=HYPERLINK("x")',
    boughtOn: '2024-02-29',
    shelvedAt: '2024-02-29 9:30',
    price: '1234.50',
    genre: 'science',
  })
  const { path } = await exported('other.xlsx')
  const sheet = (await openedElsewhere(await readFile(path))).getWorksheet('图书')
  const row = sheet?.getColumn(1).values.indexOf('OTHER') ?? 0
  const [title, bought, shelved, price, genre] = [2, 4, 5, 6, 10].map((column) => sheet?.getCell(row, column))
  expect(title).toMatchObject({ type: 3, value: '=HYPERLINK("x")' })
  expect(bought?.value).toEqual(new Date('2024-02-29T00:00:00Z'))
  expect(shelved?.value).toEqual(new Date('2024-02-29T09:30:00Z'))
  expect([price?.value, price?.numFmt]).toEqual([1234.5, '#,##0.00'])
  expect(genre?.dataValidation).toMatchObject({ type: 'list', formulae: ["'选项'!$A$2:$A$3"] })
})

test('a text table opens with a double click: marked UTF-8, formulas behind an apostrophe', async () => {
  const { path } = await exported('clicked.csv')
  const text = await readFile(path, 'utf8')
  expect(text.startsWith('\ufeff编号*,书名*,简介,')).toBe(true)
  expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  expect(text).toContain(',1234.50,')
})

describe('what cannot be exported', () => {
  test('a text longer than a cell holds; a text table holds it', async () => {
    await library.addBook({ summary: '长'.repeat(32_768) })
    const { result } = await exported('long.xlsx')
    expect(codes(result)).toEqual(['export/text-too-long'])
    expect(unwrap((await exported('long.csv')).result).rows).toBeGreaterThan(0)
    expect((await readdir(folder)).filter((name) => name.startsWith('long'))).toEqual(['long.csv'])
  })

  test('a place that cannot be written, one who may not read, a stop', async () => {
    const nowhere = await exportRegister(library.ctx, {
      ...asked,
      to: join(folder, 'no', 'such', 'folder.xlsx'),
    })
    expect(codes(nowhere)).toEqual(['export/cannot-write'])
    const stranger = await exported('stranger.xlsx', { unit: 'archive' })
    expect(codes(stranger.result)).toEqual(['access/not-your-unit'])
    const { result } = await exported('stopped.xlsx', { signal: AbortSignal.abort() })
    expect(codes(result)).toEqual(['export/cancelled'])
  })
})

describe('the empty workbook', () => {
  test('has heads with help and choices, a sheet for each list, and says how to fill it', async () => {
    const book = await openedElsewhere(await templateWorkbook(books))
    expect(book.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '图书 visible',
      '分册 visible',
      '填写说明 visible',
      '选项 hidden',
    ])
    expect(book.getWorksheet('图书')?.getRow(1).values).toEqual([
      undefined,
      ...[
        '编号*',
        '书名*',
        '简介',
        '购入日期',
        '上架时间',
        '价格（元）',
        '重量',
        '页数',
        '在印',
        '类别',
        '出版单位',
        '出版地',
        '续作',
        '扫描件',
      ],
    ])
    expect(book.getWorksheet('分册')?.getRow(1).values).toEqual([
      undefined,
      '编号',
      '名称*',
      '价格（元）',
      '接续',
    ])
    expect(book.getWorksheet('图书')?.getColumn(10).numFmt).toBe('@')
    const help = book.getWorksheet('填写说明')?.getSheetValues().flat() ?? []
    expect(help).toContain(
      '分册表一行一项，用「编号」写明属于「图书」表的哪条记录；一条记录可以有几项，也可以没有。'.replace(
        '分册',
        '「分册」',
      ),
    )
    expect(help).toContain('18 位统一社会信用代码')
  })

  test('leaves out what the system sets, and imports once it is filled', async () => {
    const template = await openedElsewhere(await templateWorkbook(loans))
    const sheet = template.getWorksheet('借阅')
    expect(sheet?.getRow(1).values).not.toContain('印记')
    sheet?.getRow(2).splice(1, 3)
    if (sheet) sheet.getRow(2).values = ['TPL', 'REF1', '乙']
    const file = fileOf(new Uint8Array(await template.xlsx.writeBuffer()))
    const outcome = unwrap(
      await importFile(library.ctx, { ...asked, register: 'library.loans', mode: 'add', file }),
    )
    expect(outcome).toMatchObject({ added: 1, refused: 0, remarks: [] })
    const page = await listRecords(library.ctx, { ...asked, register: 'library.loans', offset: 0, limit: 9 })
    expect(page.rows.map(({ values }) => values.slip).sort()).toEqual(['S1', 'TPL'])
  })

  test('a workbook without any row below the heads says so', async () => {
    const empty = fileOf(await workbookOf({ 图书: [['编号', '书名']] }))
    expect(codes(await importFile(library.ctx, { ...asked, mode: 'add', file: empty }))).toEqual([
      'import/no-rows',
    ])
  })
})
