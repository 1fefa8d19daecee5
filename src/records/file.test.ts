import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#access'
import { sha256, unwrap } from '#lib'
import { codes, said } from '../workbook/test/workbook.ts'
import {
  findFile,
  mostFileBytes,
  readFile,
  storeFile,
  sweepFiles,
  verifyLedger,
  writeRecords,
} from './index.ts'
import {
  administrator,
  bookValues,
  catalogue,
  clerk,
  type Library,
  openLibrary,
  person,
  unit,
} from './test/library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const store = (name: string, content: string | Buffer, actor: Actor = clerk) =>
  storeFile(library.ctx, { actor, unit, name, content: Buffer.from(content) })
const read = (hash: string, actor: Actor = clerk) => readFile(library.ctx, { actor, unit, sha256: hash })
const office = (member: string) =>
  Buffer.from(zipSync({ '[Content_Types].xml': new Uint8Array(9), [member]: new Uint8Array(9) }))
const reader = person('reader', 'reader')

describe('a file that is uploaded', () => {
  test.each([
    ['决算.pdf', '%PDF-1.7 一', 'application/pdf'],
    ['现场.png', Buffer.from('89504e470d0a1a0a00', 'hex'), 'image/png'],
    ['现场.jpg', Buffer.from('89504e470d0a1a0a01', 'hex'), 'image/png'],
    [
      '通知.docx',
      office('word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      '名单.xlsx',
      office('xl/workbook.xml'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['发票.ofd', office('OFD.xml'), 'application/ofd'],
    ['照片.zip', office('1.jpg'), 'application/zip'],
    ['旧表.xls', Buffer.from('d0cf11e0a1b11ae1ff', 'hex'), 'application/vnd.ms-excel'],
    ['名单.csv', '单位,数量\n甲,1\n', 'text/csv'],
    ['国标.txt', Buffer.from('bcd7b5a5ceb0', 'hex'), 'text/plain'],
    ['网页.html', '<script>alert(1)</script>', 'text/plain'],
    ['数据.bin', Buffer.from([0, 1, 2]), 'application/octet-stream'],
  ])('%s is kept under what it is', async (name, content, mime) => {
    const bytes = Buffer.from(content)
    const kept = unwrap(await store(name, bytes))
    expect(kept).toEqual({ sha256: sha256(bytes), name, size: bytes.length, mime })
    expect(unwrap(await read(kept.sha256))).toEqual({ ...kept, content: bytes })
  })

  test('the same content is kept once, under whatever name', async () => {
    const first = unwrap(await store('甲.txt', 'same'))
    const second = unwrap(await store('乙.txt', 'same'))
    expect(second).toEqual({ ...first, name: '乙.txt' })
    const { rows } = await library.database.owner.read(({ client }) =>
      client.query('select count(*)::int as n from file where sha256 = $1', [first.sha256]),
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test.each([
    ['nothing', '空.pdf', '', 'attachment/empty'],
    ['too much', '大.bin', Buffer.alloc(mostFileBytes + 1, 1), 'attachment/too-large'],
    ['no PDF', '决算.pdf', 'PK', 'attachment/not-as-named'],
    ['a program that is called a picture', '照片.jpg', 'MZ\x90\0\x03', 'attachment/not-as-named'],
    ['a text that is called a workbook', '名单.xlsx', '单位,数量', 'attachment/not-as-named'],
    ['nameless', ' .. ', 'x', 'attachment/no-name'],
  ])('%s is refused', async (_, name, content, code) => {
    expect(codes(await store(name, content))).toEqual([code])
  })

  test.each([
    ['C:\\资料\\证明.txt', '证明.txt'],
    ['../../etc/证明.txt', '证明.txt'],
    ['证\u202e明\u0007.txt', '证明.txt'],
    [`${'长'.repeat(300)}.txt`, `${'长'.repeat(180)}.txt`],
  ])('the name %j is kept as %j', async (given, kept) => {
    expect(unwrap(await store(given, `of ${given}`)).name).toBe(kept)
  })

  test('who may not write may not upload', async () => {
    expect(codes(await store('a.txt', 'a', reader))).toEqual(['access/not-your-role'])
    expect(codes(await store('a.txt', 'a', { ...clerk, grants: [] }))).toEqual(['access/not-your-unit'])
  })
})

describe('who may read it', () => {
  test('its uploader while no record refers to it, then the readers of the record', async () => {
    const scan = unwrap(await store('证据.txt', 'evidence', person('one', 'clerk')))
    expect(codes(await read(scan.sha256, person('one', 'clerk')))).toEqual([])
    expect(codes(await read(scan.sha256, reader))).toEqual(['attachment/not-found'])
    const book = await library.addBook({ scan })
    expect(codes(await read(scan.sha256, reader))).toEqual([])
    await library.write((writer) => writer.amend('books', book.id, 1, { scan: null }))
    // An earlier version still refers to it.
    expect(codes(await read(scan.sha256, reader))).toEqual([])
    const stranger = { ...reader, grants: [{ role: 'reader', unit: 'archive' }] }
    expect(codes(await read(scan.sha256, stranger))).toEqual(['access/not-your-unit'])
    const elsewhere = { actor: stranger, unit: 'archive', sha256: scan.sha256 }
    expect(codes(await findFile(library.ctx, elsewhere))).toEqual(['attachment/not-found'])
  })
})

describe('a record that refers to one', () => {
  const made = { sha256: sha256('made up'), name: '编的.pdf', size: 7, mime: 'application/pdf' }
  const refusal = async (work: Parameters<Library['write']>[0]) => {
    const result = await writeRecords(library.ctx, { actor: clerk, unit, action: 'test' }, work)
    return result.ok ? [] : result.problems.map(said)
  }

  test('is refused where the file was never uploaded, or is not as it is told to be', async () => {
    const real = unwrap(await store('真.txt', 'real'))
    expect(await refusal((w) => w.propose('books', bookValues({ scan: made })))).toEqual([
      'records/missing-file',
    ])
    expect(await refusal((w) => w.propose('books', bookValues({ scan: { ...real, size: 5 } })))).toHaveLength(
      1,
    )
    expect(
      await refusal((w) => w.propose('books', bookValues({ scan: { ...real, mime: 'text/html' } }))),
    ).toHaveLength(1)
    const book = await library.addBook({ scan: real })
    expect(await refusal((w) => w.amend('books', book.id, 1, { scan: made }))).toEqual([
      'records/missing-file',
    ])
    const rows = [bookValues({ scan: real }), bookValues({ scan: made })]
    expect(await refusal((w) => w.proposeMany('books', rows))).toEqual(['records/missing-file 第 2 行'])
  })
})

describe('what stays and what goes', () => {
  test('unused uploads are cleared after a while; what a record ever referred to is not', async () => {
    library.clock.at = '2024-06-01T02:00:00.000Z'
    const used = unwrap(await store('用.txt', 'used'))
    const unused = unwrap(await store('不用.txt', 'unused'))
    const book = await library.addBook({ scan: used })
    await library.write((writer) => writer.amend('books', book.id, 1, { scan: null }))
    library.clock.at = '2024-06-09T02:00:00.000Z'
    const young = unwrap(await store('新.txt', 'young'))
    expect(await sweepFiles(library.database, '2024-06-02T02:00:00.000Z')).toBeGreaterThan(0)
    expect(codes(await read(used.sha256))).toEqual([])
    expect(codes(await read(young.sha256))).toEqual([])
    expect(codes(await read(unused.sha256))).toEqual(['attachment/not-found'])
    const drop = library.database.owner.write(({ client }) =>
      client.query('delete from file where sha256 = $1', [used.sha256]),
    )
    await expect(drop).rejects.toMatchObject({ code: '23503' })
  })

  test('what is altered, deleted or unlinked behind our back is not handed out and found by verification', async () => {
    const scan = unwrap(await store('要紧.txt', 'important'))
    await library.addBook({ scan })
    const verified = async () => {
      const found = await verifyLedger(
        { database: library.database, catalogue },
        { actor: administrator, unit },
      )
      return found.problems.map(({ code }) => code)
    }
    expect(await verified()).toEqual([])
    const asSuperuser = (statement: string) =>
      library.database.owner.write(async ({ client }) => {
        await client.query('alter table file disable trigger user; alter table file_use disable trigger user')
        await client.query(statement)
      })
    await asSuperuser(`update file set content = 'impostor!' where sha256 = '${scan.sha256}'`)
    expect(codes(await read(scan.sha256))).toEqual(['attachment/damaged'])
    expect(await verified()).toEqual(['ledger/file-altered'])
    await asSuperuser(`update file set content = 'important' where sha256 = '${scan.sha256}'`)
    await asSuperuser(`delete from file_use where sha256 = '${scan.sha256}'`)
    expect(await verified()).toEqual(['ledger/file-use-missing'])
    await asSuperuser(`delete from file where sha256 = '${scan.sha256}'`)
    expect(await verified()).toEqual(['ledger/file-missing'])
  })
})
