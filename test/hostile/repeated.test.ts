import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepRepeated } from '#access'
import { json, type OpenServer, openServer } from './opener.ts'

let server: OpenServer

beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

/** A batch that nobody else has announced. */
let serial = 0
function batch() {
  serial++
  return { values: { name: `重复请求-${serial}`, year: 2024, opensOn: '2024-01-01', closesOn: '2024-06-30' } }
}

async function entries(): Promise<number> {
  const { text } = await server.send('/api/ledger?unit=science-centre&limit=1')
  return (JSON.parse(text) as { head: { seq: number } }).head.seq
}

async function write(method: string, path: string, value: unknown, key: string) {
  const sent = json(method, value)
  const answer = await server.send(path, { ...sent, headers: { ...sent.headers, 'idempotency-key': key } })
  return { status: answer.status, body: JSON.parse(answer.text) }
}

const path = '/api/records/hightech.batches?unit=science-centre'
const one = (id: string) => `/api/records/hightech.batches/${id}?unit=science-centre`

test('a request that comes again is answered with the first result and writes nothing', async () => {
  const [key, body] = [randomUUID(), batch()]
  const before = await entries()
  const first = await write('POST', path, body, key)
  expect(first.status, JSON.stringify(first.body)).toBe(201)
  expect(await entries()).toBe(before + 1)
  expect(await write('POST', path, body, key)).toEqual(first)
  // What became of the record since is another question.
  const { id, version } = first.body.record
  const change = { version, changes: { closesOn: '2024-07-31' } }
  const amended = await write('PUT', one(id), change, randomUUID())
  expect([amended.status, await entries()]).toEqual([200, before + 2])
  expect(await write('POST', path, body, key)).toEqual(first)
  expect(await entries()).toBe(before + 2)
})

test('an amendment and a step sent again are no conflict with themselves', async () => {
  const made = await write('POST', path, batch(), randomUUID())
  const { id, version } = made.body.record
  const [key, change] = [randomUUID(), { version, changes: { closesOn: '2024-08-31' } }]
  const first = await write('PUT', one(id), change, key)
  expect(first.status).toBe(200)
  expect(await write('PUT', one(id), change, key)).toEqual(first)
  expect((await write('PUT', one(id), change, randomUUID())).status).toBe(409)
})

test('of many that arrive at once one writes, and all get its result', async () => {
  const [key, body] = [randomUUID(), batch()]
  const before = await entries()
  const answers = await Promise.all(Array.from({ length: 8 }, () => write('POST', path, body, key)))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
  expect(new Set(answers.map(({ body: { record } }) => record.id)).size).toBe(1)
  expect(await entries()).toBe(before + 1)
})

test('a unit is set up once, and its maker is told so each time', async () => {
  const [key, unit] = [randomUUID(), { id: 'second-centre', name: '示例市第二中心' }]
  const answers = await Promise.all(Array.from({ length: 4 }, () => write('POST', '/api/units', unit, key)))
  expect(answers.map(({ status, body }) => [status, body.id])).toEqual(answers.map(() => [201, unit.id]))
  expect((await write('POST', '/api/units', unit, randomUUID())).status).toBe(409)
})

test('a key that comes with another request is refused, and one that is none', async () => {
  const key = randomUUID()
  const before = await entries()
  await write('POST', path, batch(), key)
  const other = await write('POST', path, batch(), key)
  expect([other.status, other.body.problems[0].code]).toEqual([409, 'access/key-reused'])
  expect(await entries()).toBe(before + 1)
  for (const bad of [' ', 'a b', 'a'.repeat(201), '']) {
    const refused = await write('POST', path, batch(), bad)
    expect([bad, refused.status, refused.body.type]).toEqual([bad, 400, 'urn:youju:problem:request/bad-key'])
  }
})

test('what was refused wrote nothing, and is judged anew', async () => {
  const key = randomUUID()
  const wrong = await write('POST', path, { values: {} }, key)
  expect(wrong.status).toBe(422)
  expect((await write('POST', path, { values: {} }, key)).status).toBe(422)
  expect((await write('POST', path, batch(), key)).status).toBe(201)
})

test('keys are forgotten in time', async () => {
  const [key, body] = [randomUUID(), batch()]
  const first = await write('POST', path, body, key)
  expect(await sweepRepeated(server.house.database, '2000-01-01T00:00:00.000Z')).toBe(0)
  expect(await sweepRepeated(server.house.database, '2100-01-01T00:00:00.000Z')).toBeGreaterThan(0)
  const again = await write('POST', path, body, key)
  expect(again.body.record?.id).not.toBe(first.body.record.id)
})
