import type { SystemRoutes } from '../system-routes.ts'
import { bookingRoutes } from './booking-route.ts'
import { feedReading, feedRoutes } from './feed-route.ts'
import { groupBuyRoutes } from './group-buy-route.ts'
import { instrumentRoutes } from './instrument-route.ts'
import { sharingRoutes } from './sharing-route.ts'

export const instruments: SystemRoutes = {
  tag: {
    name: 'instruments',
    description: 'Instrument sharing: catalogue, bookings, group purchases, owners',
  },
  routes: [instrumentRoutes, bookingRoutes, feedRoutes, groupBuyRoutes, sharingRoutes],
  open: feedReading,
}

export type {
  BookingDesk,
  DeskQueue,
  DeskRow,
  FeeEstimate,
  InstrumentTime,
  Openings,
  Taken,
} from './booking-route.ts'
export type { FeedIssued, FeedOf } from './feed-route.ts'
export type { InstrumentShown } from './instrument-route.ts'
export type { FactShown, SharingFormShown, SharingLineShown } from './sharing-route.ts'
