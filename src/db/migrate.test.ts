import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

test('the static tables stand', async () => {
  const units = await db.database.read({ actor: 'a', units: [] }, async ({ db }) =>
    sql<{ n: bigint }>`select count(*) as n from unit`.execute(db),
  )
  expect(units.rows).toEqual([{ n: 0n }])
})
