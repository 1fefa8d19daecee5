import { Client } from 'pg'
import { createServer } from '#api'
import { addUnit, assemble, type House, localActor, migrations } from '#app'
import { unwrap } from '#lib'
import { schemaDifference } from '#records'
import { testDatabase } from './database.ts'

// biome-ignore lint/suspicious/noExplicitAny: what a client reads, whatever it is
type Body = any

export interface TriedHouse {
  /** What somebody is answered over HTTP; nobody named is whoever sits at the machine. A file is sent as it is. */
  ask(path: string, sent?: object | Uint8Array, account?: string): Promise<{ status: number; body: Body }>
  close(): Promise<void>
}

/** A house of one unit on a database of its own, with the tables that its systems imply, tried over HTTP. */
export async function tryHouse(house: House, now: () => string): Promise<TriedHouse> {
  const database = await testDatabase(migrations)
  // What `npm run migration` writes into a file.
  const sql = await database.database.owner.read((session) => schemaDifference(session, house.schema))
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(sql)
  await owner.end()
  const app = assemble(database.database, { now }, house)
  unwrap(await addUnit(app, await localActor(app), { id: 'somewhere', name: '示例市科技服务中心' }))
  const server = createServer(app)
  return {
    async ask(path, sent, account) {
      const isFile = sent instanceof Uint8Array
      const headers = {
        'content-type': isFile ? 'application/octet-stream' : 'application/json',
        ...(account ? { 'youju-acting-as': account } : {}),
      }
      const body = isFile ? sent.slice() : JSON.stringify(sent)
      const init = sent === undefined ? {} : { method: 'POST', body }
      const request = new Request(`http://127.0.0.1:8690/api${path}`, { ...init, headers })
      const response = await server.fetch(request)
      return { status: response.status, body: JSON.parse(await response.text()) }
    },
    async close() {
      await server.close()
      await database.close()
    },
  }
}
