import { behavioursOf } from '#records'
import { bookings } from './booking.ts'
import { closeGroupBuy } from './close-group-buy.ts'
import { liftBan } from './conduct.ts'
import { calendarFeeds, issueFeed } from './feed.ts'
import { groupBuys } from './group-buy.ts'
import { instruments } from './instrument.ts'
import { askWaiting, judge, mayWait, overrideRules } from './make-booking.ts'
import { noBookings } from './network.ts'
import { outages } from './outage.ts'
import { block, unblock } from './outage-block.ts'
import { cancelBooking, finishBooking, markNoShow } from './use-booking.ts'
import { violations } from './violation.ts'

/** What the moves of this system's registers name under `causes` and `follows`. */
export const instrumentBehaviours = [
  behavioursOf(instruments, { noBookings }),
  behavioursOf(bookings, {
    judgeBooking: judge,
    override: overrideRules,
    mayWait,
    askWaiting,
    finish: finishBooking,
    cancel: cancelBooking,
    noShow: markNoShow,
  }),
  behavioursOf(violations, { liftBan }),
  behavioursOf(outages, { block, unblock }),
  behavioursOf(calendarFeeds, { issueFeed }),
  behavioursOf(groupBuys, { closeGroupBuy }),
]
