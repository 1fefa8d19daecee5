import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServer, type Server } from '#api'
import type { Values } from '#registers'
import { bytesSource } from '#workbook'
import { cellsOf } from '../src/workbook/test/workbook.ts'
import { type SampleHouse, sampleHouse } from './sample.ts'

let house: SampleHouse
let server: Server

beforeAll(async () => {
  house = await sampleHouse()
  server = createServer(house.app)
}, 300_000)

afterAll(async () => {
  await server.close()
  await house.close()
})

async function ask(path: string, init: RequestInit = {}) {
  const response = await server.fetch(new Request(`http://127.0.0.1:8690/api${path}`, init))
  const type = response.headers.get('content-type') ?? ''
  return {
    status: response.status,
    type,
    body: type.includes('json') ? JSON.parse(await response.text()) : undefined,
    response,
  }
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

describe('whoever may not ask is not answered', () => {
  test.each([
    ['a name that leads here but is not ours', { headers: { host: 'example.com' } }],
    [
      'another site that writes',
      { ...json('POST', {}), headers: { host: '127.0.0.1:8690', origin: 'https://example.com' } },
    ],
    [
      'a page without an origin of its own',
      { method: 'POST', headers: { host: '127.0.0.1:8690', origin: 'null' } },
    ],
  ])('%s', async (_, init) => {
    const { status, body } = await ask('/verify', init)
    expect(status).toBe(403)
    expect(body.problems[0].todo).toBeTruthy()
  })
})

describe('registers and records', () => {
  test('every register is described in both languages, and says how many records it has', async () => {
    const { body } = await ask('/registers')
    expect(body.find((r: { name: string }) => r.name === 'contracts')).toMatchObject({
      label: '技术合同',
      count: 21993,
    })
    const english = await ask('/registers/contracts', { headers: { 'accept-language': 'en' } })
    expect(english.body.fields.find((f: { name: string }) => f.name === 'dealAmount')).toMatchObject({
      kind: 'money',
      unit: 'CNY',
    })
    expect((await ask('/registers/contract')).status).toBe(404)
  })

  test('a list answers to words, a filter, an order and a day', async () => {
    const filter = encodeURIComponent(
      JSON.stringify({
        and: [
          { in: ['registered'], field: 'state' },
          { compare: 'ge', left: { field: 'dealAmount' }, right: { value: '50000000.00' } },
        ],
      }),
    )
    const { body } = await ask(`/records/contracts?search=系统&filter=${filter}&sort=dealAmount:desc&limit=5`)
    const amounts = body.rows.map((row: { values: { dealAmount: string } }) => Number(row.values.dealAmount))
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
    expect(amounts.at(-1)).toBeGreaterThanOrEqual(50_000_000)
    for (const row of body.rows) expect(JSON.stringify(row)).toContain('系统')
    const then = await ask('/records/contracts?asOf=2024-06-30&limit=1')
    expect(then.body.total).toBeLessThan(21993)
    expect(then.body.asOf).toBe('2024-06-30T15:59:59.999Z')
  })

  test.each([
    ['no JSON', '{'],
    ['an unknown field', JSON.stringify({ isSet: 'nothing' })],
    ['another language', JSON.stringify({ sql: "'; drop table rec_contracts" })],
  ])('a filter that is %s is refused', async (_, filter) => {
    const { status, body } = await ask(`/records/contracts?filter=${encodeURIComponent(filter)}`)
    expect(status).toBe(422)
    expect(body.problems[0].code).toBe('registers/not-a-condition')
  })

  test('what is wrong with a new record is told at each field, and nothing is written', async () => {
    const counted = async () => (await ask('/records/organisations?limit=1')).body.total
    const before = await counted()
    const values = { code: '91320508MA00000000', name: '', region: '999999', kind: 'enterprise', extra: 1 }
    const { status, body, type } = await ask('/records/organisations', json('POST', { values }))
    expect(status).toBe(422)
    expect(type).toContain('application/problem+json')
    const fields = body.problems.map((p: { at?: { field?: string } }) => p.at?.field)
    expect(fields).toEqual(expect.arrayContaining(['code', 'name', 'region']))
    expect(await counted()).toBe(before)
  })

  test('what the system sets nobody sets or empties by hand, the administrator included', async () => {
    const values = {
      title: '系统',
      regNo: '2024320500000001',
      registeredAt: '2024-03-01',
      dueAt: '2024-03-20',
    }
    const codesAt = ({ body }: { body: { problems: { code: string; at?: { field?: string } }[] } }) =>
      body.problems.filter(({ code }) => code === 'registers/computed-field').map(({ at }) => at?.field)
    const proposed = await ask('/records/contracts', json('POST', { values }))
    expect(proposed.status).toBe(422)
    expect(codesAt(proposed).sort()).toEqual(['dueAt', 'regNo', 'registeredAt'])
    const { body: list } = await ask('/records/contracts?limit=1&sort=registeredAt:desc')
    const [{ id, version, values: before }] = list.rows
    const changes = { registeredAt: null, verifyCode: 'AAAA' }
    const amended = await ask(`/records/contracts/${id}`, json('PUT', { version, changes }))
    expect([amended.status, codesAt(amended).sort()]).toEqual([422, ['registeredAt', 'verifyCode']])
    const given = { clerk: '甲' }
    const moved = await ask(
      `/records/contracts/${id}/moves`,
      json('POST', { version, move: 'cancel', given }),
    )
    expect([moved.status, codesAt(moved)]).toEqual([422, ['clerk']])
    const { body: after } = await ask(`/records/contracts/${id}`)
    expect(after.record).toMatchObject({ version, values: before })
  })

  test('a version that was overtaken is refused, and says by whom', async () => {
    const { body: list } = await ask('/records/organisations?limit=1')
    const [{ id, version, values }] = list.rows
    const change = (name: string) =>
      ask(`/records/organisations/${id}`, json('PUT', { version, changes: { name } }))
    const first = await change(`${values.name}（新）`)
    expect(first).toMatchObject({ status: 200, body: { record: { version: version + 1 } } })
    const second = await change(`${values.name}（旧）`)
    expect(second.status).toBe(409)
    expect(second.body.problems[0].message).toContain('本机管理员')
    const { body: history } = await ask(`/records/organisations/${id}/history`)
    expect(history[0]).toMatchObject({
      version: version + 1,
      changes: [{ field: 'name', before: values.name }],
    })
    expect((await ask('/ledger?limit=1')).body.head.rows).toBe(1)
  })
})

describe('the ledger', () => {
  test('its head is a file, and a verification is compared with one', async () => {
    const { response, body } = await ask('/ledger/head')
    expect(response.headers.get('content-disposition')).toContain('attachment')
    expect(body).toMatchObject({ format: 'youju-ledger-head', heads: [{ unit: 'science-centre' }] })
    const verify = (head?: unknown) => ask('/verify?unit=science-bureau', json('POST', head ? { head } : {}))
    expect(await verify()).toMatchObject({
      status: 200,
      body: { problems: [], chains: [{ unit: 'science-bureau', last: 0 }], proof: [expect.any(String)] },
    })
    const heads = [{ ...body.heads[0], unit: 'science-bureau' }]
    const { problems } = (await verify({ ...body, heads })).body
    expect(problems.map(({ code }: { code: string }) => code)).toEqual(['ledger/chain-cut'])
    expect((await verify({ heads })).status).toBe(422)
    expect((await verify({ ...body, heads: [{ ...body.heads[0], hash: 'x' }] })).status).toBe(422)
  })
})

describe('figures', () => {
  test('a figure opens its records and its parts', async () => {
    const { body } = await ask('/figures/contracts.registered.growth?period=2024')
    expect(body).toMatchObject({
      shown: '6.8%',
      parts: [{ shown: '1,080.3 亿元' }, { figure: { period: '2023' } }],
    })
    const page = await ask('/figures/contracts.registered.growth/records?period=2024&part=1&limit=2')
    expect(page.body).toMatchObject({ register: 'contracts', total: body.parts[1].figure.records })
  })

  test('how it came to be what it is, by day and by month', async () => {
    const { body: days } = await ask('/figures/contracts.registered.count/history?period=2024')
    expect(days.find((d: { day: string }) => d.day === '2024-12-20')).toMatchObject({
      value: '13400',
      shown: '13,400 项',
    })
    expect(days.at(-1).value).toBe('14004')
    const { body: months } = await ask('/figures/contracts.registered.count/series?period=2024&by=month')
    expect(months).toHaveLength(12)
    expect(months.reduce((sum: number, m: { value: string }) => sum + Number(m.value), 0)).toBe(14004)
  })

  test('what must hold between measures is shown with the values, and why parts may overlap', async () => {
    const { body } = await ask('/figures/contracts.output.count/relations?period=2024')
    type Shown = { kind: string; parts: { measure: string; shown: string }[]; overlap?: string }
    const both = body.find((one: Shown) => one.kind === 'parts')
    expect(both).toMatchObject({
      holds: true,
      whole: { measure: 'contracts.registered.count', shown: '14,004 项' },
    })
    expect(both.parts.map((part: Shown['parts'][number]) => part.measure)).toEqual([
      'contracts.output.count',
      'contracts.absorbed.count',
    ])
    expect(both.overlap).toContain('卖方和买方都在本市')
    expect(Number(both.sum.replace(/\D/g, ''))).toBeGreaterThan(14004)
    const single = body.find((one: Shown) => one.kind === 'part')
    expect(single).toMatchObject({ holds: true, says: '输出合同是登记合同的一部分' })
    expect((await ask('/figures/contracts.nothing/relations')).status).toBe(404)
  })

  test('what is to be said about a figure is said in words', async () => {
    const { body } = await ask('/figures/contracts.registered.growth?period=2020')
    expect(body.figure.value).toBeNull()
    expect(body.figure.notes[0]).toMatchObject({ severity: expect.any(String) })
    expect(body.figure.notes[0].message).toMatch(/[\u4e00-\u9fff]/)
  })

  test('the same question about a moment that is over has the same answer after a write', async () => {
    const question = '/figures/contracts.registered.count?period=2024&asOf=2024-12-20'
    const before = await ask(question)
    const { body: list } = await ask('/records/organisations?limit=1&offset=1')
    const [{ id, version, values }] = list.rows
    await ask(`/records/organisations/${id}`, json('PUT', { version, changes: { name: `${values.name}甲` } }))
    expect((await ask(question)).body).toEqual(before.body)
  })
})

describe('vouchers', () => {
  test('the parts of a programme are its budget; who stands in several roles makes the difference', async () => {
    const { body } = await ask('/vouchers')
    expect(body.programmes).toHaveLength(2)
    for (const { parts, budget } of body.programmes) {
      const fen = parts.map(({ amount }: { amount: string }) => Math.round(Number(amount) * 100))
      const total = fen.reduce((a: number, b: number) => a + b, 0) / 100
      expect(budget).toBe(`${total.toLocaleString('en-US', { minimumFractionDigits: 2 })} 元`)
    }
    const transfer = body.programmes.find(
      ({ register }: { register: string }) => register === 'vouchers.claims',
    )
    expect(transfer).toMatchObject({ states: [{ state: 'paid', count: 314 }], flagged: 0 })
    const { body: overlap } = await ask('/vouchers/overlap/2024')
    const more = overlap.reduce((sum: number, one: { claims: unknown[] }) => sum + one.claims.length - 1, 0)
    expect(more).toBe(314 - 310)
  })
})

describe('imports', () => {
  const upload = (csv: string): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: csv,
  })
  const head = '统一社会信用代码,单位名称,所在地区,单位类别\n'

  async function settled(job: string) {
    for (;;) {
      const { body } = await ask(`/imports/${job}`)
      if (!['reading', 'writing'].includes(body.phase)) return body
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  test('preview, the refused rows back, the others written, the mended ones after', async () => {
    const rows =
      '91320508135678901K,示例市甲测试有限公司,320508,企业\n91320508MA00000000,示例市乙测试有限公司,320508,企业\n'
    const begun = await ask('/registers/organisations/imports?name=单位.csv', upload(head + rows))
    expect(begun.status).toBe(202)
    const { job } = begun.body
    const preview = await settled(job)
    expect(preview.phase).toBe('previewed')
    expect(preview.preview.added + preview.preview.refused).toBe(2)
    const back = await ask(`/imports/${job}/refused.xlsx`)
    expect((await back.response.arrayBuffer()).byteLength).toBeGreaterThan(1000)
    expect(preview.preview).toMatchObject({ added: 1, refused: 1 })
    const all = await ask('/records/organisations?limit=1')
    const applied = await ask(`/imports/${job}/apply?leaveOutRefused=true`, { method: 'POST' })
    expect(applied.status).toBe(202)
    const done = await settled(job)
    expect(done).toMatchObject({ phase: 'done', outcome: { added: 1, refused: 1 } })
    expect((await ask('/records/organisations?limit=1')).body.total).toBe(all.body.total + 1)
    const after = await ask(`/imports/${job}/refused.xlsx`)
    expect(
      Buffer.from(await after.response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    expect((await ask(`/imports/${job}`, { method: 'DELETE' })).status).toBe(204)
    expect((await ask(`/imports/${job}`)).status).toBe(404)
  })

  test('what is no table is refused in words', async () => {
    const { body } = await ask('/registers/organisations/imports?name=x.xlsx', upload('<html></html>'))
    const job = await settled(body.job)
    expect(job.phase).toBe('failed')
    expect(job.problems[0].message).toBeTruthy()
  })

  // Servers hand a body of no bytes on as none.
  test.each(['/registers/organisations/imports?name=blank.xlsx', '/audits?name=blank.docx'])(
    '%s: a file of no bytes is called empty',
    async (path) => {
      const { status, body } = await ask(path, { method: 'POST' })
      expect(status).toBe(422)
      expect(body.problems[0].message).toMatch(/^文件「blank\.\w+」是空的$/)
    },
  )
})

test.each([
  ['../../名单 一.csv', '名单 一.csv'],
  ['.csv', 'file'],
  [`${'长'.repeat(120)}.csv`, `${'长'.repeat(60)}.csv`],
])('an upload called %s is told by its own name, which leads nowhere else', async (name, told) => {
  const begun = await ask(`/registers/organisations/imports?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: 'not,a,head\n1,2,3\n',
  })
  for (;;) {
    const { body } = await ask(`/imports/${begun.body.job}`)
    if (body.phase === 'reading') continue
    expect(body.phase).toBe('failed')
    const files = body.problems.map(({ at }: { at?: { file?: string } }) => at?.file).filter(Boolean)
    for (const file of files) expect(file).toBe(told)
    expect(JSON.stringify(body.problems)).not.toContain('spool')
    break
  }
})

test('an export of what a list shows holds those records and no others', async () => {
  const narrowed = new URLSearchParams({
    search: '科技',
    filter: JSON.stringify({ field: 'state', in: ['registered'] }),
  })
  const { total } = (await ask(`/records/contracts?${narrowed}&limit=1`)).body
  expect(total).toBeGreaterThan(0)
  expect(total).toBeLessThan((await ask('/records/contracts?limit=1')).body.total)
  const { response } = await ask(`/registers/contracts/export.xlsx?${narrowed}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const cells = await cellsOf(bytesSource('contracts.xlsx', bytes))
  expect(Object.keys(cells)).toHaveLength(total + 1)
  expect((await ask('/registers/contracts/export.xlsx?filter=%7B')).status).toBe(422)
})

describe('files', () => {
  const sent = (content: string | Uint8Array<ArrayBuffer>): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: content,
  })
  const upload = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
    ask(`/files?name=${encodeURIComponent(name)}`, sent(content))
  const figure = (name: string, evidence: unknown) => ({
    values: { year: 2024, name, label: '样品检测', value: '12', source: '检测台账', evidence },
  })

  test('uploaded, attached to a record, read back as it was, by the name that the record gives it', async () => {
    const content = '%PDF-1.7 检测报告（一）'
    const { status, body: evidence } = await upload("检测报告'(一).pdf", content)
    expect([status, evidence]).toMatchObject([
      201,
      { mime: 'application/pdf', size: Buffer.byteLength(content) },
    ])
    const renamed = { ...evidence, name: '更名.pdf' }
    const proposed = await ask('/records/evaluation.manual', {
      ...json('POST', figure('manual.tests.done', renamed)),
    })
    expect(proposed.status).toBe(201)
    const { id, values } = proposed.body.record
    expect(values.evidence).toEqual(renamed)

    const plain = await ask(`/files/${evidence.sha256}`)
    expect(await plain.response.text()).toBe(content)
    const header = (name: string) => plain.response.headers.get(name)
    expect(header('content-type')).toBe('application/pdf')
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('content-security-policy')).toContain('sandbox')
    expect(header('content-disposition')).toBe(
      `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent('检测报告')}%27%28${encodeURIComponent('一')}%29.pdf`,
    )
    const named = await ask(`/files/${evidence.sha256}?record=evaluation.manual/${id}`)
    expect(named.response.headers.get('content-disposition')).toContain(encodeURIComponent('更名.pdf'))
    const again = await ask(`/files/${evidence.sha256}`, {
      headers: { 'if-none-match': header('etag') ?? '' },
    })
    expect([again.status, await again.response.text()]).toEqual([304, ''])
  })

  test('a page that is uploaded is never served as one', async () => {
    const { body } = await upload('说明.html', '<script>alert(1)</script>')
    const { response, type } = await ask(`/files/${body.sha256}`)
    expect(type).toContain('text/plain')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  test.each([
    ['no file', 'a.pdf', undefined, 422, 'attachment/no-file'],
    ['an empty one', 'a.pdf', '', 422, 'attachment/empty'],
    ['one that is too large', 'a.bin', new Uint8Array(20 * 2 ** 20 + 1), 413, 'attachment/too-large'],
    ['one that is not what it is called', 'a.pdf', 'MZ', 422, 'attachment/not-as-named'],
    ['one without a name', '', 'x', 422, 'attachment/no-name'],
  ])('%s is refused', async (_, name, content, status, code) => {
    const path = `/files?name=${name}`
    const answer = await ask(path, content === undefined ? { method: 'POST' } : sent(content))
    expect([answer.status, answer.body.problems[0].code]).toEqual([status, code])
    expect(answer.body.problems[0].todo).toBeTruthy()
  })

  test('a file that there is not is neither read nor referred to', async () => {
    expect((await ask(`/files/${'0'.repeat(64)}`)).status).toBe(404)
    expect((await ask('/files/abc')).status).toBe(422)
    const evidence = { sha256: '0'.repeat(64), name: 'a.pdf', size: 1, mime: 'application/pdf' }
    const answer = await ask('/records/evaluation.manual', json('POST', figure('manual.made.up', evidence)))
    expect([answer.status, answer.body.problems[0]]).toMatchObject([
      422,
      { code: 'records/missing-file', at: { field: 'evidence' } },
    ])
  })
})

test('the report comes in four formats, and no fifth', async () => {
  const formats = await Promise.all(
    ['html', 'docx', 'pdf', 'json'].map((f) => ask(`/evaluations/science-centre/2024/report.${f}`)),
  )
  expect(formats.map((f) => f.status)).toEqual([200, 200, 200, 200])
  expect(formats[0]?.response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await ask('/evaluations/science-centre/2024/report.odt')).status).toBe(404)
})

test('the interface describes itself, the values of every register included', async () => {
  const { body } = await ask('/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining(['/api/figures/{measure}', '/api/imports/{job}']),
  )
  expect(body.components.schemas.ContractsValues.properties.buyers.items.properties.code.pattern).toContain(
    '{18}',
  )
})

describe('the status says what kind of refusal it is', () => {
  const list = '/records/organisations'
  const organisation = {
    code: '91320508135678901K',
    name: '示例市丙测试有限公司',
    region: '320508',
    kind: 'enterprise',
  }
  test.each([
    ['a field that there is not', list, json('POST', { values: { ...organisation, extra: 1 } }), 422],
    ['an amount over its limit', '/records/contracts', json('POST', { values: { dealAmount: '1e30' } }), 422],
    ['a record that there is not', `${list}/nothing`, {}, 404],
    ['a register that there is not', '/records/organisation', {}, 404],
    ['a unit that there is not', `${list}?unit=elsewhere`, {}, 404],
    ['a measure that there is not', '/figures/contracts.count', {}, 404],
    ['a region that there is not', '/figures/contracts.registered.count?region=nowhere', {}, 422],
    ['a field to sort by that there is not', `${list}?sort=nothing`, {}, 422],
    ['a year before the form', '/evaluations/science-centre/1999', {}, 404],
    ['an as-of in the future', `${list}?asOf=2999-01-01`, {}, 422],
    ['a body that is no JSON', list, { ...json('POST', {}), body: '{' }, 400],
    ['a body without values', list, json('POST', {}), 422],
    ['a page that is no number', `${list}?limit=many`, {}, 422],
  ])('%s', async (_, path, init, status) => {
    const answer = await ask(path, init)
    expect([answer.status, answer.body.status]).toEqual([status, status])
    expect(answer.type).toContain('application/problem+json')
    expect(answer.body.problems[0].message).toMatch(/[\u4e00-\u9fff]/)
  })

  test('what stands already conflicts', async () => {
    const { body } = await ask(`${list}?limit=1&offset=5`)
    const answer = await ask(list, json('POST', { values: body.rows[0].values }))
    expect([answer.status, answer.body.problems[0].code]).toEqual([409, 'records/not-unique'])
  })
})

test('an address that does not exist is told so', async () => {
  expect((await ask('/nothing')).status).toBe(404)
})

describe('high-tech firms and SMEs', () => {
  test('the batches of a year with their deadlines and what waits for them', async () => {
    const { body } = await ask('/hightech/batches?year=2024')
    expect(body.length).toBeGreaterThan(0)
    for (const batch of body) {
      expect(batch.record.values.year).toBe(2024)
      // The sample's year is over.
      expect(batch.next).toBeUndefined()
    }
    const { body: applications } = await ask('/records/hightech.applications?limit=1')
    const waiting = body.map(({ toAccept, toRecommend }: Record<string, number>) => [toAccept, toRecommend])
    expect(waiting.flat().reduce((sum: number, one: number) => sum + one, 0)).toBeLessThanOrEqual(
      applications.total,
    )
  })

  test('candidates hold no certificate and have not applied; those with most points come first', async () => {
    const { body } = await ask('/renewals/candidate?year=2024&limit=200')
    expect(body.total).toBeGreaterThan(0)
    expect(body.total).toBeLessThan(body.turn)
    const points = body.rows.map(({ values }: { values: { points: number } }) => values.points ?? -1)
    expect(points).toEqual(points.toSorted((a: number, b: number) => b - a))
    const [{ values }] = body.rows
    for (const register of ['hightech.certificates', 'hightech.applications']) {
      const { body: found } = await ask(`/records/${register}?search=${values.firm}`)
      expect(found.rows.filter((row: { state: string }) => row.state === 'valid')).toEqual([])
    }
  })

  test('a title names a record that it refers to by that one’s title, in lists and alone', async () => {
    const { body: list } = await ask('/records/instruments.sessions?limit=1')
    const [{ id, title, values }] = list.rows
    const { body: instrument } = await ask(`/records/instruments/${values.instrument}`)
    expect(title).toContain(instrument.record.title)
    expect((await ask(`/records/instruments.sessions/${id}`)).body.record.title).toBe(title)
    const { body: firms } = await ask(
      `/records/organisations?limit=1&filter=${encodeURIComponent('{"isSet":"industry"}')}`,
    )
    expect(firms.rows[0].shown.industry).toMatch(/^[A-T]\d+（.+业）$/)
  })

  test('a spot check draws as many as asked, the same again by its seed, others by another', async () => {
    const draw = async (more: string) =>
      (await ask(`/spot-checks/sme?year=2024&count=20${more}`)).body as {
        seed: string
        asOf: string
        of: number
        checked: number
        rows: { id: string; version: number; state: string; values: Values; now: { values: Values } }[]
      }
    const first = await draw('')
    expect(first.rows).toHaveLength(20)
    expect(new Set(first.rows.map(({ id }) => id)).size).toBe(20)
    expect(new Set(first.rows.map(({ state }) => state))).toEqual(new Set(['admitted']))
    const again = await draw(`&seed=${first.seed}&asOf=${first.asOf}`)
    expect(again.rows).toEqual(first.rows)
    expect(first.checked).toBe(0)
    const [one] = first.rows
    const result = { spotCheckResult: 'meets', spotCheckFinding: '材料齐全，与填报相符' }
    const moved = await ask(
      `/records/sme.evaluations/${one?.id}/moves`,
      json('POST', { version: one?.version, move: 'spotCheck', given: result }),
    )
    expect(moved.status).toBe(200)
    const since = await draw(`&seed=${first.seed}&asOf=${first.asOf}`)
    expect(since.checked).toBe(1)
    expect(since.rows[0]?.now.values).toMatchObject(result)
    expect(since.rows[0]?.values.spotCheckResult).toBeUndefined()
    expect(since.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
    const other = await draw('&seed=another')
    expect(other.rows).not.toEqual(first.rows)
    expect(other.of).toBe(first.of)
  })
})
