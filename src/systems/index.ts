import { contractsSystem } from './contracts/index.ts'
import { hightechSystem } from './hightech/index.ts'
import { instrumentsSystem } from './instruments/index.ts'
import { organisationsSystem } from './organisations/index.ts'
import { peopleSystem } from './people/index.ts'
import { smeSystem } from './sme/index.ts'
import type { System } from './system.ts'
import { vouchersSystem } from './vouchers/index.ts'

/** Every business system of the unit, in the order in which their registers refer to one another. */
export const systems: readonly System[] = [
  organisationsSystem,
  peopleSystem,
  contractsSystem,
  vouchersSystem,
  hightechSystem,
  smeSystem,
  instrumentsSystem,
]

export {
  contracts,
  homeRegion,
  judge,
  recognitionRules,
  registrationLists,
  registrationNumber,
} from './contracts/index.ts'
export {
  hightechApplications,
  hightechReports,
  hightechRules,
  losesByMissing,
  reportingRules,
  retestReport,
  scoreApplication,
  verdictOf,
  yearlyReports,
} from './hightech/index.ts'
export {
  type BookingWish,
  bookInstrument,
  bookings,
  type Fee,
  type FeedOf,
  feeOf,
  type GroupBuy,
  graceOf,
  groupBuys,
  hoursLabels,
  type InstrumentTime,
  institutions,
  instrumentClasses,
  instruments,
  instrumentTerms,
  instrumentTime,
  joinGroupBuy,
  lowestPrice,
  makeFeed,
  type Openings,
  openingsInstead,
  otherNames,
  type Participant,
  type PointsGiven,
  type PriceStep,
  readFeed,
  readSharingHours,
  refusalOf,
  type SharingFact,
  type SharingHours,
  type SharingLine,
  type SharingRule,
  type Standing,
  serviceOrders,
  sharingPoints,
  sharingRules,
  standingOf,
  type Terms,
  type TermsInWords,
  termsInWords,
  termsOf,
} from './instruments/index.ts'
export { organisations } from './organisations/index.ts'
export { grants, people, showings } from './people/index.ts'
export { numberPrefix, outcomeOf, scoreEvaluation, smeEvaluations, smeRules } from './sme/index.ts'
export { catalogueParts, defineSystem, type Refusals, type Score, type System } from './system.ts'
export {
  type AmountFacts,
  automaticCandidates,
  type Built,
  type Candidate,
  draftAutomatic,
  type Finder,
  fileAutomatic,
  grantedClaims,
  type LineFacts,
  type PassedOverReason,
  passedOverReasons,
  researchRules,
  transferRules,
  type VoucherProgramme,
  voucherClaims,
  voucherClaimsRegister,
  voucherCoupons,
  voucherItems,
  voucherProgrammes,
  voucherRecoveries,
  voucherRoles,
  workOut,
} from './vouchers/index.ts'
