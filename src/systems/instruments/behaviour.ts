import { behavioursOf } from '#records'
import { bookings } from './booking.ts'
import { closeGroupBuy } from './close-group-buy.ts'
import { liftBan } from './conduct.ts'
import { calendarFeeds, issueFeed, revokeFeed } from './feed.ts'
import { groupBuys } from './group-buy.ts'
import { institutions } from './institution.ts'
import { instruments } from './instrument.ts'
import { askWaiting, judge, mayWait, overrideRules } from './make-booking.ts'
import { goOffline, goOnline, join, leave } from './network.ts'
import { outages } from './outage.ts'
import { block, unblock } from './outage-block.ts'
import { cancelBooking, finishBooking, markNoShow, startBooking } from './use-booking.ts'
import { violations } from './violation.ts'

/** What the moves of this system's registers name under `causes` and `follows`. */
export const instrumentBehaviours = [
  behavioursOf(institutions, { join, leave }),
  behavioursOf(instruments, { goOnline, goOffline }),
  behavioursOf(bookings, {
    judgeBooking: judge,
    override: overrideRules,
    mayWait,
    askWaiting,
    start: startBooking,
    finish: finishBooking,
    cancel: cancelBooking,
    noShow: markNoShow,
  }),
  behavioursOf(violations, { liftBan }),
  behavioursOf(outages, { block, unblock }),
  behavioursOf(calendarFeeds, { issueFeed, revokeFeed }),
  behavioursOf(groupBuys, { closeGroupBuy }),
]
