import { Agent, request } from 'node:http'
import { book } from '#app'
import { addDays, type Day, dayOf, momentAt, unwrap } from '#lib'
import { findRecord, listRecords } from '#records'
import { is } from '#registers'
import { sampleUnit } from '#sample'
import { type Measurement, time } from './benchmark.ts'
import { type House, inHouse } from './house.ts'
import { startServer } from './program.ts'

const bookings = 1200
const clients = 8

/** Bookings a second, one after another's heels, against the bare insert under the same constraint. */
export function measureBooking(progress: (text: string) => void): Promise<readonly Measurement[]> {
  return inHouse(progress, async (house) => {
    const { app, actor } = house
    const slots = await slotsOf(house)
    const server = await startServer(['serve', '--data', house.data])
    try {
      progress('预约：裸 INSERT')
      const bare = await bareInserts(house, slots)
      const take = () => {
        const slot = slots.pop()
        if (!slot) throw new Error('no slot is left')
        return slot
      }
      const inProcess = async () =>
        unwrap(await book(app, actor, { ...wishOf(take()), unit: sampleUnit, waits: false, language: 'zh' }))
      await rate(200, inProcess)
      progress('预约：用例')
      const useCase = await rate(bookings, inProcess)
      progress('预约：HTTP')
      const http = await rate(bookings, () => send(server.url, wishOf(take())))
      return [
        rateRow(`预约，${clients} 个同时`, useCase, bare),
        rateRow(`预约，经 HTTP，${clients} 个同时`, http, bare),
      ]
    } finally {
      await server.stop()
    }
  })
}

interface Slot {
  readonly instrument: string
  readonly day: Day
  readonly hour: number
  readonly number: number
}

/** Free hours of instruments that are booked at once, on weekdays from next week on. */
async function slotsOf({ app, actor }: House): Promise<Slot[]> {
  const { rows } = await listRecords(app, {
    ...{ actor, unit: sampleUnit, register: 'instruments.terms' },
    ...{ where: is('needsApproval', false), offset: 0, limit: 500 },
  })
  const ids = rows.map(({ values }) => String(values.instrument))
  const found = await Promise.all(
    ids.map((id) => findRecord(app, { actor, unit: sampleUnit, register: 'instruments', id })),
  )
  const online = found.flatMap((one) => (one?.state === 'online' ? [one] : []))
  const today = dayOf(app.clock.now())
  const days = Array.from({ length: 20 }, (_, place) => addDays(today, 7 + place)).filter(
    (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  )
  const slots: Slot[] = []
  for (const hour of [9, 10, 11, 12, 13, 14, 15, 16])
    for (const day of days)
      for (const { id: instrument } of online) slots.push({ instrument, day, hour, number: slots.length })
  if (slots.length < bookings * 4) throw new Error(`${slots.length} slots are too few`)
  return slots
}

function wishOf({ instrument, day, hour, number }: Slot) {
  const at = (clock: number) => momentAt(day, `${String(clock).padStart(2, '0')}:00`)
  return {
    id: instrument,
    values: {
      person: `bench-${number}`,
      personName: `访客 ${number}`,
      organisation: '91320506MA1ABCDE2X',
      organisationName: '示例市甲研发有限公司',
      from: at(hour),
      to: at(hour + 1),
      purpose: '断口分析',
    },
  }
}

/** A second, with so many at once. */
async function rate(count: number, work: () => Promise<unknown>): Promise<number> {
  let left = count
  const client = async () => {
    while (left-- > 0) await work()
  }
  const taken = await time(() => Promise.all(Array.from({ length: clients }, client)))
  return (count / taken) * 1000
}

/** A table with the two constraints and nothing else, one committed insert a booking. */
async function bareInserts({ app }: House, slots: readonly Slot[]): Promise<number> {
  const { owner } = app.database
  await owner.write(({ client }) =>
    client.query(`create table bench_bookings (
      id bigint primary key, unit_id text not null, instrument text not null, person text not null,
      "from" timestamptz not null, "to" timestamptz not null, purpose text,
      exclude using gist (unit_id with =, instrument with =, tstzrange("from", "to") with &&),
      exclude using gist (unit_id with =, person with =, tstzrange("from", "to") with &&))`),
  )
  let next = 0
  const insert = () => {
    const slot = slots[next++]
    if (!slot) throw new Error('no slot is left')
    const { id, values } = wishOf(slot)
    return owner.write(({ client }) =>
      client.query('insert into bench_bookings values ($1, $2, $3, $4, $5, $6, $7)', [
        slot.number,
        sampleUnit,
        id,
        values.person,
        values.from,
        values.to,
        values.purpose,
      ]),
    )
  }
  await rate(200, insert)
  return rate(bookings, insert)
}

const agent = new Agent({ keepAlive: true, maxSockets: clients })

function send(url: string, { id, values }: ReturnType<typeof wishOf>): Promise<void> {
  const address = `${url}/api/instruments/${id}/bookings?unit=${sampleUnit}`
  const headers = { 'content-type': 'application/json' }
  return new Promise((done, failed) => {
    const sent = request(address, { agent, method: 'POST', headers }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 201 ? done() : failed(new Error(`${response.statusCode} for ${address}`)),
      )
    })
    sent.once('error', failed)
    sent.end(JSON.stringify({ values }))
  })
}

function rateRow(what: string, measured: number, bare: number): Measurement {
  return {
    what: `${what}：每秒`,
    measured: `${Math.round(measured)}/s`,
    baseline: `裸 INSERT ${Math.round(bare)}/s`,
    ratio: bare / measured,
    wanted: '≥ 200/s',
  }
}
