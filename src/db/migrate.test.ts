import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '#lib'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { foundation, type Migration, migrate } from './migrate.ts'

const base = foundation.slice(0, 1)

const first: Migration = {
  id: '0002-first',
  sql: 'create table first (id text primary key); create index on first (id)',
}
const second: Migration = { id: '0003-second', sql: "insert into first values ('a')" }
const broken: Migration = { id: '0004-broken', sql: 'create table fourth (id text); select nonsense' }

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase(base)
})
afterAll(() => db.close())

async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error) => (error instanceof Refusal ? error.problems.map((p) => [p.code, p.params.id]) : error),
  )
}

test('several processes at once: each migration runs once', async () => {
  const migrations = [...base, first, second]
  const ran = await Promise.all([1, 2, 3].map(() => migrate(db.database, migrations)))
  expect(ran.flat().sort()).toEqual(['0002-first', '0003-second'])
  const { rows } = await db.database.owner.read(({ db }) =>
    sql`select id, place from schema_migration order by place`.execute(db),
  )
  expect(rows).toEqual([
    { id: '0001-foundation', place: 1 },
    { id: '0002-first', place: 2 },
    { id: '0003-second', place: 3 },
  ])
})

test('one that fails leaves nothing of itself, and those before it stand', async () => {
  await expect(migrate(db.database, [...base, first, second, broken])).rejects.toThrow('nonsense')
  const { rows } = await db.database.owner.read(({ db }) =>
    sql`select (select count(*) from schema_migration) as ran, to_regclass('fourth') as fourth`.execute(db),
  )
  expect(rows).toEqual([{ ran: 3n, fourth: null }])
})

test('a changed past migration is refused, and so is one that this version does not know', async () => {
  const changed = { ...first, sql: `${first.sql};` }
  expect(await refusal(migrate(db.database, [...base, changed, second]))).toEqual([
    ['db/migration-changed', '0002-first'],
  ])
  expect(await refusal(migrate(db.database, [...base, first]))).toEqual([['db/newer-schema', '0003-second']])
})
