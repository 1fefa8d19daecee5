import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer } from '#api'
import { type App, askAudit, askOwnAudit, localActor, writeReport } from '#app'
import { auditFiles } from '#audit'
import { unwrap } from '#lib'
import { sampleHouse } from '../sample.ts'
import { readSeed } from './seed.ts'

const evaluation = { unit: 'science-centre', year: 2024 }
let app: App
let close: () => Promise<void>

beforeAll(async () => {
  ;({ app, close } = await sampleHouse())
}, 300_000)
afterAll(() => close())

test('against the records: the numbers of a draft are told by their day', async () => {
  const seed = readSeed()
  const asked = { from: seed.file, name: 'seed.txt', evaluation }
  const { audit } = unwrap(await askAudit(app, await localActor(app), asked))
  const told = audit.findings.filter(({ check }) => check === 'against-records')
  expect(told.map(({ severity, found, expected }) => ({ severity, found, expected }))).toEqual([
    { severity: 'warning', found: '477 亿元', expected: '506.2 亿元' },
    { severity: 'warning', found: '13400 项', expected: '14004 项' },
    { severity: 'warning', found: '1066.5 亿元', expected: '1080.3 亿元' },
  ])
  const [stock, ...counts] = told.map(({ message }) => message)
  expect(stock).toMatch(/这个数是 2023 年度截至 2023-.* 的数/)
  for (const message of counts) expect(message).toContain('这个数是截至 2024-12-20 至 2024-12-22 的数')
})

test('our own evaluation has no error and no warning; numbers typed by hand are pointed out', async () => {
  const { audit, document } = unwrap(await askOwnAudit(app, await localActor(app), evaluation))
  expect(audit.findings.filter(({ severity }) => severity !== 'question')).toEqual([])
  expect(audit.findings.some(({ check }) => check === 'typed-numbers')).toBe(true)
  expect(document.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(3)
})

test('as it goes out it is clean in every format, and as our records are', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'youju-report-'))
  try {
    const { files } = unwrap(await writeReport(app, await localActor(app), { ...evaluation, directory }))
    const documents = files.filter((file) => !file.endsWith('.json'))
    for await (const { file, result } of auditFiles(documents)) {
      const alarms = unwrap(result).findings.filter(({ severity }) => severity !== 'question')
      expect(alarms, file).toEqual([])
    }
    const asked = { from: documents[0] ?? '', name: 'report.html', evaluation }
    const { audit } = unwrap(await askAudit(app, await localActor(app), asked))
    expect(audit.findings.filter(({ check }) => check === 'against-records')).toEqual([])
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
})

async function ask(path: string, body?: Uint8Array) {
  const server = createServer(app)
  const headers = { host: '127.0.0.1', 'content-type': 'application/octet-stream' }
  const init = body ? { method: 'POST', body: Buffer.from(body), headers } : { headers }
  const response = await server.fetch(new Request(`http://127.0.0.1/api${path}`, init))
  await server.close()
  return { status: response.status, answer: JSON.parse(await response.text()) }
}

test('over HTTP: an upload, with the document to show beside it', async () => {
  const { status, answer } = await ask('/audits?name=seed.txt', await readFile(readSeed().file))
  expect(status).toBe(200)
  expect(answer).toMatchObject({ document: { unit: '苏州市生产力促进中心', year: '2024' }, problems: [] })
  expect(answer.findings.length).toBeGreaterThan(15)
  expect(answer.blocks.length).toBeGreaterThan(20)
})

test('over HTTP: what cannot be audited says why', async () => {
  expect(await ask('/audits?name=old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatchObject({
    status: 422,
    answer: { problems: [{ severity: 'error' }] },
  })
  expect(await ask('/audits?template=none', Buffer.from('自评'))).toMatchObject({ status: 422 })
})

test('over HTTP: our own evaluation', async () => {
  const { status, answer } = await ask('/evaluations/science-centre/2024/audit')
  expect(status).toBe(200)
  expect(answer.document).toMatchObject({ year: '2024' })
})
