import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant } from '#lib'
import { findRecord, listRecords, resolveAsOf, verifyLedger, writeRecords } from './index.ts'
import { administrator, bookValues, catalogue, type Library, openLibrary, unit } from './test/library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const day = (n: number, time = '02:00:00.000'): Instant => `2024-03-${String(n).padStart(2, '0')}T${time}Z`

/** Adds a book by a clock that says so; what people are told besides. */
async function addAt(at: Instant): Promise<{ id: string; knownFrom: Instant; told: readonly string[] }> {
  library.clock.at = at
  return library.write(async (writer) => {
    const { id, knownFrom } = await writer.propose('books', bookValues())
    return { id, knownFrom, told: writer.remarks.map(({ code }) => code) }
  })
}

const known = async (asOf?: Instant) => {
  const page = await listRecords(library.ctx, {
    ...{ actor: administrator, unit, register: 'books', offset: 0, limit: 100 },
  })
  const found = await Promise.all(
    page.rows.map(({ id }) =>
      findRecord(library.ctx, {
        actor: administrator,
        unit,
        register: 'books',
        id,
        ...(asOf ? { asOf } : {}),
      }),
    ),
  )
  return found.filter((record) => record !== undefined).length
}

const asOfNow = (now: Instant) =>
  library.database.read({ actor: 'a', units: [unit] }, (session) => resolveAsOf(session, { unit, now }))

test('a clock that jumps a day forward and back again between writes', async () => {
  const first = await addAt(day(10))
  const fast = await addAt(day(11))
  const corrected = await addAt(day(10, '02:05:00.000'))
  const again = await addAt(day(10, '02:06:00.000'))
  // Entries stay in order: those after the jump follow the fast one by a millisecond each.
  expect([first, fast, corrected, again].map(({ knownFrom }) => knownFrom)).toEqual([
    ...[day(10), day(11), day(11, '02:00:00.001'), day(11, '02:00:00.002')],
  ])
  // Whoever writes is told, until the clock has caught up.
  expect([first, fast, corrected, again].map(({ told }) => told)).toEqual([
    ...[[], [], ['records/clock-behind'], ['records/clock-behind']],
  ])
  // Now is the last entry and nothing less: what was just written is there, whatever the clock says.
  expect(await asOfNow(day(10, '02:07:00.000'))).toBe(day(11, '02:00:00.002'))
  // As of a moment before it stands what was known then, and stays so.
  const before = [await known(day(10, '12:00:00.000')), await known(day(11))]
  expect(before).toEqual([1, 2])
  const later = await addAt(day(12))
  expect(later).toMatchObject({ knownFrom: day(12), told: [] })
  expect([await known(day(10, '12:00:00.000')), await known(day(11))]).toEqual(before)
  expect(await asOfNow(day(12, '02:01:00.000'))).toBe(day(12, '02:00:59.999'))
})

test('a clock that jumps a day backward: nothing is dated before what stands, and today is not yesterday', async () => {
  await addAt(day(20))
  library.clock.at = day(19)
  const { id, knownFrom } = await addAt(day(19))
  expect(knownFrom).toBe(day(20, '02:00:00.001'))
  // The same record is amended in order too, however often.
  for (const pages of [1, 2, 3])
    await library.write((writer) => writer.amend('books', id, pages, { pages }), 'amend')
  const versions = await Promise.all(
    [1, 2, 3, 4].map((after) =>
      findRecord(library.ctx, {
        ...{ actor: administrator, unit, register: 'books', id },
        asOf: day(20, `02:00:00.00${after}`),
      }),
    ),
  )
  expect(versions.map((version) => version?.version)).toEqual([1, 2, 3, 4])
  const { problems } = await verifyLedger({ database: library.database, catalogue }, { actor: administrator })
  expect(problems).toEqual([])
})

test('a clock that is set right by seconds tells nobody', async () => {
  library.clock.at = day(25)
  await library.addBook()
  const { told } = await addAt(day(25, '01:59:30.000'))
  expect(told).toEqual([])
  const refused = await writeRecords(
    library.ctx,
    { actor: administrator, unit, action: 'none' },
    async () => 0,
  )
  expect(refused).toEqual({ ok: true, value: 0 })
})
