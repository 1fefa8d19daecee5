import { Client } from 'pg'
import { type App, addUnit, assemble, localActor, migrations } from '#app'
import { type Clock, unwrap } from '#lib'
import { schemaDifference } from '#records'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { house } from '../house.ts'

/** For its tests: the house on a database of their own, with one unit and nobody in it. */
export async function openedHouse(clock: Clock): Promise<TestDatabase & { readonly app: App }> {
  const test = await testDatabase(migrations)
  const { database } = test
  // What `npm run migration` writes into a file.
  const sql = await database.owner.read((session) => schemaDifference(session, house.schema))
  const owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
  await owner.query(sql)
  await owner.end()
  const app = assemble(database, clock, house)
  unwrap(await addUnit(app, await localActor(app), { id: 'somewhere', name: '示例市科技服务中心' }))
  return { ...test, app }
}
