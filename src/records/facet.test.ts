import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { is } from '#registers'
import { countFacets, listRecords } from './index.ts'
import { administrator, bookValues, type Library, openLibrary, unit } from './test/library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
  const books = [
    { genre: 'science', price: '5.00', inPrint: true, title: '甲书一' },
    { genre: 'science', price: '10.00', inPrint: false, title: '甲书二' },
    { genre: 'history', price: '9.99', inPrint: true, title: '甲书三' },
    { genre: 'history', price: '120.00', inPrint: true, title: '乙书四' },
    { title: '乙书五', price: '0.50' },
  ]
  await library.write((writer) => writer.proposeMany('books', books.map(bookValues)))
})
afterAll(() => library.close())

const asked = { actor: { ...administrator }, unit, register: 'books' }
const genre = { field: 'genre' }
const price = { field: 'price', steps: ['1.00', '10.00', '100.00'] }

test('how many of each value, and of each step of an amount', async () => {
  expect(
    await countFacets(library.ctx, { ...asked, facets: [genre, price, { field: 'inPrint', limit: 1 }] }),
  ).toEqual({
    total: 5,
    facets: [
      expect.arrayContaining([{ value: 'science', count: 2 }, { value: 'history', count: 2 }, { count: 1 }]),
      expect.arrayContaining([
        { value: '1.00', count: 2 },
        { value: '10.00', count: 1 },
        { value: '100.00', count: 1 },
        { count: 1 },
      ]),
      [{ value: 'true', count: 3 }],
    ],
  })
})

test('what is chosen narrows the others and not its own', async () => {
  const chosen = { ...genre, chosen: is('genre', 'history') }
  const { total, facets } = await countFacets(library.ctx, {
    ...asked,
    search: '甲书',
    facets: [chosen, price],
  })
  const [genres, prices] = facets
  expect(total).toBe(1)
  expect(genres).toEqual([
    { value: 'science', count: 2 },
    { value: 'history', count: 1 },
  ])
  expect(prices).toEqual([{ value: '1.00', count: 1 }])
  const all = { ...asked, facets: [chosen, { ...price, chosen: is('price', '120.00') }] }
  expect(await countFacets(library.ctx, all)).toEqual({
    total: 1,
    facets: [
      [{ value: 'history', count: 1 }],
      [
        { value: '1.00', count: 1 },
        { value: '100.00', count: 1 },
      ],
    ],
  })
})

test('only some records are counted', async () => {
  const { rows } = await listRecords(library.ctx, { ...asked, search: '甲书一', offset: 0, limit: 1 })
  const { total, facets } = await countFacets(library.ctx, {
    ...asked,
    among: rows.map(({ id }) => id),
    facets: [genre],
  })
  expect({ total, facets }).toEqual({ total: 1, facets: [[{ value: 'science', count: 1 }]] })
})

test('a write is seen', async () => {
  await library.addBook({ genre: 'science', title: '甲书六' })
  const { facets } = await countFacets(library.ctx, { ...asked, facets: [genre] })
  expect(facets[0]?.[0]).toEqual({ value: 'science', count: 3 })
})

test('the view that is searched stands behind the same wall, and takes nothing', async () => {
  const { database } = library.ctx
  const scope = (...units: string[]) => ({ actor: administrator.id, units })
  const seen = (...units: string[]) =>
    database.read(
      scope(...units),
      async ({ db }) => (await sql`select from rec_books_searched`.execute(db)).rows.length,
    )
  expect(await seen(unit)).toBe(6)
  expect(await seen('elsewhere')).toBe(0)
  await expect(
    database.write(scope(unit), ({ db }) => sql`update rec_books_searched set title = '改'`.execute(db)),
  ).rejects.toThrow()
  await expect(
    database.write(scope(unit), ({ db }) => sql`delete from rec_books_searched`.execute(db)),
  ).rejects.toThrow()
})
