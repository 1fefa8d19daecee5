import { addMinutes, type Moment, momentAt } from '#lib'
import type { SampleVersion } from '../course.ts'
import { type Organisation, seededId, takenOverAt } from '../organisation.ts'
import { type Random, randomOf } from '../random.ts'
import { inOfficeHours, workingDays } from '../working-calendar.ts'
import type { Instrument } from './instrument.ts'
import { calendar } from './plan.ts'

/** Instruments of the city's universities and institutes that can be booked here. */
export function bookableOf(instruments: readonly Instrument[]): Instrument[] {
  return instruments
    .filter(
      ({ owner, sharing, onlineOn, offlineOn }) =>
        owner.organisation.region.startsWith('3205') &&
        owner.organisation.kind !== 'enterprise' &&
        sharing === 'outside' &&
        offlineOn === undefined &&
        onlineOn !== undefined &&
        onlineOn < '2024-01-01',
    )
    .slice(0, calendar.instruments)
}

export function* termsVersions(bookable: readonly Instrument[]): Generator<SampleVersion> {
  const random = randomOf('terms')
  for (const { id: instrument, type } of bookable) {
    const hour = [60, 180, 480][type.tier] ?? 60
    const price = (share: number) => `${Math.round(hour * share)}.00`
    yield {
      id: seededId(random, takenOverAt),
      version: 1,
      knownFrom: takenOverAt,
      values: {
        instrument,
        openDays: '12345',
        opensAt: '08:30',
        closesAt: random.pick(['17:30', '18:00', '21:00']),
        closedOnHolidays: true,
        offHours: random.chance(0.4),
        needsApproval: type.tier === 2,
        needsQualification: type.tier === 2 && random.chance(0.5),
        waitList: true,
        maxDaysAhead: 30,
        minMinutes: 30,
        maxMinutes: 480,
        stepMinutes: 30,
        maxMinutesADay: 480,
        maxFuture: 10,
        graceMinutes: 60,
        lateCancelMinutes: 720,
        lateCancelFee: price(0.5),
        basis: 'usage',
        prices: [
          { group: 'inside', fromHours: 0, price: price(0.5) },
          { group: 'outside', fromHours: 0, price: price(1) },
          { group: 'outside', fromHours: 4, price: price(0.9) },
          { group: 'offer', fromHours: 0, price: price(0.8) },
        ],
        minimumFee: '30.00',
      },
    }
  }
}

interface Use {
  readonly id: string
  readonly instrument: Instrument
  readonly day: string
  readonly from: Moment
  readonly to: Moment
  readonly user: Organisation
  readonly person: string
  readonly state: 'done' | 'cancelled' | 'noShow'
  readonly usedMinutes: number
}

/** A morning or an afternoon on an instrument, each user at one instrument only. */
export function planUses(bookable: readonly Instrument[], clients: readonly Organisation[]): Use[] {
  const random = randomOf('uses')
  const days = workingDays(calendar.from, calendar.to)
  return bookable.flatMap((instrument, place) => {
    const users = Array.from({ length: 4 }, () => random.pick(clients))
    return days.flatMap((day) => {
      if (!random.chance(0.16)) return []
      const from = momentAt(day, random.pick(['09:00', '09:30', '13:30', '14:00']))
      const minutes = random.pick([60, 90, 120, 150, 180])
      const which = random.int(0, users.length - 1)
      const user = users[which]
      if (!user) return []
      const state = random.weighted(ends)
      return [
        {
          id: seededId(random, `${day}T00:00:00.000Z`),
          instrument,
          day,
          from,
          to: addMinutes(from, minutes),
          user,
          person: `user-${place + 1}-${which + 1}`,
          state,
          usedMinutes: Math.max(30, Math.round((minutes * (0.75 + 0.35 * random.next())) / 5) * 5),
        },
      ]
    })
  })
}

const ends = [
  ['done', 93],
  ['cancelled', 6],
  ['noShow', 1],
] as const

export function* bookingVersions(uses: readonly Use[]): Generator<SampleVersion> {
  const random = randomOf('booking records')
  for (const use of uses) {
    const { id, instrument, day, from, to, user, person, state, usedMinutes } = use
    const ended =
      state === 'done'
        ? { startedAt: from, endedAt: addMinutes(from, usedMinutes), hours: (usedMinutes / 60).toFixed(2) }
        : state === 'cancelled'
          ? { cancelReason: '样品未备齐' }
          : {}
    yield {
      id,
      version: 1,
      state,
      knownFrom: inOfficeHours(random, day),
      values: {
        instrument: instrument.id,
        from,
        to,
        kind: 'use',
        person,
        personName: `${random.pick(roles)}${person.slice(5)}`,
        organisation: user.code,
        organisationName: user.name,
        priceGroup: 'outside',
        purpose: instrument.type.service,
        bookedOn: day,
        ...ended,
      },
    }
  }
}

const roles = ['研发人员', '分析员', '质检员', '课题组成员']

export function* sessionVersions(uses: readonly Use[]): Generator<SampleVersion> {
  const random = randomOf('sessions')
  for (const { id: booking, instrument, day, from, user, state, usedMinutes } of uses) {
    if (state !== 'done') continue
    yield session(random, instrument, day, from, usedMinutes, {
      kind: 'outside',
      organisation: user.code,
      booking,
    })
  }
}

function session(
  random: Random,
  instrument: Instrument,
  day: string,
  from: Moment,
  minutes: number,
  more: { readonly kind: string; readonly organisation: string; readonly booking: string },
): SampleVersion {
  const knownFrom = inOfficeHours(random, day)
  const id = seededId(random, knownFrom)
  const values = {
    instrument: instrument.id,
    from,
    to: addMinutes(from, minutes),
    meter: instrument.value >= 50_000_000 ? 'card' : 'hand',
    hours: (minutes / 60).toFixed(2),
    ...more,
  }
  return { id, version: 1, knownFrom, values }
}

/** A no-show is a violation of the day on which it happened. */
export function* violationVersions(uses: readonly Use[]): Generator<SampleVersion> {
  const random = randomOf('violations')
  for (const { id: booking, instrument, day, person, state } of uses) {
    if (state !== 'noShow') continue
    const knownFrom = inOfficeHours(random, day)
    yield {
      id: seededId(random, knownFrom),
      version: 1,
      state: 'recorded',
      knownFrom,
      rule: '2015',
      values: {
        person,
        personName: `使用人${person.slice(5)}`,
        owner: instrument.owner.organisation.code,
        kind: 'noShow',
        happenedOn: day,
        booking,
        note: '预约时段开始一小时后仍未到',
      },
    }
  }
}
