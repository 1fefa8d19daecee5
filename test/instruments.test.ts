import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer, type Server } from '#api'
import { addDays, addMinutes, dayOf, isWorkingDay, momentAt, momentOf, type Problem } from '#lib'
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

interface Row {
  readonly id: string
  readonly values: Record<string, string>
}

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

/** An instrument of the sample that is booked by anyone, at once or after approval, and has no booking yet. */
async function bookable(place: number, needsApproval = false): Promise<string> {
  const isSo = (field: string, wanted: boolean) => ({
    compare: 'eq',
    left: { field },
    right: { value: wanted },
  })
  const open = { and: [isSo('needsApproval', needsApproval), { not: isSo('needsQualification', true) }] }
  const filter = encodeURIComponent(JSON.stringify(open))
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
  expect(body.bookable.to).toBe(momentAt(addDays(dayOf(house.app.clock.now()), 31)))
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

test('what the system sets nobody books with, whoever asks', async () => {
  const id = await bookable(5)
  const { values } = wish(700, openDay(4), '13:00', '14:00')
  const { status, body } = await ask(`/api/instruments/${id}/bookings`, {
    values: { ...values, fee: '0.01', override: true },
  })
  expect({ status, problems: body.problems.map((p: Problem) => `${p.code} ${p.at?.field}`) }).toEqual({
    status: 422,
    problems: ['registers/computed-field override', 'registers/computed-field fee'],
  })
  expect((await ask('/api/feeds', { instrument: id, token: 'mine' })).status).toBe(422)
})

test('the catalogue finds, counts and narrows', async () => {
  const all = (await ask('/api/instruments?limit=1')).body
  const found = (await ask(`/api/instruments?search=${encodeURIComponent('电镜')}&limit=20`)).body
  expect(found.total).toBeGreaterThan(100)
  expect(found.total).toBeLessThan(all.total)
  for (const { values } of found.rows) expect(`${values.name}${values.functions}`).toMatch(/电镜|电子显微镜/)
  expect(found.searchedToo).toEqual(['电子显微镜'])
  const long = (await ask(`/api/instruments?search=${encodeURIComponent('电子显微镜')}&limit=1`)).body
  expect({ total: long.total, searchedToo: long.searchedToo }).toEqual({
    total: found.total,
    searchedToo: ['电镜'],
  })
  expect((await ask('/api/instruments?search=SEM&limit=1')).body.total).toBeGreaterThan(100)
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

test('of the catalogue only what can be booked online, with its price and its stars', async () => {
  const all = (await ask('/api/instruments?limit=1')).body
  const bookable = (await ask('/api/instruments?bookable=true&sort=cheapest&limit=500')).body
  expect(bookable.total).toBe(all.bookable)
  expect(bookable.rows).toHaveLength(bookable.total)
  const values = bookable.rows.map(({ values }: Row) => Number(values.originalValue))
  expect(values).toEqual([...values].sort((a, b) => a - b))
  for (const row of bookable.rows)
    expect(row).toMatchObject({ bookable: true, priceFrom: expect.stringMatching(/^\d+\.00$/) })
  const counted = bookable.facets.find(({ facet }: { facet: string }) => facet === 'class').values
  expect(counted.reduce((total: number, { count }: { count: number }) => total + count, 0)).toBe(
    bookable.total,
  )
  const rated = bookable.rows.find(({ reviewed }: { reviewed: number }) => reviewed > 0)
  const { services } = (await ask(`/api/instruments/${rated.id}`)).body
  expect(services).toMatchObject({ stars: rated.stars, reviewed: rated.reviewed })
})

test('the terms of use in sentences, in either language, and why an instrument is not booked here', async () => {
  const id = await bookable(0)
  const { rules, charges, prices, refusal } = (await ask(`/api/instruments/${id}`)).body
  expect(rules).toContain('最多提前 30 天预约。')
  expect(rules).toContain('每次最短 30 分钟，最长 8 小时，起止按 30 分钟取整。')
  expect(rules[0]).toMatch(/^周一至周五 08:30–\d\d:00 开放，法定节假日不开放。$|^周一至周五 08:30–17:30/)
  expect(charges).toEqual(['按实际使用时长计费。', '每次最低收费 30.00 元。'])
  expect(prices.find(({ group }: { group: string }) => group === 'outside').steps).toHaveLength(2)
  expect(refusal).toBeUndefined()
  const inEnglish = (await ask(`/api/instruments/${id}?lang=en`)).body
  expect(inEnglish.rules).toContain(
    'Each booking: at least 30 minutes, at most 8 hours, in steps of 30 minutes.',
  )
  const [dearest] = (await ask('/api/instruments?limit=1')).body.rows
  expect((await ask(`/api/instruments/${dearest.id}`)).body.refusal.code).toMatch(/^instruments\/no/)
})

const spanned = (day: string, from: string, to: string) =>
  `from=${encodeURIComponent(momentAt(day, from))}&to=${encodeURIComponent(momentAt(day, to))}`

test('an estimate of the fee, and what is free instead of a span', async () => {
  const id = await bookable(3)
  const { prices } = (await ask(`/api/instruments/${id}`)).body
  const [first, second] = prices.find(({ group }: { group: string }) => group === 'outside').steps
  const day = openDay(5)
  const fee = (await ask(`/api/instruments/${id}/fee?${spanned(day, '09:00', '14:00')}&group=outside`)).body
  expect(fee.amount).toBe((4 * Number(first.price) + Number(second.price)).toFixed(2))
  expect(fee.explained).toBe(`4.00 小时 × ${first.price} 元 + 1.00 小时 × ${second.price} 元`)
  expect((await ask(`/api/instruments/${id}/fee?${spanned(day, '09:00', '10:00')}&group=none`)).body).toEqual(
    {},
  )

  await ask(`/api/instruments/${id}/bookings`, wish(400, day, '09:00', '10:00'))
  const openings = (await ask(`/api/instruments/${id}/openings?${spanned(day, '09:00', '11:00')}`)).body
  expect(openings.remainder).toEqual([{ from: momentAt(day, '10:00'), to: momentAt(day, '11:00') }])
  expect(openings.later[0]).toEqual({ from: momentAt(day, '10:00'), to: momentAt(day, '12:00') })
})

test('the desk: who waits for an answer, who did not come, what is to be settled, each with its next steps', async () => {
  const id = await bookable(0, true)
  const asked = (await ask(`/api/instruments/${id}/bookings`, wish(500, openDay(6), '09:00', '10:00'))).body
  expect(asked.record.state).toBe('pending')
  // The operator books past the terms, for two hours ago; nobody came.
  const now = momentOf(house.app.clock.now())
  const past = { ...wish(501, openDay(6), '09:00', '10:00').values, instrument: id, kind: 'use' }
  const draft = (
    await ask('/api/records/instruments.bookings', {
      values: { ...past, from: addMinutes(now, -180), to: addMinutes(now, -120) },
    })
  ).body.record
  await ask(`/api/records/instruments.bookings/${draft.id}/moves`, {
    version: 1,
    move: 'bookForOthers',
    given: {},
  })
  const { missed, pending, today, toSettle } = (await ask('/api/booking-desk')).body
  const moves = (row: { moves: { move: string }[] }) => row.moves.map(({ move }) => move)
  expect(pending.rows.map(({ record }: { record: Row }) => record.id)).toContain(asked.record.id)
  expect(moves(pending.rows[0])).toEqual(['confirm', 'refuse'])
  expect(missed.rows.map(({ record }: { record: Row }) => record.id)).toEqual([draft.id])
  expect(missed.rows[0].instrument.id).toBe(id)
  expect(moves(missed.rows[0])).toEqual(['start', 'markNoShow'])
  expect(today.rows.map(({ record }: { record: Row }) => record.id)).not.toContain(draft.id)
  for (const row of toSettle.rows) expect(moves(row)).toEqual(['settle'])
})

test('a group purchase is joined once by each, up to its deadline, by many at once', async () => {
  const today = dayOf(house.app.clock.now())
  const open = async (deadline: string) => {
    const values = {
      title: '热分析服务团购',
      provider: firm,
      providerName: '示例市甲研发有限公司',
      service: '热重与差热分析',
      heldOn: addDays(today, 20),
      deadline,
      listPrice: '1000.00',
      tiers: [
        { from: 20, price: '800.00' },
        { from: 10, price: '900.00' },
      ],
    }
    return (await ask('/api/records/instruments.groupBuys', { values })).body.record.id
  }
  const id = await open(addDays(today, 7))
  const { body: firms } = await ask('/api/records/organisations?limit=12')
  const join = (to: string, { values }: Row, quantity = 1) =>
    askAgain(`/api/group-buys/${to}/participants`, {
      values: { organisation: values.code, name: values.name, quantity },
    })
  const answers = await Promise.all(firms.rows.map((one: Row) => join(id, one)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  const again = await join(id, firms.rows[0])
  expect(again.body.problems[0]).toMatchObject({
    code: 'instruments/already-joined',
    at: { field: 'organisation' },
  })
  const shown = (await ask('/api/group-buys')).body
  expect(shown.open.find(({ record }: { record: Row }) => record.id === id)).toMatchObject({
    joined: 12,
    quantity: 12,
    price: '900.00',
    next: { more: 8, price: '800.00' },
    isOver: false,
  })
  expect(shown.closed).toHaveLength(5)
  expect((await join(await open(addDays(today, -1)), firms.rows[0])).body.problems[0].code).toBe(
    'instruments/group-over',
  )
})

test('a feed is made in one step, of an instrument or of a person, and read at the address that is told', async () => {
  const id = await bookable(4)
  const day = openDay(4)
  await ask(`/api/instruments/${id}/bookings`, wish(600, day, '13:00', '14:00'))
  for (const of of [{ instrument: id }, { person: 'guest-600', personName: '访客600' }]) {
    const { status, body } = await ask('/api/feeds', of)
    expect(status).toBe(201)
    expect((await ask(body.path)).text).toContain('BEGIN:VEVENT')
  }
  expect((await ask('/api/feeds', { instrument: 'nothing' })).status).toBe(422)
})

test('a calendar is read by its address and by no other', async () => {
  const id = await bookable(2)
  const day = openDay(4)
  await ask(`/api/instruments/${id}/bookings`, wish(300, day, '13:00', '14:00'))
  const { id: made, version, path } = (await ask('/api/feeds', { instrument: id })).body
  const token = path.split('/').at(-1)
  expect(await ask(path)).toMatchObject({ status: 200, text: expect.stringContaining('BEGIN:VEVENT') })
  expect((await ask('/api/feeds/science-centre/nothing.ics')).status).toBe(404)
  expect((await ask(`/api/feeds/elsewhere/${token}`)).status).toBe(404)
  // Whoever reads the record is not told the address.
  const { values } = (await ask(`/api/records/instruments.feeds/${made}`)).body.record
  expect(token.startsWith(values.token)).toBe(false)
  await ask(`/api/records/instruments.feeds/${made}/moves`, { version, move: 'revoke', given: {} })
  expect((await ask(path)).status).toBe(404)
})
