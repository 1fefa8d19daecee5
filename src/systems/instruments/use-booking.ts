import { addMinutes, fail, formatMoment, formatSpan, minutesBetween, momentOf, ok, unwrap } from '#lib'
import { nextNumber } from '#records'
import { is } from '#registers'
import { conductRuleOn, recordViolation } from './conduct.ts'
import { type Fee, feeOf } from './fee.ts'
import {
  type Booked,
  type Booking,
  type BookingBehaviour,
  type BookingCause,
  bookedOf,
} from './make-booking.ts'
import { organisationView } from './network.ts'
import type { Terms } from './opening.ts'
import { serviceOrders } from './order.ts'
import { problems } from './problems.ts'
import { usageSessions } from './session.ts'
import { hoursOf } from './usage.ts'

/** The hours and the fee stand, a usage session is written, and for another body's use a service order. */
export const finishBooking: BookingBehaviour = async (cause) => {
  const booking = cause.record.values
  const booked = await bookedOf(cause.writer, booking.instrument)
  const { startedAt = booking.from } = booking
  const { endedAt = momentOf(cause.at) } = booking
  if (startedAt >= endedAt) return fail(problems.backwards({}, { field: 'endedAt' }))
  const used = minutesBetween(startedAt, endedAt)
  const reserved = minutesBetween(booking.from, booking.to)
  const fee = feeOfBooking(booked, booking, used)
  await cause.writer.propose(usageSessions, {
    instrument: booked.id,
    from: startedAt,
    to: endedAt,
    kind: booking.priceGroup === 'inside' ? 'research' : 'outside',
    meter: booked.instrument.meter ?? 'hand',
    organisation: booking.organisation,
    booking: cause.record.id,
    hours: hoursOf(used),
    samples: booking.samples,
  })
  await reviewConduct(cause, booked, { used, reserved })
  if (fee && booking.priceGroup !== 'inside' && booking.organisation)
    await order(cause, booked, { ...booking, organisation: booking.organisation }, fee, used)
  const charged = fee ? { fee: fee.amount, feeExplained: fee.explained.slice(0, 300) } : {}
  return cause.set({ startedAt, endedAt, hours: hoursOf(used), ...charged })
}

function feeOfBooking({ terms }: Booked, booking: Booking, usedMinutes: number): Fee | undefined {
  const { from, to, priceGroup = 'outside', samples = 0 } = booking
  return (
    terms &&
    feeOf(terms, { group: priceGroup, reservedMinutes: minutesBetween(from, to), usedMinutes, samples })
  )
}

/** Who reserves far more than is used keeps others out. */
async function reviewConduct(
  cause: BookingCause,
  { instrument }: Booked,
  { used, reserved }: { used: number; reserved: number },
): Promise<void> {
  const { person = '', personName = '' } = cause.record.values
  if (reserved <= used * conductRuleOn(cause.today).overbookedTimes) return
  await recordViolation(cause, {
    person,
    personName,
    owner: instrument.owner,
    kind: 'overbooked',
    booking: cause.record.id,
    note: `预约 ${reserved} 分钟，实际使用 ${used} 分钟`,
  })
}

/** `FW2024` and six digits, one after another within a year. */
const orderNumbers = { register: serviceOrders, field: 'orderNo', pattern: 'FW{today.year}{serial:6}' }

async function order(
  cause: BookingCause,
  { id, instrument }: Booked,
  booking: Booking & { organisation: string },
  fee: Fee,
  used: number,
): Promise<void> {
  const { writer, today } = cause
  const [client] = await writer.list(organisationView, is('code', booking.organisation))
  const { organisationName = client?.values.name ?? booking.organisation } = booking
  const done = {
    orderNo: unwrap(await nextNumber(writer, { ...orderNumbers, values: {}, today })),
    title: `${instrument.name}上机使用`.slice(0, 100),
    kind: 'lease' as const,
    instrument: id,
    booking: cause.record.id,
    provider: instrument.owner,
    providerName: instrument.ownerName,
    client: booking.organisation,
    clientName: organisationName,
    clientRegion: client?.values.region ?? instrument.region,
    priceGroup: booking.priceGroup,
    acceptedOn: booking.bookedOn ?? today,
    completedOn: today,
    amount: fee.amount,
    hours: hoursOf(used),
    samples: booking.samples,
  }
  await writer.propose(serviceOrders, done, { state: 'completed' })
}

/** Too late to be free, the cancellation costs what the terms say. */
export const cancelBooking: BookingBehaviour = async (cause) => {
  const booking = cause.record.values
  if (cause.record.state !== 'confirmed') return ok({})
  const { terms } = await bookedOf(cause.writer, booking.instrument)
  const { lateCancelMinutes, lateCancelFee } = terms ?? {}
  const free = addMinutes(booking.from, -(lateCancelMinutes ?? 0))
  if (lateCancelMinutes === undefined || momentOf(cause.at) <= free) return ok({})
  const fee = lateCancelFee === undefined ? {} : { fee: lateCancelFee, feeExplained: '逾期取消费' }
  return cause.set({ lateCancelled: true, ...fee })
}

/** So many minutes after its beginning a booking that nobody came to is a no-show. */
export function graceOf(terms: Terms | undefined, today: string): number {
  return terms?.graceMinutes ?? conductRuleOn(today).noShowMinutes
}

/** Nobody came: the time is free again, and it is a violation. */
export const markNoShow: BookingBehaviour = async (cause) => {
  const { instrument: id, from, to, person = '', personName = '' } = cause.record.values
  const { terms, instrument } = await bookedOf(cause.writer, id)
  const grace = graceOf(terms, cause.today)
  const until = addMinutes(from, grace)
  if (momentOf(cause.at) < until)
    return fail(problems['not-yet-missed']({ grace, until: formatMoment(until) }))
  await recordViolation(cause, {
    person,
    personName,
    owner: instrument.owner,
    kind: 'noShow',
    booking: cause.record.id,
    note: `${formatSpan({ from, to })} 未到`,
  })
  return ok({})
}
