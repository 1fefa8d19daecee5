import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer, type Server } from '#api'
import { type SampleHouse, sampleHouse } from '../sample.ts'

let house: SampleHouse
let server: Server

beforeAll(async () => {
  house = await sampleHouse()
  server = createServer(house.app)
})

afterAll(async () => {
  await server.close()
  await house.close()
})

async function ask(path: string, init: RequestInit = {}) {
  const response = await server.fetch(new Request(`http://127.0.0.1:8690/api${path}`, init))
  const type = response.headers.get('content-type') ?? ''
  return {
    status: response.status,
    body: type.includes('json') ? JSON.parse(await response.text()) : undefined,
  }
}

async function settled(job: string) {
  for (;;) {
    const { body } = await ask(`/imports/${job}`)
    if (!['reading', 'writing'].includes(body.phase)) return body
    await new Promise((done) => setTimeout(done, 20))
  }
}

/** Uploads units with these codes and names, and gives the job once it is previewed. */
async function previewed(...rows: readonly (readonly [code: string, name: string])[]) {
  const lines = rows.map(([code, name]) => `${code},${name},320508,企业\n`)
  const { body } = await ask('/registers/organisations/imports?name=单位.csv&mode=add', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: `统一社会信用代码,单位名称,所在地区,单位类别\n${lines.join('')}`,
  })
  return settled(body.job)
}

const apply = (job: string, leaveOutRefused = false) =>
  ask(`/imports/${job}/apply?leaveOutRefused=${leaveOutRefused}`, { method: 'POST' })
const count = async () => (await ask('/records/organisations?limit=1')).body.total

const [shared, ofA, ofB] = ['91320508MA7HTTP00F', '91320508MA7HTTP01J', '91320508MA7HTTP02M'] as const

test('two uploads with a code in common, both previewed clean: the second to be applied writes nothing and has failed', async () => {
  const before = await count()
  const a = await previewed([shared, '示例市甲测试有限公司'], [ofA, '示例市乙测试有限公司'])
  const b = await previewed([shared, '示例市丙测试有限公司'], [ofB, '示例市丁测试有限公司'])
  expect([a.preview, b.preview]).toMatchObject([
    { added: 2, refused: 0 },
    { added: 2, refused: 0 },
  ])
  await apply(a.job)
  expect(await settled(a.job)).toMatchObject({ phase: 'done', outcome: { status: 'written', added: 2 } })
  await apply(b.job)
  const told = await settled(b.job)
  expect(told).toMatchObject({
    phase: 'failed',
    preview: { refused: 1, rows: [{ kind: 'refused', row: 2 }, { kind: 'added' }] },
    problems: [{ code: 'import/nothing-written' }, { code: 'import/exists' }],
  })
  expect(told.outcome).toBeUndefined()
  expect(await count()).toBe(before + 2)
  const again = await apply(b.job)
  expect(again).toMatchObject({ status: 409, body: { problems: [{ code: 'app/import-not-ready' }] } })
})

test('one bad row without leave to leave it out: failed, and nothing is written', async () => {
  const before = await count()
  const { job, preview } = await previewed(
    [ofB, '示例市丁测试有限公司'],
    ['91320508MA00000000', '示例市戊测试有限公司'],
  )
  expect(preview).toMatchObject({ added: 1, refused: 1 })
  await apply(job)
  expect(await settled(job)).toMatchObject({
    phase: 'failed',
    problems: [{ code: 'import/nothing-written' }, {}],
  })
  expect(await count()).toBe(before)
})
