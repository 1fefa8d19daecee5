import { addMinutes, fail, momentOf, ok, type Result } from '#lib'
import { findRecord, listRecords, type RecordsContext, type RecordVersion } from '#records'
import { and, gt, inState, is, lt, or, printTitle, type Values, value } from '#registers'
import { occupying } from './booking-lifecycle.ts'
import { type CalendarEvent, calendarText } from './ical.ts'
import { instruments } from './instrument.ts'
import { problems } from './problems.ts'
import type { Whose } from './whose.ts'

const day = 24 * 60
/** What a calendar shows: from three months back to a year ahead. */
const back = 92 * day
const ahead = 366 * day

/**
 * The calendar behind an address. It needs no role, only the address. Problems: instruments/unknown-feed, also for one
 * that was revoked: who has it is not told whether it ever was one.
 */
export async function readFeed(ctx: RecordsContext, whose: Whose, token: string): Promise<Result<string>> {
  const where = and(is('token', token), inState('active'))
  const feeds = await listRecords(ctx, {
    ...whose,
    register: 'instruments.feeds',
    where,
    offset: 0,
    limit: 1,
  })
  const feed = feeds.rows[0]?.values
  if (!feed) return fail(problems['unknown-feed']())
  const now = momentOf(ctx.clock.now())
  const near = and(gt('to', value(addMinutes(now, -back))), lt('from', value(addMinutes(now, ahead))))
  const of =
    feed.kind === 'person' ? is('person', String(feed.person)) : is('instrument', String(feed.instrument))
  const page = await listRecords(ctx, {
    ...whose,
    register: 'instruments.bookings',
    where: and(of, or(occupying, inState('done')), near),
    sort: [{ field: 'from' }],
    offset: 0,
    limit: 5000,
  })
  const titles = await titlesOf(ctx, whose, page.rows)
  const isPerson = feed.kind === 'person'
  const name = isPerson
    ? '我的仪器预约'
    : (titles.get(String(feed.instrument)) ?? (await titleOf(ctx, whose, String(feed.instrument))))
  return ok(
    calendarText(
      name,
      page.rows.map((booking) => eventOf(booking, titles, isPerson)),
    ),
  )
}

async function titlesOf(
  ctx: RecordsContext,
  whose: Whose,
  rows: readonly RecordVersion[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.map(({ values }) => String(values.instrument)))]
  return new Map(await Promise.all(ids.map(async (id) => [id, await titleOf(ctx, whose, id)] as const)))
}

async function titleOf(ctx: RecordsContext, whose: Whose, id: string): Promise<string> {
  const found = await findRecord(ctx, { ...whose, register: 'instruments', id })
  return found ? printTitle(instruments, found.values) : id
}

/** Whoever has the address reads it, so it says which body has the time, and neither who comes nor what for. */
function takenBy({ organisationName }: Values): string {
  return typeof organisationName === 'string' ? `已预约（${organisationName}）` : '已预约'
}

function eventOf(
  { id, version, state, knownFrom, values }: RecordVersion,
  titles: ReadonlyMap<string, string>,
  isPerson: boolean,
): CalendarEvent {
  const instrument = titles.get(String(values.instrument)) ?? ''
  const isOutage = values.kind === 'outage'
  return {
    uid: `${id}@youju`,
    sequence: version - 1,
    stamp: knownFrom,
    span: { from: String(values.from), to: String(values.to) },
    summary: isPerson ? instrument : isOutage ? `停机：${String(values.purpose ?? '')}` : takenBy(values),
    ...(isPerson ? { description: String(values.purpose ?? '') } : {}),
    ...(isPerson ? {} : { location: instrument }),
    isTentative: state === 'pending',
  }
}
