import { expect, test } from 'vitest'
import { sha256 } from '#lib'
import { schemaDifference } from '#records'
import { testDatabase } from '../../test/database.ts'
import { schemaProblems } from './expected-schema.ts'
import manifest from './migrations/manifest.json' with { type: 'json' }
import { migrations } from './migrations.ts'
import { schemaParts } from './schema.ts'

test('the migrations make what the registers imply; else: npm run migration -- what-it-is-for', async () => {
  const { database, close } = await testDatabase(migrations)
  try {
    expect(await database.owner.read((session) => schemaDifference(session, schemaParts))).toBe('')
    // What verification compares with; else: npm run migration -- --note.
    expect(await database.owner.read(schemaProblems)).toEqual([])
  } finally {
    await close()
  }
})

test('what has landed is frozen: a change is a new migration; a new one is noted by npm run migration -- --note', () => {
  expect(Object.fromEntries(migrations.map(({ id, sql }) => [id, sha256(sql)]))).toEqual(manifest)
})

test('they are numbered one after another, so that everybody runs them in one order', () => {
  const numbers = migrations.map(({ id }) => Number(id.slice(0, 4)))
  expect(numbers).toEqual(numbers.map((_, place) => place + 1))
})
