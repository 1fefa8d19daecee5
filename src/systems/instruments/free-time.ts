import { isInsider, readerFor } from '#access'
import {
  addDays,
  addMinutes,
  commonOf,
  freeWithin,
  type Moment,
  minutesBetween,
  momentAt,
  momentOf,
  type Span,
  unionOf,
} from '#lib'
import { getRecord, listRecords, type RecordsContext, type RecordVersion, recordIn } from '#records'
import { and, gt, inState, is, lt, or, value } from '#registers'
import { occupying } from './booking-lifecycle.ts'
import { spanOf } from './make-booking.ts'
import { bookableDays, dayOfMoment, openWithin, type Terms } from './opening.ts'
import { instrumentTerms } from './terms.ts'
import type { Whose } from './whose.ts'

/** An instrument's time within a span: what takes it, when it is open, and what of that is free. */
export interface InstrumentTime {
  readonly taken: readonly RecordVersion[]
  readonly open: readonly Span[]
  readonly free: readonly Span[]
  /** From when, and up to when, a booking may begin that is made now; absent where nothing is booked. */
  readonly bookable?: { readonly from: Moment; readonly to?: Moment }
  readonly terms?: Terms
}

/** So many bookings lie in a span at most: a year of quarter hours. */
const most = 40_000

/** Throws a Refusal with access/…, records/not-found. Bookings that are over stay in their place: they had their time. */
export async function instrumentTime(
  ctx: RecordsContext,
  whose: Whose,
  instrument: string,
  within: Span,
): Promise<InstrumentTime> {
  const { actor, unit } = await readerOf(ctx, whose, instrument)
  const meets = and(lt('from', value(within.to)), gt('to', value(within.from)))
  const where = and(is('instrument', instrument), or(occupying, inState('done')), meets)
  const sort = [{ field: 'from' }]
  const [page, terms] = await Promise.all([
    listRecords(ctx, { actor, unit, register: 'instruments.bookings', where, sort, offset: 0, limit: most }),
    termsOf(ctx, { actor, unit }, instrument),
  ])
  const taken = page.rows
  const open = terms ? openWithin(terms, within) : []
  const spans = taken.filter(({ state }) => state !== 'done').map(spanOf)
  const free = unionOf(open.flatMap((span) => freeWithin(span, spans)))
  if (!terms) return { taken, open, free }
  return { taken, open, free, terms, bookable: bookableSpan(terms, momentOf(ctx.clock.now())) }
}

/**
 * Hours that are taken are taken, whoever has them: who comes from outside and may see the instrument reads its bookings
 * to know its hours. What is shown of them is the page's to say.
 */
async function readerOf(ctx: RecordsContext, { actor, unit }: Whose, instrument: string): Promise<Whose> {
  if (isInsider(actor, unit, 'instruments.bookings')) return { actor, unit }
  await getRecord(ctx, { actor, unit, register: 'instruments', id: instrument })
  return { actor: readerFor(unit, actor.id), unit }
}

function bookableSpan(terms: Terms, now: Moment): NonNullable<InstrumentTime['bookable']> {
  const { first, last } = bookableDays(terms, dayOfMoment(now))
  const opens = momentAt(first)
  return {
    from: opens > now ? opens : now,
    ...(last === undefined ? {} : { to: momentAt(addDays(last, 1)) }),
  }
}

export async function termsOf(
  ctx: RecordsContext,
  { actor, unit }: Whose,
  instrument: string,
): Promise<Terms | undefined> {
  const where = is('instrument', instrument)
  const page = await listRecords(ctx, {
    actor,
    unit,
    register: 'instruments.terms',
    where,
    offset: 0,
    limit: 1,
  })
  const [terms] = page.rows
  return terms && recordIn(instrumentTerms, terms).values
}

/** What could be booked instead of a span that is taken. */
export interface Openings {
  /** What of the span itself is free. */
  readonly remainder: readonly Span[]
  /** The first few of the same length within the fortnight that follows. */
  readonly later: readonly Span[]
}

/** Within the opening hours, on the steps that the terms ask for, and no shorter than they allow. */
export async function openingsInstead(
  ctx: RecordsContext,
  whose: Whose,
  instrument: string,
  asked: Span,
): Promise<Openings> {
  const length = minutesBetween(asked.from, asked.to)
  const { free, terms } = await instrumentTime(ctx, whose, instrument, {
    from: asked.from,
    to: addMinutes(asked.to, 14 * 24 * 60),
  })
  const whole = free.map(({ from, to }) => ({ from: onStep(from, terms?.stepMinutes), to }))
  const least = Math.max(1, terms?.minMinutes ?? 1)
  return {
    remainder: whole
      .flatMap((span) => commonOf(span, asked) ?? [])
      .filter(({ from, to }) => {
        const minutes = minutesBetween(from, to)
        return minutes >= least && minutes < length
      }),
    later: whole
      .filter(({ from, to }) => minutesBetween(from, to) >= length)
      .slice(0, 3)
      .map(({ from }) => ({ from, to: addMinutes(from, length) })),
  }
}

/** The first moment of a day's steps that is no earlier. */
function onStep(moment: Moment, step = 1): Moment {
  const past = minutesBetween(momentAt(dayOfMoment(moment)), moment) % step
  return past === 0 ? moment : addMinutes(moment, step - past)
}
