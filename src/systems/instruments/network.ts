import { fail, momentOf, ok } from '#lib'
import type { Behaviour } from '#records'
import { and, ge, inState, is, type RecordOf, value } from '#registers'
import { occupying } from './booking-lifecycle.ts'
import type { institutions } from './institution.ts'
import type { instruments } from './instrument.ts'
import { problems } from './problems.ts'

type Institution = RecordOf<typeof institutions>
type Instrument = RecordOf<typeof instruments>

/** An institution keeps the day on which it first joined. */
export const join: Behaviour = async ({ record, today }) => {
  const { joinedOn = today } = record.values as unknown as Institution
  return ok({ patch: { joinedOn, leftOn: undefined, exitReason: undefined } })
}

export const leave: Behaviour = async ({ record, today, writer }) => {
  const { code } = record.values as unknown as Institution
  const left = await writer.list('instruments', and(is('owner', code), inState('online', 'suspended')), 1)
  return left.length > 0 ? fail(problems['has-instruments']()) : ok({ patch: { leftOn: today } })
}

/** Its institution is on the network first; an instrument that comes back keeps the day on which it first came. */
export const goOnline: Behaviour = async ({ record, today, writer }) => {
  const { owner, ownerName, onlineOn = today } = record.values as unknown as Instrument
  const [institution] = await writer.list('instruments.institutions', is('code', owner), 1)
  if (institution?.state !== 'joined')
    return fail(problems['institution-not-joined']({ owner: ownerName }, { field: 'owner' }))
  return ok({ patch: { onlineOn, offlineOn: undefined, exitReason: undefined } })
}

export const goOffline: Behaviour = async ({ record, today, at, writer }) => {
  const ahead = await writer.list(
    'instruments.bookings',
    and(is('instrument', record.id), occupying, ge('to', value(momentOf(at)))),
  )
  if (ahead.length > 0) return fail(problems['has-bookings']({ count: ahead.length }))
  return ok({ patch: { offlineOn: today } })
}
