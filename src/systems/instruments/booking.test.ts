import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readerFor } from '#access'
import { addDays, momentAt, type Result, unwrap, wordProblem } from '#lib'
import { listRecords, type RecordVersion } from '#records'
import { is, type Values } from '#registers'
import { type Office, openOffice, people, person } from '../../../test/contract-office.ts'
import { bookInstrument, instrumentTime, readFeed } from './index.ts'

const unit = 'science-centre'
const owner = '91320506MA1ABCDE2X'
const firm = '91320583MA1FGHJK0H'
/** A Monday; bookings are made on the Thursday before. Each test has a week of its own, since time does not go back. */
let day = '2024-04-29'
let before = '2024-04-25'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  office.today(before)
  const institution = await office.propose('instruments.institutions', {
    code: owner,
    name: '示例市甲研究院',
    region: '320506',
    source: 'city',
  })
  await office.walk(institution, ['admit', people.clerk])
})
afterAll(() => office.close())
beforeEach(() => {
  day = addDays(day, 7)
  before = addDays(before, 7)
  office.today(before)
})

let serial = 0
/** An instrument on the network with terms of its own. */
async function instrument(terms: Values = {}): Promise<RecordVersion> {
  serial++
  const draft = await office.propose('instruments', {
    number: `YQ2024${String(serial).padStart(5, '0')}`,
    owner,
    ownerName: '示例市甲研究院',
    assetNo: `A${serial}`,
    name: '扫描电子显微镜',
    manufacturer: '澜屿仪器',
    origin: 'CN',
    domestic: true,
    class: '01',
    subclass: '0101',
    originalValue: '1200000.00',
    funding: 'fiscal',
    inUseOn: '2020-01-01',
    region: '320506',
    sharing: 'outside',
    meter: 'card',
  })
  const online = await office.walk(draft, ['submit', people.owner], ['admit', people.clerk])
  await office.propose('instruments.terms', {
    instrument: online.id,
    openDays: '12345',
    opensAt: '08:00',
    closesAt: '18:00',
    waitList: true,
    ...terms,
  })
  return online
}

const asked = { actor: people.clerk, unit }
const wish = (id: string, person: string, from: string, to: string, more: Values = {}) => ({
  instrument: id,
  person,
  personName: `使用人${person}`,
  organisation: firm,
  organisationName: '示例市乙制造有限公司',
  from: momentAt(day, from),
  to: momentAt(day, to),
  ...more,
})
const book = ({ instrument: booked, ...values }: ReturnType<typeof wish>, waits = false) =>
  bookInstrument(office.ctx, asked, { instrument: booked, values, waits })
const codes = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ code }) => code))
const of = async (register: string, where: Parameters<typeof is>) =>
  (await listRecords(office.ctx, { ...asked, register, where: is(...where), offset: 0, limit: 100 })).rows

describe('time is sold once', () => {
  test('the loser is told who has it, what is left, and what else is open', async () => {
    const { id } = await instrument()
    expect((await book(wish(id, 'a', '09:00', '10:00'))).ok).toBe(true)
    const second = await book(wish(id, 'b', '09:30', '10:30'))
    expect(codes(second)).toEqual(['records/span-taken', 'instruments/could-book'])
    const said = second.ok ? [] : second.problems.map((problem) => wordProblem(problem))
    expect(said[0]?.message).toContain('使用人a')
    expect(said[0]?.todo).toBe(`其中仍空闲：${day} 10:00–10:30`)
    expect(said[1]?.message).toContain(`${day} 10:00–11:00`)
    expect((await book(wish(id, 'b', '10:00', '10:30'))).ok).toBe(true)
  })

  test('two requests for one slot: only one can be pending, so only one is ever confirmed', async () => {
    const { id } = await instrument({ needsApproval: true })
    const first = unwrap(await book(wish(id, 'a1', '09:00', '10:00')))
    expect(first.state).toBe('pending')
    expect(codes(await book(wish(id, 'b1', '09:00', '10:00')))[0]).toBe('records/span-taken-whole')
    await office.walk(first, ['refuse', people.owner, { refusalReason: '样品不适合' }])
    expect((await book(wish(id, 'b1', '09:00', '10:00'))).ok).toBe(true)
  })

  test('nobody is in two places', async () => {
    const [one, two] = [await instrument(), await instrument()]
    expect((await book(wish(one.id, 'c', '09:00', '10:00'))).ok).toBe(true)
    expect(codes(await book(wish(two.id, 'c', '09:59', '11:00')))[0]).toBe('records/span-taken')
  })

  test('an instrument off the network, unshared or without terms is not booked; the operator may book past the terms', async () => {
    const suspended = await instrument()
    await office.walk(suspended, ['suspend', people.owner, { suspendReason: '故障' }])
    expect(codes(await book(wish(suspended.id, 'd', '09:00', '10:00')))).toEqual(['instruments/not-online'])
    const { id } = await instrument({ maxMinutes: 60 })
    expect(codes(await book(wish(id, 'd', '09:00', '11:00')))).toEqual(['instruments/too-long'])
    const draft = await office.propose('instruments.bookings', {
      ...wish(id, 'd', '09:00', '11:00'),
      kind: 'use',
    })
    const booked = await office.walk(draft, ['bookForOthers', people.owner])
    expect(booked).toMatchObject({ state: 'confirmed', values: { override: true } })
  })
})

describe('what becomes free goes to who waits', () => {
  test('a cancellation promotes the first who fits, and the next one after that', async () => {
    const { id } = await instrument()
    const first = unwrap(await book(wish(id, 'e', '09:00', '11:00')))
    const early = unwrap(await book(wish(id, 'f', '10:00', '11:00'), true))
    const late = unwrap(await book(wish(id, 'g', '09:30', '10:30'), true))
    expect([early.state, late.state]).toEqual(['waiting', 'waiting'])
    await office.walk(first, ['cancel', people.user, { cancelReason: '改期' }])
    const states = (await of('instruments.bookings', ['instrument', id])).map(({ values, state }) => [
      values.personName,
      state,
    ])
    expect(Object.fromEntries(states)).toEqual({
      使用人e: 'cancelled',
      使用人f: 'confirmed',
      使用人g: 'waiting',
    })
  })

  test('an outage displaces what is in its way, or is kept out; called off, the time is free again', async () => {
    const { id } = await instrument()
    const booked = unwrap(await book(wish(id, 'h', '09:00', '10:00')))
    const outage = {
      instrument: id,
      kind: 'maintenance',
      from: momentAt(day, '08:00'),
      to: momentAt(day, '12:00'),
      reason: '更换灯丝',
    }
    const polite = await office.propose('instruments.outages', { ...outage, displaces: false })
    expect(codes(await office.move(polite, 'announce', people.owner))).toEqual([
      'instruments/outage-in-the-way',
    ])
    const firmly = await office.propose('instruments.outages', { ...outage, displaces: true })
    const announced = await office.walk(firmly, ['announce', people.owner])
    const [displaced] = (await of('instruments.bookings', ['instrument', id])).filter(
      ({ id: own }) => own === booked.id,
    )
    expect(displaced).toMatchObject({ state: 'displaced', values: { cancelReason: '停机：更换灯丝' } })
    const refused = await book(wish(id, 'h', '11:00', '12:00'))
    expect(refused.ok || refused.problems[0]?.params.title).toBe('更换灯丝')
    const within = { from: momentAt(day), to: momentAt(addDays(day, 1)) }
    const taken = await instrumentTime(office.ctx, asked, id, within)
    expect(taken.free).toEqual([{ from: momentAt(day, '12:00'), to: momentAt(day, '18:00') }])
    await office.walk(announced, ['callOff', people.owner, { cancelReason: '配件未到' }])
    expect((await book(wish(id, 'h', '11:00', '12:00'))).ok).toBe(true)
  })
})

describe('use, hours and fees', () => {
  test('ten hours at stepped rates are 432 元; a session and an order follow, and the order is settled and reviewed', async () => {
    const { id } = await instrument({
      opensAt: '00:00',
      closesAt: '24:00',
      basis: 'usage',
      prices: [
        { group: 'outside', fromHours: 0, price: '50' },
        { group: 'outside', fromHours: 2, price: '45' },
        { group: 'outside', fromHours: 5, price: '40' },
        { group: 'outside', fromHours: 7, price: '39' },
      ],
    })
    const booked = unwrap(await book(wish(id, 'i', '08:00', '18:00')))
    office.today(day, 8)
    const done = await office.walk(
      booked,
      ['start', people.user, { startedAt: momentAt(day, '08:00') }],
      ['finish', people.user, { endedAt: momentAt(day, '18:00'), samples: 3 }],
    )
    expect(done).toMatchObject({ state: 'done', values: { fee: '432.00', hours: '10' } })
    expect(await of('instruments.sessions', ['instrument', id])).toMatchObject([
      { values: { kind: 'outside', hours: '10', booking: booked.id } },
    ])
    const [order] = await of('instruments.orders', ['instrument', id])
    expect(order).toMatchObject({
      state: 'completed',
      values: { amount: '432.00', provider: owner, client: firm },
    })
    if (!order) return
    const settled = await office.walk(
      order,
      ['settle', people.owner, { paidOn: day, paidAmount: '432', invoiceNo: '24320000001' }],
      ['review', people.user, { stars: 5, comment: '图像清晰' }],
    )
    expect(settled).toMatchObject({ state: 'settled', values: { stars: 5 } })
  })

  test('cancelled too late, it costs what the terms say', async () => {
    const { id } = await instrument({ lateCancelMinutes: 120, lateCancelFee: '80' })
    const [early, late] = [
      unwrap(await book(wish(id, 'j', '13:00', '14:00'))),
      unwrap(await book(wish(id, 'j', '11:00', '12:00'))),
    ]
    office.today(day, 10)
    const free = await office.walk(early, ['cancel', people.user])
    expect(free.values).not.toHaveProperty('fee')
    const charged = await office.walk(late, ['cancel', people.user])
    expect(charged.values).toMatchObject({ lateCancelled: true, fee: '80.00' })
  })
})

describe('conduct', () => {
  test('a no-show counts from an hour after the beginning; the third bans, an appeal that is heard lifts the ban', async () => {
    const { id } = await instrument()
    const slots = [
      ['09:00', '09:30'],
      ['10:00', '10:30'],
      ['11:00', '11:30'],
    ] as const
    const booked = await Promise.all(
      slots.map(async ([from, to]) => unwrap(await book(wish(id, 'k', from, to)))),
    )
    office.today(day, 9)
    const [first] = booked
    if (!first) return
    expect(codes(await office.move(first, 'markNoShow', people.owner))).toEqual([
      'instruments/not-yet-missed',
    ])
    office.today(day, 13)
    for (const one of booked) await office.walk(one, ['markNoShow', people.owner])
    expect(await of('instruments.bans', ['person', 'k'])).toMatchObject([
      { state: 'banned', values: { from: day, to: addDays(day, 90) } },
    ])
    expect(codes(await book(wish(id, 'k', '16:00', '17:00')))).toEqual(['instruments/banned'])
    const [violation] = await of('instruments.violations', ['person', 'k'])
    if (!violation) return
    expect(violation).toMatchObject({ rule: '2015', values: { kind: 'noShow' } })
    await office.walk(
      violation,
      ['appeal', person('k', 'user'), { appeal: '当日仪器故障停机' }],
      ['lift', people.owner, { decision: '情况属实' }],
    )
    expect(await of('instruments.bans', ['person', 'k'])).toMatchObject([{ state: 'lifted' }])
    expect((await book(wish(id, 'k', '16:00', '17:00'))).ok).toBe(true)
  })
})

test('a calendar is read by its address, until it is revoked', async () => {
  const { id } = await instrument()
  await book(wish(id, 'm', '09:00', '10:00', { purpose: '断口,形貌;分析' }))
  const asks = await office.propose('instruments.feeds', { kind: 'instrument', instrument: id })
  const feed = await office.walk(asks, ['issue', people.owner])
  const token = String(feed.values.token)
  const stranger = { actor: readerFor(unit, 'calendar-feed'), unit }
  const text = unwrap(await readFeed(office.ctx, stranger, token))
  const plain = day.replaceAll('-', '')
  expect(text).toContain(`DTSTART:${plain}T010000Z\r\nDTEND:${plain}T020000Z`)
  const ownAsked = await office.propose('instruments.feeds', {
    ...{ kind: 'person', person: 'm', personName: '使用人m' },
  })
  const own = await office.walk(ownAsked, ['issue', person('m', 'user')])
  const ownText = unwrap(await readFeed(office.ctx, stranger, String(own.values.token)))
  expect(ownText.replaceAll('\r\n ', '')).toContain('断口\\,形貌\\;分析')
  // Whoever has the address is told when, and by which body; nobody is named.
  expect(text).toContain('SUMMARY:已预约（')
  for (const said of [text, ownText]) expect(said).not.toMatch(/使用人/)
  const renewed = await office.walk(feed, ['renew', people.owner])
  expect(codes(await readFeed(office.ctx, stranger, token))).toEqual(['instruments/unknown-feed'])
  const fresh = String(renewed.values.token)
  expect((await readFeed(office.ctx, stranger, fresh)).ok).toBe(true)
  await office.walk(renewed, ['revoke', people.owner])
  expect(codes(await readFeed(office.ctx, stranger, fresh))).toEqual(['instruments/unknown-feed'])
})

test('an instrument goes online after its institution, and off it when nobody waits for it', async () => {
  const orphan = await office.propose('instruments', {
    ...(await instrument()).values,
    number: 'YQ202499999',
    owner: firm,
    assetNo: 'B1',
    onlineOn: undefined,
  })
  const submitted = await office.walk(orphan, ['submit', people.owner])
  expect(codes(await office.move(submitted, 'admit', people.clerk))).toEqual(['procedure/stands-in-the-way'])
  const own = await instrument()
  const booked = unwrap(await book(wish(own.id, 'n', '09:00', '10:00')))
  const exit = { exitReason: '报废' }
  expect(codes(await office.move(own, 'exit', people.clerk, exit))).toEqual(['instruments/has-bookings'])
  await office.walk(booked, ['cancel', people.user])
  const gone = await office.walk(own, ['exit', people.clerk, exit])
  expect(gone).toMatchObject({ state: 'offline', values: { onlineOn: before, offlineOn: before } })
  const back = await office.walk(gone, ['admit', people.clerk])
  expect(back.values).not.toHaveProperty('offlineOn')
})

test('a group purchase closes at the price that all reach together', async () => {
  const open = (quantity: number) =>
    office.propose('instruments.groupBuys', {
      title: '检测服务团购',
      provider: owner,
      providerName: '示例市甲研究院',
      service: '扫描电镜',
      heldOn: day,
      deadline: day,
      listPrice: '1000',
      tiers: [
        { from: 10, price: '900' },
        { from: 20, price: '800' },
      ],
      participants: [
        { organisation: firm, name: '乙', quantity },
        { organisation: owner, name: '甲', quantity: 1 },
      ],
    })
  expect(codes(await office.move(await open(8), 'close', people.clerk))).toEqual([
    'instruments/group-too-small',
  ])
  const reached = await office.walk(await open(19), ['close', people.clerk])
  expect(reached).toMatchObject({ state: 'reached', values: { price: '800.00', quantity: '20' } })
})
