import type { Behaviour } from '#records'
import { closeGroupBuy } from './close-group-buy.ts'
import { liftBan } from './conduct.ts'
import { issueFeed, revokeFeed } from './feed.ts'
import { askWaiting, judge, mayWait, overrideRules } from './make-booking.ts'
import { goOffline, goOnline, join, leave } from './network.ts'
import { block, unblock } from './outage-block.ts'
import { cancelBooking, finishBooking, markNoShow, startBooking } from './use-booking.ts'

/** What the moves of this system's registers name under `causes` and `follows`. */
export const instrumentBehaviours: { readonly [name: string]: Behaviour } = {
  'instruments.join': join,
  'instruments.leave': leave,
  'instruments.goOnline': goOnline,
  'instruments.goOffline': goOffline,
  'instruments.judgeBooking': judge,
  'instruments.override': overrideRules,
  'instruments.mayWait': mayWait,
  'instruments.askWaiting': askWaiting,
  'instruments.start': startBooking,
  'instruments.finish': finishBooking,
  'instruments.cancel': cancelBooking,
  'instruments.noShow': markNoShow,
  'instruments.liftBan': liftBan,
  'instruments.block': block,
  'instruments.unblock': unblock,
  'instruments.issueFeed': issueFeed,
  'instruments.revokeFeed': revokeFeed,
  'instruments.closeGroupBuy': closeGroupBuy,
}
