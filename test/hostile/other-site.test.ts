import { afterAll, beforeAll, expect, test } from 'vitest'
import { json, type OpenServer, openServer, saysWhatIsWrong } from './opener.ts'

let server: OpenServer

beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

const read = [
  '/api/session',
  '/api/records/contracts?limit=1',
  '/api/openapi.json',
  '/api/evaluations/science-centre/2024',
]

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another site that is linked from', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
  ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
  ['another origin, in an old browser', { origin: 'http://127.0.0.1:1' }],
  ['a page without an origin', { origin: 'null' }],
])('%s reads nothing and writes nothing', async (_, headers) => {
  for (const path of read) {
    const answer = await server.send(path, { headers })
    expect([path, answer.status, saysWhatIsWrong(answer)]).toEqual([path, 403, true])
  }
  const sent = json('POST', { values: {} })
  const written = await server.send('/api/records/organisations', {
    ...sent,
    headers: { ...sent.headers, ...headers },
  })
  expect(written.status).toBe(403)
})

test('our own pages, addresses that are typed, and programs are answered', async () => {
  const origin = server.url
  for (const headers of [
    {},
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'same-origin', origin },
  ]) {
    expect((await server.send('/api/session', { headers })).status).toBe(200)
    const written = await server.send('/api/records/organisations', {
      ...json('POST', { values: {} }),
      headers: { 'content-type': 'application/json', ...headers },
    })
    expect(written.status).toBe(422)
  }
})

test('a link to our pages may be followed, and a calendar may be read from anywhere by its address', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' }
  expect((await server.send('/registers', { headers })).status).not.toBe(403)
  const listed = await server.send('/api/instruments?limit=1')
  const [{ id }] = (JSON.parse(listed.text) as { rows: [{ id: string }] }).rows
  const feed = await server.send('/api/feeds', json('POST', { instrument: id }))
  const { path } = JSON.parse(feed.text) as { path: string }
  const calendar = await server.send(path, { headers })
  expect([calendar.status, calendar.text.startsWith('BEGIN:VCALENDAR')]).toEqual([200, true])
})

test('nothing here is shown, embedded or read by another site', async () => {
  for (const path of ['/api/session', '/', '/api/nowhere']) {
    const { headers } = await server.send(path)
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
  }
})
