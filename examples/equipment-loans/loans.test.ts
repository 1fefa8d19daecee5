import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer, type Server } from '#api'
import { openedHouse } from './test/opened.ts'

const [mine, theirs] = ['91320508135678901K', '91320583MA1FGHJK0H']
let now = '2025-03-10T02:00:00.000Z'
let opened: Awaited<ReturnType<typeof openedHouse>>
let server: Server

beforeAll(async () => {
  opened = await openedHouse({ now: () => now })
  server = createServer(opened.app)
  for (const [account, role, more] of [
    ['clerk-1', 'clerk', {}],
    ['clerk-2', 'clerk', {}],
    ['clerk-1', 'approver', {}],
    ['approver-1', 'approver', {}],
    ['firm-1', 'applicant', { organisation: mine }],
  ] as const)
    await employ(account, role, more)
})

afterAll(async () => {
  await server.close()
  await opened.close()
})

type Sent = object | Uint8Array

/** What somebody is answered; nobody named is whoever sits at the machine. */
async function ask(account: string | undefined, path: string, sent?: Sent, method = sent ? 'POST' : 'GET') {
  const isFile = sent instanceof Uint8Array
  const headers = {
    'content-type': isFile ? 'application/octet-stream' : 'application/json',
    ...(account ? { 'youju-acting-as': account } : {}),
  }
  const body = sent === undefined ? {} : { body: isFile ? sent.slice() : JSON.stringify(sent) }
  const request = new Request(`http://127.0.0.1:8690/api${path}`, { method, headers, ...body })
  const response = await server.fetch(request)
  return { status: response.status, body: JSON.parse(await response.text()) }
}

async function record(account: string | undefined, register: string, values: object): Promise<string> {
  const { status, body } = await ask(account, `/records/${register}`, { values })
  expect([status, body.problems]).toEqual([201, []])
  return body.record.id
}

async function employ(account: string, role: string, more: object): Promise<void> {
  const known = await ask(undefined, `/records/people?search=${account}`)
  const person = known.body.rows[0]?.id ?? (await record(undefined, 'people', { account, name: account }))
  await record(undefined, 'people.grants', { person, role, from: '2025-01-01', ...more })
}

/** Takes a step of a loan; the code of what refused it, or the state in which it stands then. */
async function step(account: string, id: string, move: string): Promise<string> {
  const { record } = (await ask(undefined, `/records/loans/${id}`)).body
  const done = await ask(account, `/records/loans/${id}/moves`, { version: record.version, move })
  return done.body.problems?.[0]?.code ?? done.body.record.state
}

const shown = async (id: string) => (await ask(undefined, `/records/loans/${id}`)).body.record.values
const loan = (call: string, borrower: string, equipment = '声级计') => ({
  ...{ call, equipment, borrower, from: '2025-03-17', due: '2025-03-20' },
})

async function openedCall(): Promise<string> {
  const days = { opensOn: '2025-03-01', closesOn: '2025-03-12' }
  return record('clerk-1', 'loans.calls', { name: `第 ${newest++} 批`, ...days })
}
let newest = 1

test('its list, form and bar are described, and a wrong entry is refused at its field', async () => {
  expect((await ask('firm-1', '/registers/loans')).body).toMatchObject({
    label: '设备借用申请',
    steps: ['draft', 'filed', 'accepted', 'publicised', 'lent', 'returned'],
    groups: [{ label: '申请' }, { label: '办理' }, { label: '借用证' }],
  })
  const call = await openedCall()
  const late = { ...loan(call, mine), due: '2025-03-01' }
  const refused = await ask('clerk-1', '/records/loans', { values: late })
  expect([refused.status, refused.body.problems[0].at.field]).toEqual([422, 'due'])
})

test('a loan goes from the firm over two people and a publicity to its certificate, and back', async () => {
  const call = await openedCall()
  const id = await record('firm-1', 'loans', loan(call, mine))
  expect(await step('firm-1', id, 'file')).toBe('filed')
  expect(await step('firm-1', id, 'accept')).toBe('access/not-opened')
  expect(await step('clerk-1', id, 'accept')).toBe('accepted')
  expect(await step('clerk-2', id, 'approve')).toBe('access/not-your-role')
  expect(await step('clerk-1', id, 'approve')).toBe('procedure/same-person')
  expect(await step('approver-1', id, 'approve')).toBe('publicised')
  expect(await shown(id)).toMatchObject({ clerk: 'clerk-1', approver: 'approver-1', publicTo: '2025-03-13' })

  expect(await queue('clerk-2')).toContainEqual({ state: 'publicised', label: '公示中', count: 1 })
  expect(await step('clerk-2', id, 'lend')).toBe('procedure/publicity-not-over')
  now = '2025-03-14T02:00:00.000Z'
  expect(await step('clerk-2', id, 'lend')).toBe('lent')
  expect(await shown(id)).toMatchObject({ number: 'JY2025-0001', lentOn: '2025-03-14' })
  const { verifyCode } = await shown(id)
  expect(await certificate(verifyCode)).toMatchObject({ status: 'valid' })
  now = '2025-03-21T02:00:00.000Z'
  expect(await step('clerk-1', id, 'return')).toBe('returned')
  expect((await certificate(verifyCode)).status).toBe('ended')
  expect(await figure('lent')).toMatchObject({ value: '1', unit: '笔', records: 1 })
  expect(await figure('late')).toMatchObject({ value: '1' })

  // The call closed on the 12th.
  const missed = await record('firm-1', 'loans', loan(call, mine))
  expect(await step('firm-1', missed, 'file')).toBe('procedure/call-over')
})

const certificate = async (code: string) => (await ask(undefined, `/certificates/somewhere/${code}`)).body

async function queue(account: string) {
  type System = { readonly name: string; readonly registers: readonly { readonly queue: unknown }[] }
  const systems: readonly System[] = (await ask(account, '/systems')).body
  return systems.find(({ name }) => name === 'loans')?.registers[0]?.queue
}

const figure = async (name: string) =>
  (await ask('clerk-1', `/figures/loans.${name}.count?period=2025`)).body.figure

test('a firm reads and writes its own and nothing of others', async () => {
  const call = await openedCall()
  const id = await record('clerk-1', 'loans', loan(call, theirs))
  expect((await ask('firm-1', `/records/loans/${id}`)).status).toBe(404)
  const listed: readonly { readonly values: { readonly borrower: string } }[] = (
    await ask('firm-1', '/records/loans')
  ).body.rows
  expect(new Set(listed.map(({ values }) => values.borrower))).toEqual(new Set([mine]))
  expect((await ask('firm-1', '/records/loans', { values: loan(call, theirs) })).status).toBe(403)
  expect(
    (await ask('firm-1', '/records/loans', { values: { ...loan(call, mine), number: 'A' } })).status,
  ).toBe(422)
})

test('a file of loans comes in', async () => {
  await openedCall()
  const { rows } = (await ask('clerk-1', '/records/loans.calls')).body
  const line = `${rows[0].values.name},照度计,${mine},2025-03-24,2025-03-28`
  const file = new TextEncoder().encode(`借用批次,设备,借用单位,借用日期,应还日期\n${line}\n`)
  const begun = await ask('clerk-1', '/registers/loans/imports?name=loans.csv&mode=add', file)
  expect(begun.status).toBe(202)
  const job = async () => (await ask('clerk-1', `/imports/${begun.body.job}`)).body
  const reaches = (phase: string) =>
    expect.poll(async () => (await job()).phase, { timeout: 30_000 }).toBe(phase)
  await reaches('previewed')
  expect(await job()).toMatchObject({ problems: [], preview: { added: 1, refused: 0 } })
  expect((await ask('clerk-1', `/imports/${begun.body.job}/apply`, {})).status).toBe(202)
  await reaches('done')
  const found = await ask('clerk-1', `/records/loans?search=${encodeURIComponent('照度计')}`)
  expect(found.body.total).toBe(1)
})

test('an indicator of the evaluation takes its actual from it', async () => {
  await record(undefined, 'evaluation.indicators', {
    ...{ year: 2025, code: 'loans', class: 'duty', name: '设备借出数', target: '>=2' },
    ...{ source: '设备借用台账', figure: 'loans.lent.count', position: 1 },
  })
  const { indicators } = (await ask(undefined, '/evaluations/somewhere/2025')).body
  expect(indicators).toMatchObject([{ name: '设备借出数', actual: '1', met: false, reasonDue: true }])
})
