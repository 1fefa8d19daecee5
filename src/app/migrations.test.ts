import { expect, test } from 'vitest'
import { schemaDifference } from '#records'
import { testDatabase } from '../../test/database.ts'
import { migrations } from './migrations.ts'
import { schemaParts } from './schema.ts'

test('the migrations make what the registers imply; else: npm run migration -- what-it-is-for', async () => {
  const { database, close } = await testDatabase(migrations)
  try {
    expect(await database.owner.read((session) => schemaDifference(session, schemaParts))).toBe('')
  } finally {
    await close()
  }
})
