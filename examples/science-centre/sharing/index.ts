import type { SampleVersion } from '../course.ts'
import type { Organisation } from '../organisation.ts'
import {
  bookableOf,
  bookingVersions,
  planUses,
  sessionVersions,
  termsVersions,
  violationVersions,
} from './calendar.ts'
import { groupBuyVersions } from './group-buy.ts'
import { chooseInstitutions, institutionVersions } from './institution.ts'
import { instrumentVersions, planInstruments } from './instrument.ts'
import { orderVersions } from './order.ts'

/** The sharing network, register by register; records are made while they are loaded. */
export function* sharingContent(
  organisations: readonly Organisation[],
): Generator<readonly [register: string, versions: Iterable<SampleVersion>]> {
  const institutions = chooseInstitutions(organisations)
  const instruments = planInstruments(institutions)
  const bookable = bookableOf(instruments)
  const clients = organisations.filter(
    ({ kind, region }) => kind === 'enterprise' && region.startsWith('3205'),
  )
  const uses = planUses(bookable, clients)
  yield ['instruments.institutions', institutionVersions(institutions)]
  yield ['instruments', instrumentVersions(instruments)]
  yield ['instruments.terms', termsVersions(bookable)]
  yield ['instruments.bookings', bookingVersions(uses)]
  yield ['instruments.sessions', sessionVersions(uses)]
  yield ['instruments.violations', violationVersions(uses)]
  yield ['instruments.orders', orderVersions(instruments, clients)]
  yield ['instruments.groupBuys', groupBuyVersions(institutions, clients)]
}
