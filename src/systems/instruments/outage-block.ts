import { fail, formatSpan, ok } from '#lib'
import type { Behaviour } from '#records'
import { and, gt, is, lt, printTitle, value } from '#registers'
import { bookings } from './booking.ts'
import { occupying } from './booking-lifecycle.ts'
import { spanOf } from './make-booking.ts'
import type { outages } from './outage.ts'
import { problems } from './problems.ts'

type OutageBehaviour = Behaviour<typeof outages>

/** The outage takes its place in the calendar; what is in its way is displaced, or keeps it out. */
export const block: OutageBehaviour = async ({ record, writer, set }) => {
  const { instrument, from, to, reason, displaces } = record.values
  const meets = and(is('instrument', instrument), occupying, lt('from', value(to)), gt('to', value(from)))
  const inTheWay = await writer.list(bookings, meets)
  const named = inTheWay.map((one) => ({
    one,
    title: printTitle(bookings, one.values),
    taken: formatSpan(spanOf(one)),
  }))
  const running = named.find(({ one }) => one.state === 'inUse')
  if (running)
    return fail(problems['in-use']({ title: running.title, taken: running.taken }, { field: 'from' }))
  if (named.length > 0 && !displaces) {
    const others = named.map(({ title, taken }) => `${title} ${taken}`).join('；')
    return fail(problems['outage-in-the-way']({ count: named.length, others }, { field: 'displaces' }))
  }
  for (const { one } of named) {
    const move = one.values.kind === 'outage' ? 'release' : 'displace'
    const given = move === 'displace' ? { cancelReason: `停机：${reason}`.slice(0, 200) } : {}
    await writer.move(bookings, one.id, one.version, move, given)
  }
  const taken = await writer.propose(
    bookings,
    { instrument, from, to, kind: 'outage', purpose: reason },
    { state: 'confirmed' },
  )
  return set({ block: taken.id })
}

export const unblock: OutageBehaviour = async ({ record, writer }) => {
  const { block: id } = record.values
  const taken = id === undefined ? undefined : await writer.find(bookings, id)
  if (taken?.state === 'confirmed') await writer.move(bookings, taken.id, taken.version, 'release')
  return ok({})
}
