import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Result, unwrap, wordProblem } from '#lib'
import { findByKey, listRecords, recordHistory, verifyLedger } from '#records'
import type { TableSource } from '#workbook'
import { administrator, clerk, type Library, openLibrary, person, unit } from '../records/test/library.ts'
import {
  codes,
  csvOf,
  fileOf,
  type Given,
  openedElsewhere,
  said,
  workbookOf,
} from '../workbook/test/workbook.ts'
import {
  type ImportMode,
  type ImportPreview,
  importFile,
  previewImport,
  RefusedRows,
  refusedWorkbook,
} from './index.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const heads = ['编号*', '书名*', '购入日期', '价格（元）', '类别'] as const
const partHeads = ['编号', '名称*', '价格（元）', '接续'] as const
const bookFile = async (...rows: readonly (readonly Given[])[]): Promise<TableSource> =>
  fileOf(await workbookOf({ 图书: [heads, ...rows] }))

const request = (file: string | TableSource, mode: ImportMode = 'upsert') => ({
  actor: clerk,
  unit,
  register: 'books',
  file,
  mode,
})
const preview = (file: TableSource, mode?: ImportMode) => previewImport(library.ctx, request(file, mode))
const run = (file: TableSource, mode?: ImportMode) => importFile(library.ctx, request(file, mode))
const counts = (result: Result<ImportPreview>) => {
  const { added, updated, unchanged, refused } = unwrap(result)
  return { added, updated, unchanged, refused }
}
/** The workbook of the rows that a preview refuses. */
const givenBack = async (file: () => Promise<TableSource>) => {
  const refused = new RefusedRows()
  unwrap(await previewImport(library.ctx, { ...request(await file()), refused }))
  return unwrap(await refusedWorkbook(library.ctx, request(await file()), refused))
}
/** Every problem of the refused rows, with its place. */
const refusals = (result: Result<ImportPreview>) =>
  unwrap(result).rows.flatMap(({ kind, problems }) => (kind === 'refused' ? problems.map(said) : []))
const book = (number: string) =>
  findByKey(library.ctx, { actor: clerk, unit, register: 'books', key: number })
const ledger = () =>
  library.database.owner.read(
    async ({ client }) => (await client.query('select count(*) from ledger')).rows[0].count,
  )

describe('the three modes', () => {
  const first = ['M1', '模式一', new Date('2024-01-02'), 12.5, '科技']
  const second = ['M2', '模式二', null, null, null]

  test('add writes what is new in one ledger entry; the same file again changes nothing and leaves no entry', async () => {
    const file = () => bookFile(first, second)
    expect(counts(await preview(await file(), 'add'))).toEqual({
      added: 2,
      updated: 0,
      unchanged: 0,
      refused: 0,
    })
    expect(await book('M1')).toBeUndefined()
    const before = await ledger()
    const outcome = unwrap(await run(await file(), 'add'))
    expect(outcome).toMatchObject({ status: 'written', added: 2, refused: 0, entry: Number(before) + 1 })
    expect(await book('M1')).toMatchObject({
      version: 1,
      entry: Number(before) + 1,
      values: { number: 'M1', title: '模式一', boughtOn: '2024-01-02', price: '12.50', genre: 'science' },
    })
    const again = unwrap(await run(await file(), 'add'))
    expect(again).toMatchObject({ status: 'unchanged', added: 0, updated: 0, unchanged: 2, refused: 0 })
    expect(await ledger()).toBe(before + 1n)
  })

  test('add refuses a record that is there with other content', async () => {
    const result = await run(
      await bookFile(['M1', '模式一改', null, 12.5, '科技'], ['M3', '模式三', null, null, null]),
      'add',
    )
    expect(refusals(result)).toEqual(['import/exists 工作表「图书」 第 2 行 A 列'])
    expect(await book('M3')).toBeUndefined()
  })

  test('update changes what the file says, clears what it leaves empty, and leaves alone what it has no column for', async () => {
    const bytes = await workbookOf({
      图书: [
        ['编号', '价格', '类别'],
        ['M1', null, '历史'],
      ],
    })
    const shown = unwrap(await preview(fileOf(bytes), 'update'))
    expect(shown.rows).toMatchObject([
      {
        kind: 'updated',
        title: '模式一（M1）',
        changes: [
          { field: 'price', before: '12.50' },
          { field: 'genre', before: 'science', after: 'history' },
        ],
      },
    ])
    expect(counts(await run(fileOf(bytes), 'update'))).toEqual({
      added: 0,
      updated: 1,
      unchanged: 0,
      refused: 0,
    })
    expect((await book('M1'))?.values).toEqual({
      number: 'M1',
      title: '模式一',
      boughtOn: '2024-01-02',
      genre: 'history',
    })
  })

  test('update refuses what it does not find; upsert adds it', async () => {
    const file = () =>
      bookFile(
        ['M2', '模式二', null, 3, null],
        ['M4', '模式四', null, null, null],
        [null, '无号', null, null, null],
      )
    expect(refusals(await preview(await file(), 'update'))).toEqual([
      'import/not-found 工作表「图书」 第 3 行 A 列',
      'import/no-key 工作表「图书」 第 4 行 A 列',
    ])
    expect(refusals(await preview(await file(), 'upsert'))).toEqual([
      'registers/required 工作表「图书」 第 4 行 A 列',
    ])
    const sound = await bookFile(['M2', '模式二', null, 3, null], ['M4', '模式四', null, null, null])
    expect(counts(await run(sound))).toEqual({ added: 1, updated: 1, unchanged: 0, refused: 0 })
  })

  test('a row without its key is known by a unique set of which it fills every field', async () => {
    const bytes = await workbookOf({
      图书: [
        ['书名', '购入日期', '页数'],
        ['模式一', '2024-01-02', 99],
      ],
    })
    expect(counts(await run(fileOf(bytes), 'update'))).toMatchObject({ updated: 1 })
    expect((await book('M1'))?.values.pages).toBe(99)
  })

  test('a value that another record has, and a row that repeats another, are refused', async () => {
    const result = await run(
      await bookFile(
        ['M5', '模式一', '2024-01-02', 1, null],
        ['M6', '六', null, null, null],
        ['M6', '六六', null, null, null],
      ),
    )
    expect(refusals(result)).toEqual([
      'import/taken 工作表「图书」 第 2 行 B 列',
      'import/row-twice 工作表「图书」 第 4 行 A 列',
    ])
  })
})

describe('all or nothing', () => {
  const rows = [
    ['N1', '好的一行', '2024年3月1日', '１，２３４．５０', '科技'],
    ['N2', '坏的一行', '2024-02-30', '很贵', '小说'],
    ['N3', null, 20240301, -1, 'science'],
  ] as const

  test('every bad cell is told at its place, with what to do; nothing is written', async () => {
    const before = await ledger()
    const outcome = await run(await bookFile(...rows))
    expect(refusals(outcome)).toEqual([
      'registers/not-a-date 工作表「图书」 第 3 行 C 列',
      'registers/not-an-amount 工作表「图书」 第 3 行 D 列',
      'registers/not-in-list 工作表「图书」 第 3 行 E 列',
      'registers/required 工作表「图书」 第 4 行 B 列',
      'registers/too-small 工作表「图书」 第 4 行 D 列',
    ])
    expect(counts(outcome)).toEqual({ added: 1, updated: 0, unchanged: 0, refused: 2 })
    const ofRows = unwrap(outcome).rows.flatMap(({ problems }) => problems)
    expect(unwrap(outcome)).toMatchObject({
      status: 'refused',
      problems: [{ code: 'import/nothing-written', params: { refused: 2 } }, ...ofRows],
    })
    expect([await book('N1'), await ledger()]).toEqual([undefined, before])
  })

  test('the refused rows come back with a comment in each bad cell; mended, they import', async () => {
    const bytes = await givenBack(() => bookFile(...rows))
    const opened = await openedElsewhere(bytes)
    const sheet = opened.getWorksheet('图书')
    expect(sheet?.getRow(1).values).toEqual([undefined, ...heads])
    expect([2, 3, 4].map((row) => sheet?.getCell(row, 1).text)).toEqual(['N2', 'N3', ''])
    const comments = ['C2', 'D2', 'E2', 'B3', 'D3', 'A2'].map((cell) => sheet?.getCell(cell).note)
    expect(
      comments.map((note) => (typeof note === 'object' ? note.texts?.map((t) => t.text).join('') : note)),
    ).toEqual([
      '「购入日期」填写的「2024-02-30」不是日期。请写成 2024-12-31 的形式。',
      '「价格」填写的「很贵」不是金额。请填以元为单位的数，最多两位小数，例如 1234.50。',
      '「类别」填写的「小说」不在代码表「类别」中。可填：科技、历史。',
      '「书名」必填。',
      '「价格」不得小于 0。',
      undefined,
    ])
    expect(opened.getWorksheet('问题清单')?.getRow(2).values).toEqual([
      undefined,
      '工作表「图书」 第 3 行 C 列',
      '「购入日期」填写的「2024-02-30」不是日期',
      '请写成 2024-12-31 的形式',
    ])

    for (const [cell, value] of [
      ['C2', '2024-02-29'],
      ['D2', 5],
      ['E2', '历史'],
      ['B3', '补上的书名'],
      ['D3', 1],
    ] as const)
      sheet?.getCell(cell).value !== undefined && sheet && Object.assign(sheet.getCell(cell), { value })
    const mended = fileOf(new Uint8Array(await opened.xlsx.writeBuffer()))
    expect(counts(await run(mended))).toEqual({ added: 2, updated: 0, unchanged: 0, refused: 0 })
    expect((await book('N3'))?.values).toMatchObject({
      title: '补上的书名',
      boughtOn: '2024-03-01',
      price: '1.00',
    })
  })

  test('the sound rows can be written at once and the refused ones later', async () => {
    const file = await bookFile(['N4', '好', null, null, null], ['N5', null, null, null, null])
    const outcome = unwrap(await importFile(library.ctx, { ...request(file), leaveOutRefused: true }))
    expect(outcome).toMatchObject({ status: 'written', added: 1, refused: 1 })
    if (outcome.status === 'written') expect(await book('N4')).toMatchObject({ entry: outcome.entry })
  })

  test('what was left out comes back as it was judged, also where it would be judged otherwise by now', async () => {
    const file = () =>
      bookFile(['N6', '先', null, null, null], ['N6', '后', null, null, null], ['N7', '好', null, 3, null])
    const refused = new RefusedRows()
    const outcome = unwrap(
      await importFile(library.ctx, { ...request(await file()), leaveOutRefused: true, refused }),
    )
    const given = unwrap(await refusedWorkbook(library.ctx, request(await file()), refused))
    const sheet = (await openedElsewhere(given)).getWorksheet('图书')
    const titles = sheet?.getColumn(2).values.slice(2)
    expect(titles).toHaveLength(outcome.refused)
    const written = [(await book('N6'))?.values.title, (await book('N7'))?.values.title]
    expect([...(titles ?? []), ...written.filter(Boolean)].sort()).toEqual(['先', '后', '好'].sort())
  })

  test('stopped in the middle, nothing is half done', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => [`S${i}`, `停 ${i}`, null, null, null])
    const stop = new AbortController()
    const seen: number[] = []
    const result = await importFile(library.ctx, {
      ...request(await bookFile(...many)),
      signal: stop.signal,
      progress: ({ done, total }) => {
        seen.push(done, total ?? 0)
        if (done >= 1000) stop.abort()
      },
    })
    expect(codes(result)).toEqual(['import/cancelled'])
    expect(await book('S1')).toBeUndefined()
    expect(seen.slice(0, 2)).toEqual([expect.any(Number), 3000])
    const { problems } = await verifyLedger(
      { ...library.ctx, database: library.database },
      { actor: administrator, unit },
    )
    expect(problems).toEqual([])
  })

  test('who may not write, a register that there is not', async () => {
    const file = () => bookFile(['X', 'x', null, null, null])
    const reader = person('reader', 'reader')
    expect(codes(await importFile(library.ctx, { ...request(await file()), actor: reader }))).toEqual([
      'access/not-your-role',
    ])
    expect(codes(await importFile(library.ctx, { ...request(await file()), register: 'nothing' }))).toEqual([
      'records/unknown-register',
    ])
  })
})

describe('sub-rows and references', () => {
  const file = async (
    parts: readonly (readonly Given[])[],
    books: readonly (readonly Given[])[] = [['P1', '全集', null, 100, null]],
  ) => fileOf(await workbookOf({ 图书: [heads, ...books], 分册: [partHeads, ...parts] }))

  test('the sheet of a list names the record of each sub-row; an update replaces them', async () => {
    expect(
      counts(
        await run(
          await file([
            ['P1', '上册', 40, null],
            ['P1', '下册', 60, 'M1'],
          ]),
        ),
      ),
    ).toMatchObject({ added: 1 })
    const m1 = await book('M1')
    expect((await book('P1'))?.values.parts).toEqual([
      { name: '上册', price: '40.00' },
      { name: '下册', price: '60.00', after: m1?.id },
    ])
    expect(
      counts(
        await run(
          await file([
            ['P1', '上册', 40, null],
            ['P1', '下册', 60, 'M1'],
          ]),
        ),
      ),
    ).toMatchObject({ unchanged: 1 })
    expect(counts(await run(await file([['P1', '合订', 99, null]])))).toMatchObject({ updated: 1 })
    expect((await book('P1'))?.values.parts).toEqual([{ name: '合订', price: '99.00' }])
    const untouched = await bookFile(['P1', '全集', null, 100, null])
    expect(counts(await run(untouched))).toMatchObject({ unchanged: 1 })
  })

  test('what is wrong in a sub-row is told in its own sheet, and goes back with its record', async () => {
    const bad = [
      ['P2', null, 1, null],
      ['P2', '中', '贵', '没有'],
      ['P9', '孤', 1, null],
      [null, '无主', 1, null],
    ]
    const books = [
      ['P2', '坏集', null, 100, null],
      ['P3', '好集', null, 1, null],
    ]
    expect(refusals(await run(await file(bad, books)))).toEqual([
      'registers/required 工作表「分册」 第 2 行 B 列 第 1 项',
      'registers/not-an-amount 工作表「分册」 第 3 行 C 列 第 2 项',
      'records/missing-reference 工作表「分册」 第 3 行 D 列 第 2 项',
      'import/link-unknown 工作表「分册」 第 4 行 A 列',
      'import/no-link 工作表「分册」 第 5 行 A 列',
    ])
    const opened = await openedElsewhere(await givenBack(() => file(bad, books)))
    expect(opened.getWorksheet('图书')?.getColumn(1).values.slice(1)).toEqual(['编号*', 'P2'])
    expect(opened.getWorksheet('分册')?.getColumn(2).values.slice(1)).toEqual([
      '名称*',
      undefined,
      '中',
      '孤',
      '无主',
    ])
  })

  test('a file may refer to records that stand further down in it', async () => {
    const withSequel = (...rows: readonly (readonly Given[])[]) =>
      workbookOf({ 图书: [['编号', '书名', '续作'], ...rows] })
    const bytes = await withSequel(['Q2', '第二部', 'Q1'], ['Q1', '第一部', null], ['M1', '模式一', 'Q2'])
    expect(counts(await run(fileOf(bytes)))).toEqual({ added: 2, updated: 1, unchanged: 0, refused: 0 })
    const [q1, q2, m1] = [await book('Q1'), await book('Q2'), await book('M1')]
    expect([q2?.values.sequelOf, m1?.values.sequelOf]).toEqual([q1?.id, q2?.id])
    expect(counts(await run(fileOf(bytes)))).toMatchObject({ unchanged: 3 })
    expect(refusals(await run(fileOf(await withSequel(['Q3', '三', 'Q4']))))).toEqual([
      'records/missing-reference 工作表「图书」 第 2 行 C 列',
    ])
  })

  test('in a text table sub-rows stand in one cell', async () => {
    const text = '编号,书名,价格,分册\nT1,文本,10,上\\|册|1|;下册|2|M1\nT2,坏,10,上册|1\n'
    expect(refusals(await run(csvOf(text)))).toEqual(['import/not-sub-rows 工作表「图书」 第 3 行 D 列'])
    expect(counts(await run(csvOf(text.replace('上册|1\n', '上册||\n'))))).toMatchObject({ added: 2 })
    expect((await book('T1'))?.values.parts).toMatchObject([
      { name: '上|册', price: '1.00' },
      { name: '下册', price: '2.00' },
    ])
  })
})

describe('records with a lifecycle', () => {
  const loanFile = async (...rows: readonly (readonly Given[])[]) =>
    fileOf(await workbookOf({ 借阅: [['单号', '图书', '读者', '印记', '版本'], ...rows] }))
  const loans = (file: TableSource, mode: ImportMode = 'upsert') =>
    importFile(library.ctx, { ...request(file, mode), register: 'library.loans' })

  test('new ones begin where the lifecycle does, judged by the rules; what the system sets is passed over with a warning', async () => {
    const outcome = unwrap(await loans(await loanFile(['L1', 'M1', '读者甲', '自己盖的', null])))
    expect(outcome).toMatchObject({ added: 1, refused: 0 })
    expect(outcome.remarks.map(said)).toEqual(['import/computed-passed-over 工作表「借阅」 第 2 行 D 列'])
    const loan = await findByKey(library.ctx, { actor: clerk, unit, register: 'library.loans', key: 'L1' })
    expect(loan).toMatchObject({ state: 'asked', rule: '2024', values: { reader: '读者甲' } })
    expect(loan?.values.stamp).toBeUndefined()
  })

  test('a record that was changed since the export is not overwritten; one that may not be edited is refused', async () => {
    await library.write(async (writer) => {
      const [loan] = await writer.list('library.loans', { isSet: 'slip' })
      if (loan) await writer.amend('library.loans', loan.id, 1, { remark: '改过' })
    })
    expect(refusals(await loans(await loanFile(['L1', 'M1', '读者乙', null, 1])))).toEqual([
      'import/changed-since 工作表「借阅」 第 2 行 E 列',
    ])
    expect(counts(await loans(await loanFile(['L1', 'M1', '读者乙', null, 2])))).toMatchObject({ updated: 1 })
    await library.write((writer) =>
      writer
        .list('library.loans', { isSet: 'slip' })
        .then(([loan]) =>
          loan
            ? writer.move('library.loans', loan.id, loan.version, 'lend', { lentOn: '2024-03-02' })
            : undefined,
        ),
    )
    expect(refusals(await loans(await loanFile(['L1', 'M1', '读者丙', null, null])))).toEqual([
      'import/not-editable 工作表「借阅」 第 2 行',
    ])
    expect(counts(await loans(await loanFile(['L1', 'M1', '读者乙', null, 1])))).toMatchObject({
      unchanged: 1,
    })
  })

  test('the history of an imported record says who imported it and what changed', async () => {
    const m1 = await book('M1')
    const history = await recordHistory(library.ctx, {
      actor: clerk,
      unit,
      register: 'books',
      id: m1?.id ?? '',
    })
    expect(history[0]).toMatchObject({ writtenBy: 'clerk', action: 'books/import' })
    expect(history[1]?.changes.map(({ field }) => field)).toEqual(['price', 'genre'])
  })
})

describe('files that are not quite in order', () => {
  const rows = ['H1', '甲', null, null, null]
  const problemsOf = async (
    sheets: Parameters<typeof workbookOf>[0],
    change?: Parameters<typeof workbookOf>[1],
  ) => {
    const result = await preview(fileOf(await workbookOf(sheets, change)))
    return result.ok ? [...refusals(result), ...result.value.remarks.map(said)] : result.problems.map(said)
  }

  test.each([
    ['no sheet that fits', { 甲: [['一']], 乙: [['二']] }, ['import/no-sheet']],
    [
      'the only sheet has no heads',
      {
        Sheet1: [
          ['一', '二'],
          [1, 2],
        ],
      },
      ['import/no-head 工作表「Sheet1」'],
    ],
    ['another name, but the heads fit', { Sheet1: [heads, rows] }, ['import/other-sheet 工作表「Sheet1」']],
    ['heads only', { 图书: [heads] }, ['import/no-rows 工作表「图书」']],
    [
      'a column that every new record needs',
      {
        图书: [
          ['编号', '价格'],
          ['H1', 1],
        ],
      },
      ['import/missing-column 工作表「图书」 第 1 行'],
    ],
    [
      'a column of somebody’s own',
      { 图书: [[...heads, '备注'], rows] },
      ['import/unknown-column 工作表「图书」 第 1 行 F 列'],
    ],
    [
      'a slip in a head',
      {
        图书: [
          ['编号', '书名', '购入日其'],
          ['H1', '甲', null],
        ],
      },
      ['import/misspelt-column 工作表「图书」 第 1 行 C 列'],
    ],
    [
      'a column twice',
      {
        图书: [
          ['编号', '书名', '编 号'],
          ['H1', '甲', null],
        ],
      },
      ['import/column-twice 工作表「图书」 第 1 行 C 列'],
    ],
    [
      'another unit',
      {
        图书: [
          ['编号', '书名', '价格（美元）'],
          ['H1', '甲', 1],
        ],
      },
      ['import/other-unit 工作表「图书」 第 1 行 C 列'],
    ],
    [
      'cells without a head',
      { 图书: [heads, [...rows, null, '批']] },
      ['import/cells-without-head 工作表「图书」 第 2 行 G 列'],
    ],
    [
      'a sheet of somebody’s own',
      { 图书: [heads, rows], 草稿: [['x']] },
      ['import/sheet-passed-over 工作表「草稿」'],
    ],
    [
      'sub-rows without their record’s key',
      { 图书: [heads, rows], 分册: [['名称'], ['上']] },
      [
        'import/missing-column 工作表「分册」 第 1 行',
        'import/missing-column 工作表「分册」 第 1 行',
        'import/missing-column 工作表「分册」 第 1 行',
      ],
    ],
    [
      'a title, an empty line, stars, line breaks, wide letters',
      { 图书: [['2024 年图书'], [], ['编 号\n（必填）', '书　名＊', '价格（万元）'], ['H1', '甲', 1.25]] },
      [],
    ],
    [
      'English heads, field names',
      {
        Books: [
          ['Number', 'title', 'boughtOn'],
          ['H1', '甲', '2024/1/2'],
        ],
      },
      [],
    ],
  ])('%s', async (_, sheets, expected) => {
    expect(await problemsOf(sheets)).toEqual(expected)
  })

  test('a head in 万元 moves the point, exactly', async () => {
    const bytes = await workbookOf({
      图书: [
        ['编号', '书名', '价格（万元）'],
        ['W1', '万', 1080.33],
        ['W2', '万万', '1,080.3'],
      ],
    })
    await run(fileOf(bytes))
    expect([(await book('W1'))?.values.price, (await book('W2'))?.values.price]).toEqual([
      '10803300.00',
      '10803000.00',
    ])
  })

  test('merged cells among the data, error values and formulas without a value are refused; a formula’s value is taken', async () => {
    const bad = await problemsOf(
      {
        图书: [
          heads,
          rows,
          ['H2', '乙', null, { formula: '1+1', result: 2 }, null],
          ['H3', '丙', null, { formula: '1/0' }, null],
        ],
      },
      (book) => {
        const [sheet] = book.worksheets
        sheet?.mergeCells('E2:E3')
        if (sheet) sheet.getCell('B3').value = { error: '#N/A' }
      },
    )
    expect(bad).toEqual([
      'import/merged-cells 工作表「图书」 第 2 行 E 列',
      'import/error-value 工作表「图书」 第 3 行 B 列',
      'import/merged-cells 工作表「图书」 第 3 行 E 列',
      'import/formula-without-value 工作表「图书」 第 4 行 D 列',
      'import/formulas 工作表「图书」 第 3 行 D 列',
    ])
  })

  test('every problem has words that say what to do', async () => {
    const result = await preview(
      fileOf(
        await workbookOf({
          图书: [
            ['编号', '书明'],
            ['H1', '甲'],
          ],
        }),
      ),
    )
    expect(result.ok ? [] : result.problems.map((problem) => wordProblem(problem))).toEqual([
      {
        message: '「书明」列认不出来，是不是「书名*」？',
        todo: '请把表头改为「书名*」；确实不是的，请删去该列',
      },
    ])
  })

  test('a code that a spreadsheet has made a number, and one with a wrong check digit', async () => {
    const bytes = await workbookOf({
      图书: [
        ['编号', '书名', '出版单位'],
        ['H1', '甲', Number('913205060123456789')],
        ['H2', '乙', '91320506MA1ABCDE2Y'],
      ],
    })
    expect(refusals(await preview(fileOf(bytes)))).toEqual([
      'import/digits-lost 工作表「图书」 第 2 行 C 列',
      'registers/organisation-check-digit 工作表「图书」 第 3 行 C 列',
    ])
  })
})

test('many rows are read in batches, and listed as they were written', async () => {
  const many = Array.from({ length: 2500 }, (_, i) => [`Z${i}`, `众 ${i}`, null, i, null])
  expect(counts(await run(await bookFile(...many)))).toMatchObject({ added: 2500 })
  const { total } = await listRecords(library.ctx, {
    actor: clerk,
    unit,
    register: 'books',
    where: { field: 'number', startsWith: 'Z' },
    offset: 0,
    limit: 10,
  })
  expect(total).toBe(2500)
})
