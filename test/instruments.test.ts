import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer, type Server } from '#api'
import { addDays, dayOf, isWorkingDay, momentAt } from '#lib'
import { type SampleHouse, sampleHouse } from './sample.ts'

let house: SampleHouse
let server: Server
beforeAll(async () => {
  house = await sampleHouse()
  server = createServer(house.app)
}, 600_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

async function ask(path: string, sent?: unknown) {
  const init = sent === undefined ? {} : { method: 'POST', body: JSON.stringify(sent) }
  const headers = { 'content-type': 'application/json' }
  const response = await server.fetch(new Request(`http://127.0.0.1:8690${path}`, { ...init, headers }))
  const text = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  return { status: response.status, text, body: isJson ? JSON.parse(text) : undefined }
}

/** On a machine that is busy with other things a request may be told to come back. */
async function askAgain(path: string, sent: unknown): ReturnType<typeof ask> {
  const answer = await ask(path, sent)
  return answer.status === 503 ? askAgain(path, sent) : answer
}

/** A day on which the sample’s instruments are open; of a year whose holidays are not known yet, any weekday. */
function openDay(after: number): string {
  let day = addDays(dayOf(house.app.clock.now()), after)
  for (;;) {
    const working = isWorkingDay(day)
    if ((!working.ok || working.value) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
      return day
    day = addDays(day, 1)
  }
}

/** An instrument of the sample that is booked at once, and has no booking yet. */
async function bookable(place: number): Promise<string> {
  const filter = encodeURIComponent(
    JSON.stringify({ compare: 'eq', left: { field: 'needsApproval' }, right: { value: false } }),
  )
  const { body } = await ask(`/api/records/instruments.terms?filter=${filter}&limit=50`)
  return body.rows[place].values.instrument
}

const firm = '91320506MA1ABCDE2X'
const wish = (place: number, day: string, from: string, to: string) => ({
  values: {
    person: `guest-${place}`,
    personName: `访客${place}`,
    organisation: firm,
    organisationName: '示例市甲研发有限公司',
    from: momentAt(day, from),
    to: momentAt(day, to),
    purpose: '断口分析',
  },
})

test('100 bookings of one slot at once: one has it, 99 are told by whom and what is free', async () => {
  const id = await bookable(0)
  const day = openDay(3)
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, place) =>
      askAgain(`/api/instruments/${id}/bookings`, wish(place, day, '09:00', '10:00')),
    ),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]))
  const won = answers.filter(({ status }) => status === 201)
  expect(won).toHaveLength(1)
  const winner = won[0]?.body.record.shown.personName
  const lost = answers.filter(({ status }) => status === 409)
  expect(lost).toHaveLength(99)
  for (const { body } of lost) {
    const [taken, instead] = body.problems
    expect(taken).toMatchObject({
      code: 'records/span-taken-whole',
      message: expect.stringContaining(
        `「${winner}（示例市甲研发有限公司）断口分析」占用 ${day} 09:00–10:00`,
      ),
      todo: `此后最早的空闲时段：${day} 10:00–11:00`,
    })
    expect(instead.message).toContain(`${day} 10:00–11:00`)
  }
  const { body } = await ask(
    `/api/instruments/${id}/time?from=${encodeURIComponent(momentAt(day))}&to=${encodeURIComponent(momentAt(addDays(day, 1)))}`,
  )
  expect(body.taken).toMatchObject([{ from: momentAt(day, '09:00'), state: 'confirmed', kind: 'use' }])
  expect(body.free[1]).toMatchObject({ from: momentAt(day, '10:00') })
  expect((await ask('/api/records/instruments.bookings?limit=1')).body.total).toBe(
    (await ask('/api/records/instruments.bookings?limit=500')).body.total,
  )
}, 120_000)

test('the owner’s rules are told all at once, in words', async () => {
  const id = await bookable(1)
  const { status, body } = await ask(
    `/api/instruments/${id}/bookings`,
    wish(1, openDay(60), '05:10', '05:20'),
  )
  expect(status).toBe(422)
  expect(body.problems.map(({ code }: { code: string }) => code)).toEqual([
    'instruments/too-far',
    'instruments/too-short',
    'instruments/off-step',
    'instruments/off-hours',
  ])
})

test('the catalogue finds, counts and narrows', async () => {
  const all = (await ask('/api/instruments?limit=1')).body
  const found = (await ask(`/api/instruments?search=${encodeURIComponent('电镜')}&limit=20`)).body
  expect(found.total).toBeGreaterThan(100)
  expect(found.total).toBeLessThan(all.total)
  for (const { values } of found.rows) expect(`${values.name}${values.functions}`).toContain('电镜')
  const facet = (page: typeof all, name: string) =>
    page.facets.find((one: { facet: string }) => one.facet === name).values
  const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0)
  expect(sum(facet(found, 'class'))).toBe(found.total)
  expect(sum(facet(found, 'band'))).toBe(found.total)
  const [dear] = facet(found, 'band').slice(-1)
  const narrowed = (
    await ask(`/api/instruments?search=${encodeURIComponent('电镜')}&band=${dear.value}&domestic=true`)
  ).body
  expect(narrowed.total).toBeLessThan(dear.count)
  expect(
    facet(narrowed, 'domestic')
      .map(({ value }: { value: string }) => value)
      .sort(),
  ).toEqual(['false', 'true'])
  expect(sum(facet(narrowed, 'domestic'))).toBe(dear.count)
  for (const { values } of narrowed.rows)
    expect(Number(values.originalValue)).toBeGreaterThanOrEqual(5_000_000)
})

test('a calendar is read by its address and by no other', async () => {
  const id = await bookable(2)
  const day = openDay(4)
  await ask(`/api/instruments/${id}/bookings`, wish(300, day, '13:00', '14:00'))
  const made = (
    await ask('/api/records/instruments.feeds', { values: { kind: 'instrument', instrument: id } })
  ).body.record
  const step = (version: number, move: string) =>
    ask(`/api/records/instruments.feeds/${made.id}/moves`, { version, move, given: {} })
  const { token } = (await step(1, 'issue')).body.record.values
  const feed = await ask(`/api/feeds/science-centre/${token}.ics`)
  expect(feed).toMatchObject({ status: 200, text: expect.stringContaining('BEGIN:VEVENT') })
  expect((await ask('/api/feeds/science-centre/nothing.ics')).status).toBe(404)
  expect((await ask(`/api/feeds/elsewhere/${token}.ics`)).status).toBe(404)
  await step(2, 'revoke')
  expect((await ask(`/api/feeds/science-centre/${token}.ics`)).status).toBe(404)
})
