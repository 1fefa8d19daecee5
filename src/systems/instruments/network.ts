import { fail, momentOf } from '#lib'
import type { Behaviour } from '#records'
import { and, defineView, ge, inState, is, organisation, region, text, value } from '#registers'
import { bookings } from './booking.ts'
import { occupying } from './booking-lifecycle.ts'
import { institutions } from './institution.ts'
import { instruments } from './instrument.ts'
import { problems } from './problems.ts'

/** The directory of organisations, where clients are looked up. */
export const organisationView = defineView('organisations', {
  code: organisation({ label: { zh: '', en: '' }, required: true }),
  name: text({ label: { zh: '', en: '' }, required: true }),
  region: region({ label: { zh: '', en: '' }, required: true }),
})

type InstitutionBehaviour = Behaviour<typeof institutions>
type InstrumentBehaviour = Behaviour<typeof instruments>

/** An institution keeps the day on which it first joined. */
export const join: InstitutionBehaviour = async ({ record, today, set }) => {
  const { joinedOn = today } = record.values
  return set({ joinedOn, leftOn: undefined, exitReason: undefined })
}

export const leave: InstitutionBehaviour = async ({ record, today, writer, set }) => {
  const { code } = record.values
  const left = await writer.list(instruments, and(is('owner', code), inState('online', 'suspended')), 1)
  return left.length > 0 ? fail(problems['has-instruments']()) : set({ leftOn: today })
}

/** Its institution is on the network first; an instrument that comes back keeps the day on which it first came. */
export const goOnline: InstrumentBehaviour = async ({ record, today, writer, set }) => {
  const { owner, ownerName, onlineOn = today } = record.values
  const [institution] = await writer.list(institutions, is('code', owner), 1)
  if (institution?.state !== 'joined')
    return fail(problems['institution-not-joined']({ owner: ownerName }, { field: 'owner' }))
  return set({ onlineOn, offlineOn: undefined, exitReason: undefined })
}

export const goOffline: InstrumentBehaviour = async ({ record, today, at, writer, set }) => {
  const ahead = await writer.list(
    bookings,
    and(is('instrument', record.id), occupying, ge('to', value(momentOf(at)))),
  )
  if (ahead.length > 0) return fail(problems['has-bookings']({ count: ahead.length }))
  return set({ offlineOn: today })
}
