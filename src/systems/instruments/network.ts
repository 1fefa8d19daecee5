import { fail, momentOf, ok } from '#lib'
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

type InstrumentBehaviour = Behaviour<typeof instruments>

/** An institution leaves once none of its instruments is on the network. */
export const keepNone: Behaviour<typeof institutions> = async ({ record, writer }) => {
  const own = and(is('owner', record.values.code), inState('online', 'suspended'))
  const left = await writer.list(instruments, own, 1)
  return left.length > 0 ? fail(problems['has-instruments']()) : ok({})
}

/** An instrument comes to the network after its institution. */
export const institutionFirst: InstrumentBehaviour = async ({ record, writer }) => {
  const { owner, ownerName } = record.values
  const [institution] = await writer.list(institutions, is('code', owner), 1)
  return institution?.state === 'joined'
    ? ok({})
    : fail(problems['institution-not-joined']({ owner: ownerName }, { field: 'owner' }))
}

export const noBookings: InstrumentBehaviour = async ({ record, at, writer }) => {
  const ahead = await writer.list(
    bookings,
    and(is('instrument', record.id), occupying, ge('to', value(momentOf(at)))),
  )
  return ahead.length > 0 ? fail(problems['has-bookings']({ count: ahead.length })) : ok({})
}
