import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, assemble, migrations } from '#app'
import { sha256, systemClock, unwrap } from '#lib'
import { loadSample } from '#sample'
import { type Content, type TestDatabase, testDatabase } from './database.ts'

const folder = join(import.meta.dirname, '..', 'examples', 'science-centre')

/** The sample center, loaded once a run and copied for each test file. */
const sample: Content = {
  key: sha256(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|md)$/.test(name))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n'),
  ),
  async fill(database) {
    unwrap(await loadSample(assemble(database, systemClock)))
  },
}

export interface SampleHouse extends TestDatabase {
  readonly app: App
}

/** The whole house on a database of its own with the sample center in it. */
export async function sampleHouse(): Promise<SampleHouse> {
  const test = await testDatabase(migrations, sample)
  return { ...test, app: assemble(test.database, systemClock) }
}

/** The whole house without anybody in it. */
export async function emptyHouse(): Promise<SampleHouse> {
  const test = await testDatabase(migrations)
  return { ...test, app: assemble(test.database, systemClock) }
}
