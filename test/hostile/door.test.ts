import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Described } from './fuzz.ts'
import { json, type OpenServer, openServer, saysWhatIsWrong } from './opener.ts'

let server: OpenServer

beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

/** Long enough for a machine that does other things too, and far from the half minute that it took before. */
const soon = 5000

/** What takes a body of a kind, as the API describes itself. */
async function operationsTaking(type: string) {
  const { paths } = JSON.parse((await server.send('/api/openapi.json')).text) as Described
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) =>
      requestBody?.content[type]
        ? [
            {
              method: method.toUpperCase(),
              path: path.replace('{year}', '2025').replace(/\{\w+\}/g, 'contracts'),
            },
          ]
        : [],
    ),
  )
}

describe('a body is bounded before anybody reads it', () => {
  test('more JSON than there may be is answered while it is still being sent, and is kept nowhere', async () => {
    const before = process.memoryUsage().rss
    const piece = Buffer.alloc(2 ** 20, 'a')
    let left = 100
    const body = new ReadableStream({
      // Made as it is sent: the sender is this process too.
      pull: (to) => (left-- > 0 ? to.enqueue(piece) : to.close()),
    })
    const headers = { 'content-type': 'application/json' }
    const sent = { method: 'POST', headers, body, duplex: 'half' as const }
    const answer = await fetch(`${server.url}/api/records/organisations`, sent)
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ problems: [{ code: 'request/too-large' }] })
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 2 ** 20)
  })

  test.each([
    ['a file for a record', '/api/files?name=a.pdf', 21],
    ['a document to audit', '/api/audits?name=a.txt', 51],
  ])('%s that is too large is answered, not dropped', async (_, path, megabytes) => {
    const headers = { 'content-type': 'application/octet-stream' }
    const body = Buffer.alloc(megabytes * 2 ** 20, 65)
    const answer = await server.send(path, { method: 'POST', headers, body })
    expect([answer.status, saysWhatIsWrong(answer)]).toEqual([413, true])
    const inPieces = { ...headers, 'transfer-encoding': 'chunked' }
    const piecemeal = await server.send(path, { method: 'POST', headers: inPieces, body })
    expect([piecemeal.status, saysWhatIsWrong(piecemeal)]).toEqual([413, true])
  })

  test('what nobody wants to read is read all the same, so that the answer arrives', async () => {
    const body = Buffer.alloc(80 * 2 ** 20, 65)
    for (const path of ['/api/records/organisations', '/api/nowhere']) {
      const answer = await fetch(`${server.url}${path}`, { method: 'POST', body })
      expect([path, answer.status]).toEqual([path, path.endsWith('nowhere') ? 404 : 415])
    }
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'what is not JSON (%s) is refused where JSON is expected',
    async (type) => {
      const headers = type === '' ? {} : { 'content-type': type }
      const taking = await operationsTaking('application/json')
      expect(taking.length).toBeGreaterThan(5)
      for (const { method, path } of taking) {
        const answer = await server.send(path, { method, headers, body: '{}' })
        expect([path, answer.status, saysWhatIsWrong(answer)]).toEqual([path, 415, true])
      }
    },
  )

  test('a form is no file', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const taking = await operationsTaking('application/octet-stream')
    expect(taking.length).toBeGreaterThan(2)
    for (const { method, path } of taking) {
      const answer = await server.send(path, { method, headers, body: '--x--' })
      expect([path, answer.status]).toEqual([path, 415])
    }
  })

  test.each([
    ['cut off', '{"values":', 400],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 400],
    ['very deep', `{"values":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
    ['full of values', `{"values":{"a":[${'1,'.repeat(200_000)}1]}}`, 400],
  ])('JSON that is %s is refused', async (_, body, status) => {
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    const answer = await server.send('/api/records/organisations', sent)
    expect([answer.status, saysWhatIsWrong(answer)]).toEqual([status, true])
  })
})

describe('an address is bounded', () => {
  test.each([
    ['a measure that nobody has', `/api/figures/${'a'.repeat(4000)}/series`, 414],
    ['a register', `/api/registers/${'a'.repeat(4000)}`, 414],
    ['a region', `/api/figures/contracts.registered.amount?region=${'1'.repeat(4000)}`, 414],
    ['parts', `/api/${'a/'.repeat(500)}`, 400],
    ['questions', `/api/session?${'a=1&'.repeat(500)}`, 400],
    ['everything', `/api/session?lang=${'a'.repeat(20_000)}`, 431],
  ])('too long, too many: %s', async (_, path, status) => {
    const answer = await server.send(path)
    expect([answer.status, saysWhatIsWrong(answer)]).toEqual([status, true])
  })

  test.each([`a`.repeat(200), '县'.repeat(60), 'contracts.registered.amoun'])(
    'what comes near a name is looked for in no time (%#)',
    async (name) => {
      const answer = await server.send(`/api/figures/${encodeURIComponent(name)}/series`)
      expect([answer.status, answer.took < soon]).toEqual([404, true])
    },
  )

  test('characters that stand for nothing do not come in', async () => {
    const paths = [
      'records/contracts/a%00b',
      'records/contracts?search=a%00',
      'registers/%ED%A0%80',
      'session?a=%ff',
    ]
    for (const path of paths) {
      const answer = await server.send(`/api/${path}`)
      expect([path, answer.status, saysWhatIsWrong(answer)]).toEqual([path, 400, true])
    }
    for (const text of ['a\0b', 'a\ud800', 'a\udc00b']) {
      const values = { name: '甲', list: [{ deep: { deeper: text } }] }
      const answer = await server.send('/api/records/organisations', json('POST', { values }))
      expect([answer.status, saysWhatIsWrong(answer)]).toEqual([400, true])
      const named = await server.send('/api/records/organisations', json('POST', { values: { [text]: 1 } }))
      expect(named.status).toBe(400)
    }
  })
})

describe('names that every object has are nobody’s', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']

  test.each(names)('%s is no field, state, move, register, measure', async (name) => {
    const some = await server.send('/api/records/contracts?limit=1')
    const [{ id, version }] = (JSON.parse(some.text) as { rows: [{ id: string; version: number }] }).rows
    const filter = (condition: object) => `filter=${encodeURIComponent(JSON.stringify(condition))}`
    const asked: readonly [string, number][] = [
      [`records/contracts?sort=${name}`, 422],
      [`records/contracts?fields=${name}`, 422],
      [`records/contracts?${filter({ isSet: name })}`, 422],
      [`records/contracts?${filter({ some: name, where: { isSet: name } })}`, 422],
      [`records/contracts?search=${name}`, 200],
      [`instruments?search=${name}`, 200],
      [`instruments?class=${name}`, 200],
      [`records/${name}`, 404],
      [`figures/${name}`, 404],
      [`renewals/${name}?year=2024`, 422],
    ]
    for (const [path, status] of asked) {
      const answer = await server.send(`/api/${path}`)
      expect([path, answer.status]).toEqual([path, status])
    }
    const move = await server.send(
      `/api/records/contracts/${id}/moves`,
      json('POST', { version, move: name }),
    )
    expect([move.status, JSON.parse(move.text).problems[0].code]).toEqual([422, 'records/unknown-move'])
    const values = JSON.parse(`{"${name}":"甲"}`) as object
    const written = await server.send('/api/records/organisations', json('POST', { values }))
    expect(written.status).toBe(name === '__proto__' ? 400 : 422)
  })
})

describe('connections', () => {
  const raw = (text: string) =>
    new Promise<string>((done, failed) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
      let answer = ''
      socket.on('data', (chunk) => {
        answer += chunk
      })
      socket.on('error', failed)
      socket.on('close', () => done(answer))
      socket.write(text)
    })

  test('what is no HTTP is told so', async () => {
    const answer = await raw('hello\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('request/no-http')
  })

  test('those who open many and say nothing keep nobody out', async () => {
    const port = Number(new URL(server.url).port)
    const silent = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'))
    for (const socket of silent)
      socket.on('error', () => undefined).write('GET /api/session HTTP/1.1\r\nhost: ')
    await wait(50)
    const answer = await server.send('/api/session')
    expect(answer.status).toBe(200)
    for (const socket of silent) socket.destroy()
  })
})
