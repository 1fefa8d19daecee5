import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#access'
import { Refusal, sha256, unwrap, wordProblem } from '#lib'
import { findByKey, findRecord, listRecords, recordHistory, writeRecords } from './index.ts'
import { administrator, bookValues, clerk, type Library, openLibrary, person, unit } from './test/library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
  await library.addFile('扫描.pdf', scanned)
})
afterAll(() => library.close())

const asAdministrator = { actor: administrator, unit }
/** The codes of what a write was refused for. */
const refused = async (work: Parameters<Library['write']>[0], actor = administrator) => {
  const result = await writeRecords(library.ctx, { actor, unit, action: 'test' }, work)
  return result.ok ? [] : result.problems.map(({ code, at }) => (at?.field ? `${code} ${at.field}` : code))
}

const scanned = '%PDF-1.7 abc'
const scan = { sha256: sha256(scanned), name: '扫描.pdf', size: 12, mime: 'application/pdf' }
const everything = {
  summary: '第一行\n第二行 "引号" \\ 反斜杠',
  boughtOn: '2024-02-29',
  price: '90071992547409.93',
  weight: '0.125',
  pages: 320,
  inPrint: false,
  genre: 'science',
  publisher: '91320506MA1ABCDE2X',
  place: '320506',
  scan,
  parts: [{ name: '上册', price: '10.00' }, { name: '下册' }],
}

describe('propose', () => {
  test('what is written is read back, canonical, with its provenance', async () => {
    library.clock.at = '2024-03-01T02:00:00.000Z'
    const written = await library.write((writer) =>
      writer.propose('books', {
        ...bookValues(everything),
        price: '９００７１９９２５４７４０９．９３',
        genre: '科技',
        inPrint: '否',
      }),
    )
    const read = await findRecord(library.ctx, { ...asAdministrator, register: 'books', id: written.id })
    expect(read).toEqual(written)
    expect(read?.values).toMatchObject(everything)
    expect(read).toMatchObject({ version: 1, takenOver: false, unit, register: 'books' })
  })

  test('a reference may name a record by its key; it is kept as its id', async () => {
    const first = await library.addBook()
    const number = String(first.values.number)
    const second = await library.addBook({ sequelOf: number, parts: [{ name: '上册', after: number }] })
    expect(second.values).toMatchObject({ sequelOf: first.id, parts: [{ after: first.id }] })
    expect(await refused((writer) => writer.propose('books', bookValues({ sequelOf: 'nowhere' })))).toEqual([
      'records/missing-reference sequelOf',
    ])
  })

  test('every problem is found at once', async () => {
    expect(
      await refused((writer) =>
        writer.propose('books', {
          title: '书',
          price: '1.005',
          pages: 0,
          genre: 'poetry',
          parts: [{ price: 'x' }],
          colour: 'red',
        }),
      ),
    ).toEqual([
      'registers/amount-finer-than-fen price',
      'registers/too-small pages',
      'registers/not-in-list genre',
      'registers/not-an-amount parts.price',
      'registers/unknown-field colour',
      'registers/required number',
      'registers/required parts.name',
    ])
  })

  test('a taken key names the other record, also in one batch and beside others', async () => {
    const first = await library.addBook({ title: '独一无二', boughtOn: '2024-01-05' })
    const result = await writeRecords(library.ctx, { ...asAdministrator, action: 'test' }, (writer) =>
      writer.propose(
        'books',
        bookValues({ number: String(first.values.number), title: '独一无二', boughtOn: '2024-01-05' }),
      ),
    )
    const words = result.ok ? [] : result.problems.map((problem) => wordProblem(problem).message)
    expect(words).toEqual([
      `「编号」为 ${first.values.number} 的记录已有：「独一无二（${first.values.number}）」`,
      `「书名、购入日期」为 独一无二、2024-01-05 的记录已有：「独一无二（${first.values.number}）」`,
    ])
    const twice = bookValues()
    expect(await refused((writer) => writer.proposeMany('books', [twice, bookValues(), twice]))).toEqual([
      'records/twice-in-batch number',
    ])
  })

  test('warnings are handed on and do not refuse', async () => {
    const remarks = await library.write(async (writer) => {
      await writer.propose('books', bookValues({ pages: 2400 }))
      return writer.remarks.map((problem) => [
        problem.severity,
        wordProblem(problem).message,
        wordProblem(problem, 'en').message,
      ])
    })
    expect(remarks).toEqual([['warning', '页数 2400 偏多', '2400 pages are many']])
  })

  test('what is refused leaves nothing, not even an entry', async () => {
    const before = await library.write(async (writer) => writer.entry)
    expect(
      await refused(async (writer) => {
        await writer.propose('books', bookValues({ number: 'LOST' }))
        await writer.propose('books', {})
      }),
    ).toContain('registers/required number')
    expect(
      await findByKey(library.ctx, { ...asAdministrator, register: 'books', key: 'LOST' }),
    ).toBeUndefined()
    expect(await library.write(async (writer) => writer.entry)).toBe(before)
  })

  test('a bug throws and rolls back as well', async () => {
    await expect(
      library.write(async (writer) => {
        await writer.propose('books', bookValues({ number: 'BUG' }))
        throw new TypeError('a bug')
      }),
    ).rejects.toThrow(TypeError)
    expect(
      await findByKey(library.ctx, { ...asAdministrator, register: 'books', key: 'BUG' }),
    ).toBeUndefined()
  })

  test('who may not, is told so', async () => {
    const stranger = { ...person('stranger', 'clerk'), grants: [] }
    expect(await refused((writer) => writer.propose('books', bookValues()), stranger)).toEqual([
      'access/not-your-unit',
    ])
    expect(
      await refused((writer) => writer.propose('books', bookValues()), person('reader', 'reader')),
    ).toEqual(['access/not-your-role'])
    expect(
      await refused((writer) => writer.propose('library.loans', { slip: 'x' }, { state: 'lent' }), clerk),
    ).toEqual(['access/not-your-role'])
    await expect(
      listRecords(library.ctx, { actor: stranger, unit, register: 'books', offset: 0, limit: 1 }),
    ).rejects.toThrow(Refusal)
  })

  test('what the system computes nobody sets but an administrator who brings in records made elsewhere', async () => {
    const book = await library.addBook()
    const loan = { slip: 'C1', reader: '甲', book: book.id, stamp: 'mine' }
    expect(await refused((writer) => writer.propose('library.loans', loan), clerk)).toEqual([
      'registers/computed-field stamp',
    ])
    expect(await refused((writer) => writer.propose('library.loans', loan), administrator)).toEqual([
      'registers/computed-field stamp',
    ])
    const brought = (actor: Actor) =>
      writeRecords(library.ctx, { actor, unit, action: 'test', madeElsewhere: true }, (writer) =>
        writer.propose('library.loans', loan),
      )
    expect(await brought(clerk)).toMatchObject({
      ok: false,
      problems: [{ code: 'registers/computed-field' }],
    })
    const made = unwrap(await brought(administrator))
    expect(
      await refused((writer) => writer.amend('library.loans', made.id, 1, { stamp: 'x' }), clerk),
    ).toEqual(['registers/computed-field stamp'])
    expect(
      await refused((writer) => writer.amend('library.loans', made.id, 1, { stamp: null }), clerk),
    ).toEqual(['registers/computed-field stamp'])
    expect(
      await refused((writer) => writer.move('library.loans', made.id, 1, 'lend', { stamp: null }), clerk),
    ).toEqual(['registers/computed-field stamp'])
    expect(
      await refused((writer) => writer.amend('library.loans', made.id, 1, { stamp: 'x' }), administrator),
    ).toEqual(['registers/computed-field stamp'])
  })

  test('a unit that there is not', async () => {
    const actor = { ...administrator, grants: [{ role: 'administrator', unit: 'nowhere' }] }
    const result = await writeRecords(library.ctx, { actor, unit: 'nowhere', action: 'test' }, (writer) =>
      writer.propose('books', bookValues()),
    )
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'records/unknown-unit' }] })
  })
})

describe('amend', () => {
  test('gives a new version; the one before ends where it begins', async () => {
    library.clock.at = '2024-03-02T02:00:00.000Z'
    const first = await library.addBook({ title: '旧名', pages: 10, summary: '删去' })
    library.clock.at = '2024-03-03T02:00:00.000Z'
    const second = await library.write((writer) =>
      writer.amend('books', first.id, 1, { title: '新名', summary: null, pages: '１０' }),
    )
    expect(second).toMatchObject({ version: 2, knownFrom: '2024-03-03T02:00:00.000Z' })
    expect(second.values).toEqual({ number: first.values.number, title: '新名', pages: 10 })
    const at = (asOf: string) =>
      findRecord(library.ctx, { ...asAdministrator, register: 'books', id: first.id, asOf })
    expect(await at('2024-03-03T01:59:59.999Z')).toEqual({ ...first, knownTo: second.knownFrom })
    expect(await at('2024-03-03T02:00:00.000Z')).toEqual(second)
    expect(await at('2024-03-01T00:00:00.000Z')).toBeUndefined()
  })

  test('without a change there is no version and no entry', async () => {
    const first = await library.addBook({ pages: 10 })
    const [again, entry] = await library.write(
      async (writer) => [await writer.amend('books', first.id, 1, { pages: 10 }), writer.entry] as const,
    )
    expect(again).toEqual(first)
    expect(await library.write(async (writer) => writer.entry)).toBe(entry)
  })

  test('a stale version is refused and says who changed it when', async () => {
    library.clock.at = '2024-03-04T02:30:00.000Z'
    const first = await library.addBook({ title: '抢改' })
    await writeRecords(library.ctx, { actor: clerk, unit, action: 'amend' }, (writer) =>
      writer.amend('books', first.id, 1, { pages: 1 }),
    )
    const result = await writeRecords(library.ctx, { ...asAdministrator, action: 'amend' }, (writer) =>
      writer.amend('books', first.id, 1, { pages: 2 }),
    )
    expect(result.ok ? [] : result.problems.map((problem) => wordProblem(problem).message)).toEqual([
      `「抢改（${first.values.number}）」已由 clerk 于 2024-03-04 10:30 更新到第 2 版，您依据的是第 1 版，未作更改`,
    ])
  })

  test('many at once: keys may be swapped, unchanged rows write nothing, all or none', async () => {
    const [a, b, c] = [await library.addBook(), await library.addBook(), await library.addBook()]
    const swap = [
      { id: a.id, version: 1, changes: { number: String(b.values.number) } },
      { id: b.id, version: 1, changes: { number: String(a.values.number) } },
      { id: c.id, version: 1, changes: { title: String(c.values.title) } },
    ]
    expect(await library.write((writer) => writer.amendMany('books', swap))).toBe(2)
    const [missing, stale] = [
      { id: 'gone', version: 1, changes: {} },
      { id: a.id, version: 1, changes: { pages: 5 } },
    ]
    expect(
      await refused((writer) =>
        writer.amendMany('books', [missing, stale, { id: c.id, version: 1, changes: { pages: 7 } }]),
      ),
    ).toEqual(['records/not-found', 'records/stale-version'])
    expect(
      (await findRecord(library.ctx, { ...asAdministrator, register: 'books', id: c.id }))?.version,
    ).toBe(1)
  })
})

describe('a lifecycle', () => {
  const lend = async (change = {}) => {
    const book = await library.addBook()
    const loan = await library.write((writer) =>
      writer.propose('library.loans', {
        slip: `S-${book.values.number}`,
        book: book.id,
        reader: '读者甲',
        ...change,
      }),
    )
    return { book, loan }
  }

  test('a move takes what it asks, causes what it causes, and is judged by the rules of its day', async () => {
    library.clock.at = '2024-03-05T02:00:00.000Z'
    const { loan } = await lend()
    expect(loan).toMatchObject({ state: 'asked', rule: '2024' })
    const lent = await library.write((writer) =>
      writer.move('library.loans', loan.id, 1, 'lend', { lentOn: '2023/12/30' }),
    )
    expect(lent).toMatchObject({
      state: 'lent',
      version: 2,
      rule: '2020',
      values: { lentOn: '2023-12-30', stamp: '2020 2024-03-05 2023-12-30' },
    })
    const back = await library.write((writer) =>
      writer.move('library.loans', loan.id, 2, 'return', { remark: '完好', fine: '5' }),
    )
    expect(back).toMatchObject({ state: 'returned', rule: '2020', values: { fine: '5.00' } })
    const waived = await library.write((writer) => writer.move('library.loans', loan.id, 3, 'waive'))
    expect(waived.values).not.toHaveProperty('fine')
  })

  test('what stands against a move', async () => {
    const { loan } = await lend()
    const move = (name: string, given = {}, version = 1, actor = administrator) =>
      refused((writer) => writer.move('library.loans', loan.id, version, name, given), actor)
    expect(await move('burn')).toEqual(['records/unknown-move'])
    expect(await move('return', { remark: '早' })).toEqual(['records/wrong-state'])
    expect(await move('lend', { lentOn: '2024-03-01', fine: '1' })).toEqual(['records/not-asked fine'])
    expect(await move('lend')).toEqual(['registers/required lentOn'])
    expect(await move('lend', {}, 1, person('reader', 'reader'))).toEqual(['access/not-your-role'])
    expect(await move('lend', { lentOn: '1999-01-01' })).toEqual(['records/no-rule lentOn'])
    await library.write((writer) =>
      writer.move('library.loans', loan.id, 1, 'lend', { lentOn: '2024-03-01' }),
    )
    expect(await move('lend', {}, 1)).toEqual(['records/stale-version'])
    expect(await move('return', {}, 2)).toEqual(['registers/check-failed remark'])
    expect(
      await refused((writer) => writer.amend('library.loans', loan.id, 2, { reader: '读者乙' })),
    ).toEqual(['records/not-editable'])
    await library.write((writer) => writer.move('library.loans', loan.id, 2, 'return', { remark: '完好' }))
    expect(await move('waive', {}, 3)).toEqual(['records/move-not-offered'])
  })

  test('a behaviour writes other records for the system, whatever the actor may', async () => {
    const { book, loan } = await lend()
    const other = await library.write((writer) =>
      writer.propose('library.loans', {
        slip: `T-${book.values.number}`,
        book: String(book.values.number),
        reader: '读者丙',
      }),
    )
    for (const id of [loan.id, other.id])
      await library.write((writer) => writer.move('library.loans', id, 1, 'lend', { lentOn: '2024-03-01' }))
    const done = await writeRecords(library.ctx, { actor: clerk, unit, action: 'return' }, (writer) =>
      writer.move('library.loans', loan.id, 2, 'return', { remark: '全部归还' }),
    )
    expect(done.ok).toBe(true)
    const cascaded = await findRecord(library.ctx, {
      ...asAdministrator,
      register: 'library.loans',
      id: other.id,
    })
    expect(cascaded).toMatchObject({ state: 'returned', values: { remark: '随同归还' } })
  })

  test('history tells who, when, by what and what changed', async () => {
    library.clock.at = '2024-03-06T02:00:00.000Z'
    const { loan } = await lend()
    await writeRecords(library.ctx, { actor: clerk, unit, action: 'lend' }, (writer) =>
      writer.move('library.loans', loan.id, 1, 'lend', { lentOn: '2024-03-05' }),
    )
    const history = await recordHistory(library.ctx, {
      ...asAdministrator,
      register: 'library.loans',
      id: loan.id,
    })
    expect(
      history.map(({ version, writtenBy, action, state }) => [version, writtenBy, action, state]),
    ).toEqual([
      [1, 'administrator', 'test', 'asked'],
      [2, 'clerk', 'lend', 'lent'],
    ])
    expect(history[1]?.changes).toEqual([
      { field: 'lentOn', after: '2024-03-05' },
      { field: 'stamp', after: '2024 2024-03-06 2024-03-05' },
    ])
    expect(history[0]?.changes.map(({ field }) => field)).toEqual(['slip', 'book', 'reader'])
  })
})

test('the greatest number ever given out, superseded versions included', async () => {
  const book = await library.addBook({ number: 'N-007' })
  await library.addBook({ number: 'N-005' })
  await library.write((writer) => writer.amend('books', book.id, 1, { number: 'N-001' }))
  expect(await library.write((writer) => writer.greatest('books', 'number', 'N-'))).toBe('N-007')
  expect(await library.write((writer) => writer.greatest('books', 'number', 'M-'))).toBeUndefined()
})
