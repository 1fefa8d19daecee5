import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Instant, systemClock, wordProblem } from '#lib'
import { findByKey, ledgerHead, resolveAsOf, verifyLedger, writeRecords } from './index.ts'
import { administrator, bookValues, catalogue, type Library, openLibrary, unit } from './test/library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const scope = { actor: 'a', units: [unit] }
const verified = async () =>
  (await verifyLedger({ database: library.database, catalogue }, { actor: administrator })).problems
const head = () => library.database.read(scope, (session) => ledgerHead(session, unit))

test('entries follow one another by a millisecond at least, whatever the clock says', async () => {
  library.clock.at = '2024-03-01T02:00:00.000Z'
  await library.addBook()
  await library.addBook()
  library.clock.at = '2024-02-01T02:00:00.000Z'
  await library.addBook()
  expect(await head()).toMatchObject({ seq: 3, at: '2024-03-01T02:00:00.002Z' })
  expect(await verified()).toEqual([])
})

test('of many at the same moment one takes a key, and the others are told who has it', async () => {
  const results = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      writeRecords(library.ctx, { actor: administrator, unit, action: 'race' }, (writer) =>
        writer.propose('books', bookValues({ number: 'RACE', title: `第 ${i} 个` })),
      ),
    ),
  )
  const winner = results.flatMap((result) => (result.ok ? [result.value] : []))
  expect(winner.length).toBe(1)
  const told = results.flatMap((result) =>
    result.ok ? [] : result.problems.map((problem) => wordProblem(problem).message),
  )
  expect(new Set(told)).toEqual(
    new Set([`「编号」为 RACE 的记录已有：「${winner[0]?.values.title}（RACE）」`]),
  )
  expect(told.length).toBe(11)
})

test('of many who amend the same version one succeeds', async () => {
  const book = await library.addBook()
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      writeRecords(library.ctx, { actor: administrator, unit, action: 'race' }, (writer) =>
        writer.amend('books', book.id, 1, { pages: i + 1 }),
      ),
    ),
  )
  expect(results.filter(({ ok }) => ok).length).toBe(1)
  expect(results.flatMap((result) => (result.ok ? [] : result.problems.map(({ code }) => code)))).toEqual(
    Array(7).fill('records/stale-version'),
  )
})

/** How many versions a session sees as known at a moment that it settles itself. */
async function settle(asOf?: Instant): Promise<{ at: Instant; known: number }> {
  const now = systemClock.now()
  return library.database.read(scope, async (session) => {
    const at = await resolveAsOf(session, { unit, now, ...(asOf === undefined ? {} : { asOf }) })
    const { rows } = await sql<{ known: bigint }>`
      select count(*) as known from rec_books where unit_id = ${unit} and known_from <= ${at} and known_to > ${at}`.execute(
      session.db,
    )
    return { at, known: Number(rows[0]?.known) }
  })
}

test('asked again as of the same moment, the answer is the same, however much is written meanwhile', async () => {
  const ctx = { ...library.ctx, clock: systemClock }
  let writing = true
  const write = async () => {
    while (writing)
      await writeRecords(ctx, { actor: administrator, unit, action: 'load' }, async (writer) => {
        const { id } = await writer.propose('books', bookValues())
        if (writer.entry % 3 === 0) await writer.propose('books', bookValues())
        return id
      })
  }
  const seen: { at: Instant; known: number }[] = []
  const read = async () => {
    for (let i = 0; i < 60; i++) seen.push(await settle())
    for (let i = 0; i < 20; i++) seen.push(await settle(systemClock.now()))
  }
  const writers = [write(), write()]
  await Promise.all([read(), read(), read()])
  writing = false
  await Promise.all(writers)
  expect(new Set(seen.map(({ known }) => known)).size).toBeGreaterThan(5)
  for (const { at, known } of seen) expect(await settle(at)).toEqual({ at, known })
})

test('nobody writing, now is now; a moment given stands', async () => {
  const before = systemClock.now()
  const { at } = await settle()
  expect(at >= new Date(Date.parse(before) - 1).toISOString()).toBe(true)
  expect((await settle('2024-03-01T02:00:00.000Z')).at).toBe('2024-03-01T02:00:00.000Z')
})

test('while a write is under way, now is the unit’s last entry', async () => {
  const ctx = { ...library.ctx, clock: systemClock }
  const last = await head()
  await writeRecords(ctx, { actor: administrator, unit, action: 'slow' }, async (writer) => {
    await writer.propose('books', bookValues({ number: 'SLOW' }))
    expect((await settle()).at).toBe(last?.at)
    expect((await settle(systemClock.now())).at).toBe(last?.at)
  })
  expect((await settle()).at >= ((await head())?.at ?? '')).toBe(true)
})

test('a process that is killed in the middle leaves nothing half done, and does not stand in the way', async () => {
  const before = await head()
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'test/endless-import.ts'), library.ownerUrl],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [said] = await once(child.stdout, 'data')
  expect(String(said)).toBe('under way\n')
  child.kill('SIGKILL')
  await once(child, 'exit')
  await library.addBook({ number: 'AFTER' })
  expect((await head())?.seq).toBe((before?.seq ?? 0) + 1)
  expect(
    await findByKey(library.ctx, { actor: administrator, unit, register: 'books', key: 'K0' }),
  ).toBeUndefined()
  expect(await verified()).toEqual([])
})
