import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { localActor, verifyEverything } from '#app'
import { addDays, dayOf, momentAt, unwrap } from '#lib'
import { bytesSource, readTable } from '#workbook'
import { type OneServer, SharedHouse, until } from './two-servers.ts'

let shared: SharedHouse
let a: OneServer
let b: OneServer
beforeAll(async () => {
  shared = await SharedHouse.open()
  ;[a, b] = await Promise.all([shared.server(), shared.server()])
})
beforeEach(() => shared.ask('delete from job'))
afterAll(() => shared.close())

let batch = 0
/** Tasks of a year of their own, so that what an import wrote can be counted. */
function tasks(rows: number): { readonly csv: string; count(): Promise<number> } {
  const year = 2050 + batch++
  const lines = Array.from({ length: rows }, (_, at) => `${year},职责,第 ${at} 项任务,${at + 1}`)
  return {
    csv: ['年度,对应部门主要职责,任务名称,顺序', ...lines].join('\n'),
    async count() {
      const [row] = await shared.ask<{ count: string }>(
        `select count(*)::text as count from rec_evaluation_tasks where year = ${year}`,
      )
      return Number(row?.count)
    },
  }
}

async function begin(server: OneServer, csv: string): Promise<string> {
  const path = '/registers/evaluation.tasks/imports?mode=add&name=tasks.csv'
  const begun = await server.ask(path, { method: 'POST', body: csv, type: 'application/octet-stream' })
  expect(begun.status).toBe(202)
  return begun.body.job
}

const phase = (server: OneServer, job: string, ...wanted: readonly string[]) =>
  until(
    () => server.ask(`/imports/${job}`),
    ({ status, body }) => status !== 200 || wanted.includes(body.phase),
  )

const apply = (server: OneServer, job: string) =>
  server.ask(`/imports/${job}/apply?leaveOutRefused=false`, { method: 'POST' })

/** As if so much time had passed that a silent server is not waited for any more. */
const timePasses = () =>
  shared.ask(`update job set held_until = now() - interval '1 second' where hold is not null`)

test('an import begun on one server is followed, written and ended on the other', async () => {
  const { csv, count } = tasks(300)
  const job = await begin(a, csv)
  expect((await phase(b, job, 'previewed')).body.preview).toMatchObject({ added: 300, refused: 0 })
  expect((await apply(b, job)).status).toBe(202)
  expect((await phase(a, job, 'done')).body.outcome).toMatchObject({ status: 'written', added: 300 })
  expect((await b.ask(`/imports/${job}`, { method: 'DELETE' })).status).toBe(204)
  expect((await a.ask(`/imports/${job}`)).status).toBe(404)
  expect(await count()).toBe(300)
  expect(await shared.ask('select from job_piece')).toEqual([])
})

test('an import that one server writes is stopped from the other, and nothing of it stays', async () => {
  const { csv, count } = tasks(300)
  const job = await begin(a, csv)
  await phase(a, job, 'previewed')
  await shared.whileHeld(async ({ waiting }) => {
    await apply(a, job)
    await waiting(1)
    expect((await b.ask(`/imports/${job}`, { method: 'DELETE' })).status).toBe(204)
  })
  expect((await a.ask(`/imports/${job}`)).status).toBe(404)
  // Whoever writes next has stood in line behind it.
  const next = await b.send('/records/evaluation.tasks', {
    values: { year: 2049, duty: '职责', position: 1, name: `之后 ${job}` },
  })
  expect(next.status).toBe(201)
  expect(await count()).toBe(0)
})

test('a server killed while it writes an import: the other writes it, once', async () => {
  const victim = await shared.server()
  const { csv, count } = tasks(300)
  const job = await begin(victim, csv)
  await phase(victim, job, 'previewed')
  const acknowledged = await victim.send('/records/evaluation.tasks', {
    values: { year: 2049, duty: '职责', position: 1, name: `先写 ${job}` },
  })
  expect(acknowledged.status).toBe(201)
  await shared.whileHeld(async ({ waiting }) => {
    // Nobody else takes it up before it is held by the victim.
    const before = await shared.ask<{ hold: string }>(`select hold from job where id = '${job}'`)
    expect(before).toEqual([{ hold: null }])
    await apply(victim, job)
    await waiting(1)
    await victim.end('SIGKILL')
    await timePasses()
  })
  expect((await phase(b, job, 'done', 'failed')).body).toMatchObject({
    phase: 'done',
    outcome: { status: 'written', added: 300 },
  })
  expect(await count()).toBe(300)
  expect((await a.ask(`/records/evaluation.tasks/${acknowledged.body.record.id}`)).status).toBe(200)
})

test('a server that was silent for too long writes nothing: whoever took the import over does', async () => {
  const { csv, count } = tasks(300)
  const job = await begin(a, csv)
  await phase(a, job, 'previewed')
  await shared.whileHeld(async ({ waiting }) => {
    await apply(a, job)
    await waiting(1)
    // Another has it from here on.
    await shared.ask(
      `update job set hold = 'another', held_until = now() + interval '1 hour' where id = '${job}'`,
    )
  })
  await b.send('/records/evaluation.tasks', {
    values: { year: 2049, duty: '职责', position: 1, name: `之后 ${job}` },
  })
  expect(await count()).toBe(0)
  await timePasses()
  expect((await phase(b, job, 'done', 'failed')).body.phase).toBe('done')
  expect(await count()).toBe(300)
})

test('a server that is stopped in order gives its work back at once', async () => {
  const leaving = await shared.server()
  const { csv, count } = tasks(300)
  const job = await begin(leaving, csv)
  await phase(leaving, job, 'previewed')
  await shared.whileHeld(async ({ waiting }) => {
    await apply(leaving, job)
    await waiting(1)
    await leaving.end('SIGTERM')
  })
  expect((await phase(a, job, 'done', 'failed')).body.phase).toBe('done')
  expect(await count()).toBe(300)
})

test('a workbook that was asked for on one server is fetched from the other, once', async () => {
  const { body } = await a.ask('/registers/organisations/exports', { method: 'POST' })
  const path = `/exports/${body.job}`
  const made = await until(
    () => b.ask(path),
    (answer) => answer.body.phase !== 'making',
  )
  expect(made.body).toMatchObject({ phase: 'done', size: expect.any(Number) })
  const { status, body: bytes } = await b.ask(`${path}/file.xlsx`)
  expect([status, bytes.length]).toEqual([200, made.body.size])
  const table = unwrap(await readTable(bytesSource('organisations.xlsx', bytes)))
  expect(table.sheets.length).toBeGreaterThan(0)
  await table.close()
  await until(
    () => a.ask(path),
    (answer) => answer.status === 404,
  )
})

test('bookings of one slot through both servers at once: one has it; what one did the other shows', async () => {
  const terms = await a.ask('/records/instruments.terms?limit=200')
  const free = terms.body.rows.find(
    ({ values }: { values: Record<string, unknown> }) => !values.needsApproval && !values.needsQualification,
  )
  const { instrument } = free.values
  const booking = (place: number, day: string) => ({
    values: {
      ...{ person: `guest-${place}`, personName: `访客${place}`, organisation: '91320506MA1ABCDE2X' },
      ...{ organisationName: '示例市甲研发有限公司', purpose: '断口分析' },
      ...{ from: momentAt(day, '09:00'), to: momentAt(day, '10:00') },
    },
  })
  // The first open day: where one is closed everybody is refused alike.
  for (let after = 3; ; after++) {
    const day = addDays(dayOf(new Date().toISOString()), after)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        (at % 2 === 0 ? a : b).send(`/instruments/${instrument}/bookings`, booking(at, day)),
      ),
    )
    const codes = answers.flatMap(({ body }) => body.problems?.map((p: { code: string }) => p.code) ?? [])
    if (
      codes.every((code) => code !== 'records/span-taken') &&
      !answers.some(({ status }) => status === 201)
    ) {
      expect(after).toBeLessThan(30)
      continue
    }
    const won = answers.filter(({ status }) => status === 201)
    expect(won).toHaveLength(1)
    const { id } = won[0]?.body.record ?? {}
    for (const server of [a, b])
      expect((await server.ask(`/records/instruments.bookings/${id}`)).status).toBe(200)
    // The same version moved through both: one does it, the other is told.
    const { version } = won[0]?.body.record ?? {}
    const moves = await Promise.all(
      [a, b].map((server) =>
        server.send(`/records/instruments.bookings/${id}/moves`, {
          version,
          move: 'cancel',
          given: { cancelReason: '改期' },
        }),
      ),
    )
    expect(moves.map(({ status }) => status).sort()).toEqual([200, 409])
    break
  }
})

test('everything that was written through any of them verifies', async () => {
  const found = unwrap(await verifyEverything(shared.house.app, await localActor(shared.house.app), {}))
  expect(found.problems).toEqual([])
}, 60_000)
