import { addDays } from '#lib'
import { makeAmounts, type WholeFen, yuan } from '../amount.ts'
import type { SampleVersion } from '../course.ts'
import { type Organisation, seededId } from '../organisation.ts'
import { type Random, randomOf } from '../random.ts'
import { inOfficeHours, workingDays } from '../working-calendar.ts'
import type { Instrument } from './instrument.ts'
import { services } from './plan.ts'

/** Service orders: those of 2024, those of the first months of 2025, and some that are under way. */
export function* orderVersions(
  instruments: readonly Instrument[],
  clients: readonly Organisation[],
): Generator<SampleVersion> {
  const random = randomOf('orders')
  const shared = instruments.filter(({ sharing, onlineOn, offlineOn }) => {
    return (
      sharing === 'outside' && onlineOn !== undefined && onlineOn < '2023-12-01' && offlineOn === undefined
    )
  })
  const numbers = new Map<string, number>()
  const make = (amounts: readonly WholeFen[], days: readonly string[]) => {
    const dated = amounts.map((amount) => ({ amount, day: random.pick(days) }))
    return dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  }
  const year = make(
    makeAmounts(random, services.year, services.amount),
    workingDays('2024-01-02', '2024-12-31'),
  )
  const later = make(
    makeAmounts(random, services.later, services.laterAmount),
    workingDays('2025-01-02', '2025-03-31'),
  )
  for (const { amount, day } of [...year, ...later]) {
    const order = orderOf(random, random.pick(shared), pickClient(random, clients), numbers, day)
    yield settled(random, order, amount, day)
  }
  for (let index = 0; index < services.underWay; index++) {
    const day = random.pick(workingDays('2025-03-17', '2025-03-31'))
    const values = orderOf(random, random.pick(shared), pickClient(random, clients), numbers, day)
    const knownFrom = inOfficeHours(random, day)
    yield {
      id: seededId(random, knownFrom),
      version: 1,
      state: 'accepted',
      knownFrom,
      values: { ...values, acceptedOn: day },
    }
  }
}

/** A few firms order often, most now and then. */
function pickClient(random: Random, clients: readonly Organisation[]): Organisation {
  const client = clients[Math.floor(clients.length * random.next() ** 1.9)]
  if (!client) throw new Error('no clients')
  return client
}

function orderOf(
  random: Random,
  instrument: Instrument,
  client: Organisation,
  numbers: Map<string, number>,
  day: string,
) {
  const year = day.slice(0, 4)
  const serial = (numbers.get(year) ?? 0) + 1
  numbers.set(year, serial)
  const { organisation } = instrument.owner
  return {
    orderNo: `FW${year}${String(serial).padStart(6, '0')}`,
    title: instrument.type.service,
    kind: random.weighted(kinds),
    instrument: instrument.id,
    provider: organisation.code,
    providerName: organisation.name,
    client: client.code,
    clientName: client.name,
    clientRegion: client.region,
    priceGroup: random.chance(0.2) ? 'offer' : 'outside',
  }
}

const kinds = [
  ['analysis', 78],
  ['lease', 9],
  ['processing', 6],
  ['calibration', 4],
  ['statutory', 3],
] as const

function settled(
  random: Random,
  order: ReturnType<typeof orderOf>,
  amount: WholeFen,
  day: string,
): SampleVersion {
  const knownFrom = inOfficeHours(random, day)
  const isSettled = random.chance(0.93)
  const done = {
    ...order,
    acceptedOn: addDays(day, -random.int(1, 24)),
    completedOn: day,
    samples: random.int(1, 24),
    amount: yuan(amount),
  }
  const id = seededId(random, knownFrom)
  if (!isSettled) return { id, version: 1, state: 'completed', knownFrom, values: done }
  const paid = {
    paidOn: day,
    paidAmount: yuan(amount),
    invoiceNo:
      `${day.slice(2, 4)}32${String(random.int(0, 9_999_999)).padStart(7, '0')}${order.orderNo.slice(2)}`.slice(
        0,
        20,
      ),
    ...(random.chance(0.35) ? { stars: random.weighted(stars) } : {}),
  }
  return { id, version: 1, state: 'settled', knownFrom, values: { ...done, ...paid } }
}

const stars = [
  [5, 72],
  [4, 22],
  [3, 4],
  [2, 1],
  [1, 1],
] as const
