import { addMinutes, formatSpan, freeWithin, minutesBetween, type Span, unionOf } from '#lib'
import { listRecords, type RecordsContext, type RecordVersion } from '#records'
import { and, gt, inState, is, lt, or, value } from '#registers'
import { occupying } from './booking-lifecycle.ts'
import { spanOf } from './make-booking.ts'
import { openWithin, type Terms } from './opening.ts'
import type { Whose } from './whose.ts'

/** An instrument's time within a span: what takes it, when it is open, and what of that is free. */
export interface InstrumentTime {
  readonly taken: readonly RecordVersion[]
  readonly open: readonly Span[]
  readonly free: readonly Span[]
  readonly terms?: Terms
}

/** So many bookings lie in a span at most: a year of quarter hours. */
const most = 40_000

/** Throws a Refusal with access/not-your-unit. Bookings that are over stay in their place: they had their time. */
export async function instrumentTime(
  ctx: RecordsContext,
  { actor, unit }: Whose,
  instrument: string,
  within: Span,
): Promise<InstrumentTime> {
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
  return { taken, open, free, ...(terms ? { terms } : {}) }
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
  return page.rows[0]?.values as unknown as Terms | undefined
}

/** The first few spans of the same length that could be booked instead, within the fortnight that follows. */
export async function nextOpenings(
  ctx: RecordsContext,
  whose: Whose,
  instrument: string,
  asked: Span,
): Promise<readonly string[]> {
  const length = minutesBetween(asked.from, asked.to)
  const { free } = await instrumentTime(ctx, whose, instrument, {
    from: asked.from,
    to: addMinutes(asked.to, 14 * 24 * 60),
  })
  return free
    .filter(({ from, to }) => minutesBetween(from, to) >= length)
    .slice(0, 3)
    .map(({ from }) => formatSpan({ from, to: addMinutes(from, length) }))
}
