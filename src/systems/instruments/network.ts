import { fail, momentOf, ok } from '#lib'
import type { Behaviour } from '#records'
import { and, defineView, ge, is, organisation, region, text, value } from '#registers'
import { bookings } from './booking.ts'
import { occupying } from './booking-lifecycle.ts'
import type { instruments } from './instrument.ts'
import { problems } from './problems.ts'

/** The directory of organisations, where clients are looked up. */
export const organisationView = defineView('organisations', {
  code: organisation({ label: { zh: '', en: '' }, required: true }),
  name: text({ label: { zh: '', en: '' }, required: true }),
  region: region({ label: { zh: '', en: '' }, required: true }),
})

type InstrumentBehaviour = Behaviour<typeof instruments>

export const noBookings: InstrumentBehaviour = async ({ record, at, writer }) => {
  const ahead = await writer.list(
    bookings,
    and(is('instrument', record.id), occupying, ge('to', value(momentOf(at)))),
  )
  return ahead.length > 0 ? fail(problems['has-bookings']({ count: ahead.length })) : ok({})
}
