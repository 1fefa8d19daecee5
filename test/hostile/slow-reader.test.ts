import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenServer, openServer } from './opener.ts'

let server: OpenServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

/** Asks for a large download and reads nothing of it. */
async function reader(): Promise<Socket> {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.pause()
  socket.write('GET /api/registers/contracts/export.xlsx HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
  return socket
}

test('more downloads than the database has connections, none of them read, keep nobody else out', async () => {
  const readers = await Promise.all(Array.from({ length: 14 }, reader))
  // Until those that may not wait have been told: from then on the others are made, or wait.
  const refused = await server.send('/api/registers/contracts/export.xlsx')
  expect([refused.status, JSON.parse(refused.text).problems[0].code]).toEqual([503, 'app/too-many-exports'])
  const other = await server.send('/api/records/contracts?limit=1')
  expect(other.status).toBe(200)
  for (const socket of readers) socket.destroy()
})
