export {
  askFee,
  askInstrumentTime,
  askOpenings,
  book,
  type InstrumentTimeShown,
  type TakenShown,
} from './booking.ts'
export { askBookingDesk, type BookingDesk, type DeskQueue, type DeskRow } from './booking-desk.ts'
export { askFeed, type FeedMade, issueFeed } from './calendar-feed.ts'
export type { CatalogueRow } from './catalogue-search.ts'
export {
  askCatalogue,
  type CatalogueAsked,
  type CatalogueFacet,
  type CataloguePage,
  catalogueFacets,
  type FacetShown,
} from './catalogue-search.ts'
export { askGroupBuys, type GroupBuyShown, type GroupBuysShown, joinGroup } from './group-buy.ts'
export { askInstrument, type InstrumentShown, type PriceShown } from './instrument.ts'
export {
  askSharingForm,
  type FactShown,
  type SharingFormAsked,
  type SharingFormShown,
  type SharingLineShown,
} from './sharing-form.ts'
