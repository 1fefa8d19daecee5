import { defineSystem } from '../system.ts'
import { instrumentBehaviours } from './behaviour.ts'
import { bookings } from './booking.ts'
import { instrumentClasses } from './code-list.ts'
import { conductRules } from './conduct-rule.ts'
import { calendarFeeds } from './feed.ts'
import { groupBuys } from './group-buy.ts'
import { institutions } from './institution.ts'
import { instruments } from './instrument.ts'
import { instrumentMeasures, instrumentRelations } from './measure.ts'
import { organisationView } from './network.ts'
import { serviceOrders } from './order.ts'
import { outages } from './outage.ts'
import { qualifications } from './qualification.ts'
import { usageSessions } from './session.ts'
import { sharingRules } from './sharing-rule.ts'
import { instrumentTerms } from './terms.ts'
import { bans, violations } from './violation.ts'

export const instrumentsSystem = defineSystem({
  name: 'instruments',
  label: { zh: '研发资源共享服务', en: 'Instrument sharing' },
  registers: [
    institutions,
    instruments,
    instrumentTerms,
    bookings,
    outages,
    qualifications,
    usageSessions,
    serviceOrders,
    violations,
    bans,
    groupBuys,
    calendarFeeds,
  ],
  codeLists: [],
  rules: [conductRules, sharingRules],
  behaviours: instrumentBehaviours,
  views: [organisationView],
  actions: { join: { zh: '参团', en: 'joined' } },
  refusals: {
    absent: ['instruments/unknown-feed'],
    conflicts: ['instruments/in-use', 'instruments/outage-in-the-way'],
  },
  measures: instrumentMeasures,
  headline: ['instruments.services.count', 'instruments.services.amount', 'instruments.listed.value'],
  relations: instrumentRelations,
})

export { type BookingWish, bookInstrument } from './book.ts'
export { type Fee, feeOf, lowestPrice, type PriceStep } from './fee.ts'
export { type FeedOf, makeFeed } from './feed.ts'
export { type InstrumentTime, instrumentTime, type Openings, openingsInstead, termsOf } from './free-time.ts'
export {
  type GroupBuy,
  joinGroupBuy,
  type Participant,
  type Standing,
  standingOf,
} from './join-group-buy.ts'
export { refusalOf } from './make-booking.ts'
export type { Terms } from './opening.ts'
export { readFeed } from './read-feed.ts'
export { hoursLabels, readSharingHours, type SharingHours } from './sharing-hours.ts'
export { type PointsGiven, sharingPoints } from './sharing-points.ts'
export { type SharingFact, type SharingLine, type SharingRule, sharingRules } from './sharing-rule.ts'
export { otherNames } from './short-name.ts'
export { type TermsInWords, termsInWords } from './terms-in-words.ts'
export { graceOf } from './use-booking.ts'
export { bookings, groupBuys, institutions, instrumentClasses, instruments, instrumentTerms, serviceOrders }
