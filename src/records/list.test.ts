import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '#lib'
import { and, ge, is, isSet, not, type Values, value } from '#registers'
import { type ListRequest, listRecords, type RecordVersion } from './index.ts'
import { administrator, type Library, openLibrary, unit } from './test/library.ts'

let library: Library
let written: readonly RecordVersion[]
const asOfFirst = '2024-03-01T12:00:00.000Z'
const words = ['技术', '术合', '合同', '同', 'AB', 'ｂｃ', '2024', '甲乙', '，', '%_', "'"]

beforeAll(async () => {
  library = await openLibrary()
  library.clock.at = '2024-03-01T02:00:00.000Z'
  const rows = fc.sample(
    fc.record({
      title: fc
        .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
        .map((parts) => parts.join('')),
      part: fc.option(fc.constantFrom(...words), { nil: undefined }),
      pages: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
    }),
    { numRuns: 150, seed: 5 },
  )
  await library.write((writer) =>
    writer.proposeMany(
      'books',
      rows.map(
        ({ title, part, pages, day }, index): Values => ({
          number: `N${index}`,
          title: `${title} ${index}`,
          pages,
          boughtOn: day === undefined ? undefined : `2024-01-${String(day).padStart(2, '0')}`,
          parts: part === undefined ? undefined : [{ name: part }],
        }),
      ),
    ),
  )
  library.clock.at = '2024-03-02T02:00:00.000Z'
  const first = await page({ where: ge('pages', value(4)), limit: 20 })
  await library.write((writer) =>
    writer.amendMany(
      'books',
      first.rows.map(({ id, version }) => ({
        id,
        version,
        changes: { title: `改名合同 ${id}`, pages: null },
      })),
    ),
  )
  written = (await page({ limit: 1000 })).rows
})
afterAll(() => library.close())

function page(request: Partial<ListRequest>) {
  return listRecords(library.ctx, {
    actor: administrator,
    unit,
    register: 'books',
    offset: 0,
    limit: 50,
    ...request,
  })
}
const numbers = (records: readonly RecordVersion[]) => records.map(({ values }) => String(values.number))

test('pages put together are the whole list, each row once, with one total', async () => {
  const pages = await Promise.all([0, 40, 80, 120, 160].map((offset) => page({ offset, limit: 40 })))
  expect(pages.map(({ total }) => total)).toEqual([150, 150, 150, 150, 150])
  expect(pages.map(({ rows }) => rows.length)).toEqual([40, 40, 40, 30, 0])
  expect(pages.flatMap(({ rows }) => numbers(rows))).toEqual(numbers(written))
  expect(new Set(numbers(written)).size).toBe(150)
})

test('unless told otherwise the latest by date come first, those without a date last', () => {
  const days = written.map(({ values }) => String(values.boughtOn ?? ''))
  expect(days).toEqual([...days].sort().reverse())
})

test('sorting both ways; empty is the smallest; ties are settled so that pages do not overlap', async () => {
  const up = await page({ sort: [{ field: 'pages' }, { field: 'boughtOn', descending: true }], limit: 1000 })
  const pagesUp = up.rows.map(({ values }) => Number(values.pages ?? 0))
  expect(pagesUp).toEqual([...pagesUp].sort((a, b) => a - b))
  const down = await page({ sort: [{ field: 'pages', descending: true }], limit: 1000 })
  expect(down.rows.map(({ values }) => Number(values.pages ?? 0))).toEqual([...pagesUp].reverse())
  await expect(page({ sort: [{ field: 'parts' }] })).rejects.toThrow(Refusal)
  await expect(page({ sort: [{ field: 'colour' }] })).rejects.toThrow('records/cannot-sort')
})

test('what a list says as of a moment is what it said then', async () => {
  const then = await page({ asOf: asOfFirst, where: isSet('pages'), limit: 1000 })
  const now = await page({ where: isSet('pages'), limit: 1000 })
  expect(now.total).toBeLessThan(then.total)
  expect(then.rows.every(({ version }) => version === 1)).toBe(true)
  const renamed = then.rows.filter(({ knownTo }) => knownTo !== undefined)
  expect(renamed.length).toBe(then.total - now.total)
  expect((await page({ asOf: '2024-02-01T00:00:00.000Z' })).total).toBe(0)
})

/** What search means: every word, folded, somewhere in one searched field. */
function finds(search: string, { values }: RecordVersion): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase()
  const fields = [
    String(values.number),
    String(values.title),
    ...((values.parts ?? []) as readonly Values[]).map(({ name }) => String(name)),
  ]
  return fold(search)
    .trim()
    .split(/\s+/)
    .every((word) => fields.some((field) => fold(field).includes(word)))
}

test('a search finds what has every word, by the index or without it', async () => {
  const search = fc
    .array(fc.constantFrom(...words, '技术合', '术', 'b', 'N1', '改名', 'ABｂｃ'), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.join(' '))
  const all = (await page({ asOf: asOfFirst, limit: 1000 })).rows
  await fc.assert(
    fc.asyncProperty(search, async (text) => {
      const now = await page({ search: text, limit: 1000 })
      expect(numbers(now.rows)).toEqual(numbers(written.filter((record) => finds(text, record))))
      const then = await page({ search: text, asOf: asOfFirst, limit: 1000 })
      expect(numbers(then.rows)).toEqual(numbers(all.filter((record) => finds(text, record))))
    }),
    { numRuns: 80, seed: 11 },
  )
})

test('a total counted once is counted anew when something was written', async () => {
  const where = and(not(isSet('parts')), is('title', '新书'))
  const seen = async () => (await page({ where, limit: 1 })).total
  expect(await seen()).toBe(0)
  await library.write((writer) =>
    writer.proposeMany(
      'books',
      [1, 2, 3].map((n) => ({ number: `X${n}`, title: '新书', boughtOn: `2024-02-0${n}` })),
    ),
  )
  expect([await seen(), await seen()]).toEqual([3, 3])
  const { id, version } = (await page({ where, limit: 1 })).rows[0] ?? { id: '', version: 0 }
  await library.write((writer) => writer.amend('books', id, version, { title: '旧书' }))
  expect(await seen()).toBe(2)
  expect(await page({ where, offset: 5 })).toEqual({ rows: [], total: 2 })
})

test('how many are in each state', async () => {
  const book = await library.addBook()
  const loans = await library.write(async (writer) => {
    const made: RecordVersion[] = []
    for (const slip of ['A', 'B', 'C'])
      made.push(await writer.propose('library.loans', { slip, book: book.id, reader: '甲' }))
    return made
  })
  await library.write((writer) =>
    writer.move('library.loans', loans[0]?.id ?? '', 1, 'lend', { lentOn: '2024-03-01' }),
  )
  const { states, total } = await page({
    register: 'library.loans',
    where: is('state', 'lent'),
    withStates: true,
    limit: 1,
  })
  expect({ total, states: Object.fromEntries(states ?? []) }).toEqual({
    total: 1,
    states: { asked: 2, lent: 1 },
  })
})

test('only some records, as far as they fit the rest', async () => {
  const [one, two] = [await library.addBook({ title: '其一' }), await library.addBook({ title: '其二' })]
  const among = [one.id, two.id, 'nothing']
  expect((await page({ among, limit: 1 })).total).toBe(2)
  expect((await page({ among, where: is('title', '其二') })).rows.map(({ id }) => id)).toEqual([two.id])
  expect((await page({ among: [] })).total).toBe(0)
})

test('only the fields that are asked for, and the title’s', async () => {
  await library.addBook()
  const { rows } = await page({ fields: ['pages'], where: isSet('pages'), limit: 1 })
  expect(Object.keys(rows[0]?.values ?? {}).toSorted()).toEqual(['number', 'pages', 'title'])
  await expect(page({ fields: ['colour'], limit: 1 })).rejects.toThrow('records/unknown-column')
})

test('another unit’s records are not there', async () => {
  const actor = { ...administrator, grants: [{ role: 'administrator', unit: 'archive' }] }
  expect(
    await listRecords(library.ctx, { actor, unit: 'archive', register: 'books', offset: 0, limit: 5 }),
  ).toEqual({ rows: [], total: 0 })
})
