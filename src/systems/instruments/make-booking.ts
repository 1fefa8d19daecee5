import { dayOf, fail, momentOf, ok, type Problem, type Span, together } from '#lib'
import type { Behaviour, Cause, RecordVersion, RecordWriter } from '#records'
import { and, gt, is, lt, printTitle, printValue, type RecordOf, value } from '#registers'
import { bookings } from './booking.ts'
import { occupying } from './booking-lifecycle.ts'
import { bannedTo, bansOf, isQualified } from './conduct.ts'
import { instruments } from './instrument.ts'
import { instrumentLifecycle } from './instrument-lifecycle.ts'
import { judgeBooking } from './judge-booking.ts'
import type { Terms } from './opening.ts'
import { problems } from './problems.ts'
import { instrumentTerms } from './terms.ts'

export type Booking = RecordOf<typeof bookings>
export type Instrument = RecordOf<typeof instruments>

export type BookingBehaviour = Behaviour<typeof bookings>
export type BookingCause = Cause<typeof bookings>
type BookingVersion = RecordVersion<typeof bookings>

/** What a booking is about: the instrument as it stands, and its terms of use where it has any. */
export interface Booked {
  readonly id: string
  readonly state: string
  readonly title: string
  readonly instrument: Instrument
  readonly terms?: Terms
}

export async function bookedOf(
  writer: RecordWriter,
  which: string | RecordVersion<typeof instruments>,
): Promise<Booked> {
  const [found, [terms]] =
    typeof which === 'string'
      ? await together(writer.get(instruments, which), termsIn(writer, which))
      : [which, await termsIn(writer, which.id)]
  const { id } = found
  return {
    id,
    state: found.state ?? '',
    title: printTitle(instruments, found.values),
    instrument: found.values,
    ...(terms ? { terms: terms.values } : {}),
  }
}

/** The terms of use of an instrument, none or one. */
export function termsIn(
  writer: RecordWriter,
  instrument: string,
): Promise<RecordVersion<typeof instrumentTerms>[]> {
  return writer.list(instrumentTerms, is('instrument', instrument), 1)
}

function ownBookings(writer: RecordWriter, person: string, instrument: string): Promise<BookingVersion[]> {
  return writer.list(bookings, and(is('person', person), is('instrument', instrument), occupying))
}

/** Asks at once for all that a booking is judged by: whoever asks for it afterwards finds it answered. */
export async function readAhead(writer: RecordWriter, instrument: string, person: string): Promise<void> {
  const context = { writer, today: dayOf(writer.at) }
  await together(
    writer.find(instruments, instrument),
    termsIn(writer, instrument),
    ownBookings(writer, person, instrument),
    bansOf(context, person),
    isQualified(context, person, instrument),
  )
}

/** The owner's rules, the person's record, and what the person has booked besides, decide; all that speaks against it is told. */
export const judge: BookingBehaviour = async (cause) => {
  const booking = cause.record.values
  const booked = await bookedOf(cause.writer, booking.instrument)
  const isMember = booking.organisation === booked.instrument.owner
  const { terms, title } = booked
  const refused = refusalOf(booked, isMember)
  if (refused || !terms) return fail(refused ?? problems['no-terms']({ title }))
  const { person = '' } = booking
  const [others, ban, qualified] = await together(
    ownBookings(cause.writer, person, booked.id),
    bannedTo(cause, person, booked.instrument.owner),
    isQualified(cause, person, booked.id),
  )
  const found = judgeBooking({
    now: momentOf(cause.at),
    asked: spanOf(cause.record),
    terms,
    isMember,
    isQualified: qualified,
    others: others.filter(({ id }) => id !== cause.record.id).map(spanOf),
    ...(ban === undefined ? {} : { bannedTo: ban }),
  })
  if (found.length > 0) return fail(...found)
  // Where the owner wants to look at bookings first, nobody books without that.
  if (cause.move === 'book' && terms.needsApproval)
    return fail(problems['needs-approval']({ title: booked.title }))
  return cause.set(bookedNow(cause, isMember))
}

/** Why nobody, or nobody from outside, can book an instrument, whatever the time; undefined: it can be booked. */
export function refusalOf(booked: Booked, isMember: boolean): Problem | undefined {
  const { state, title, instrument, terms } = booked
  if (state !== 'online') {
    const label = instrumentLifecycle.states[state]?.label.zh ?? state
    return problems['not-online']({ title, state: label })
  }
  const isShared = instrument.sharing === 'outside' || (instrument.sharing === 'inside' && isMember)
  if (!isShared)
    return problems['not-shared']({ title, mode: printValue(instruments.fields.sharing, instrument.sharing) })
  return terms ? undefined : problems['no-terms']({ title })
}

function bookedNow(cause: BookingCause, isMember: boolean) {
  const { priceGroup = isMember ? 'inside' : 'outside' } = cause.record.values
  return { bookedOn: cause.today, priceGroup } as const
}

export function spanOf({ values }: Pick<RecordVersion, 'values'>): Span {
  return { from: String(values.from), to: String(values.to) }
}

/** The operator books past the terms; the record says so. */
export const overrideRules: BookingBehaviour = async (cause) => {
  const { instrument } = await bookedOf(cause.writer, cause.record.values.instrument)
  const isMember = cause.record.values.organisation === instrument.owner
  return cause.set({ ...bookedNow(cause, isMember), override: true })
}

export const mayWait: BookingBehaviour = async (cause) => {
  const { terms, title } = await bookedOf(cause.writer, cause.record.values.instrument)
  return terms?.waitList ? ok({}) : fail(problems['no-wait-list']({ title }))
}

/**
 * Time became free: those who wait for any of it are asked in their order, as long as there is room. Without approval
 * they have it at once.
 */
export const askWaiting: BookingBehaviour = async ({ record, writer }) => {
  const { instrument, from, to } = record.values
  const meets = and(lt('from', value(to)), gt('to', value(from)))
  const waiting = await writer.list(
    bookings,
    and(is('instrument', instrument), is('state', 'waiting'), meets),
  )
  if (waiting.length === 0) return ok({})
  const { terms } = await bookedOf(writer, instrument)
  const inOrder = [...waiting].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const one of inOrder) {
    if (await isTaken(writer, one)) continue
    const move = terms?.needsApproval ? 'promoteToPending' : 'promote'
    await writer.move(bookings, one.id, one.version, move)
  }
  return ok({})
}

/** Whether the instrument or the person is taken for any of the time. */
async function isTaken(writer: RecordWriter, { id, values }: BookingVersion): Promise<boolean> {
  const { instrument, person, from, to } = values
  const meets = and(lt('from', value(to)), gt('to', value(from)), occupying)
  for (const whose of [is('instrument', instrument), is('person', person ?? '')]) {
    const taken = await writer.list(bookings, and(whose, meets), 2)
    if (taken.some((other) => other.id !== id)) return true
  }
  return false
}
