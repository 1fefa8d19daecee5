import { behavioursOf, type Reaction, reactionTo } from '#records'
import { claims } from './claim.ts'
import { contractChanged, contractEnded } from './contract-reaction.ts'
import { coupons } from './coupon.ts'
import {
  endCoupon,
  expireCoupon,
  expireCoupons,
  giveBackCoupon,
  issueCoupon,
  redeemCoupon,
  useCoupon,
  writeOffCoupon,
} from './coupon-behaviour.ts'
import { keepWithinBudget, question, reserve, work } from './deciding.ts'
import { evidence } from './evidence.ts'
import { freeEvidence, releaseEvidence, takeEvidence, useEvidence } from './evidence-behaviour.ts'
import { items } from './item.ts'
import { payments, recoveries } from './payment.ts'
import { fillList, sendList, settleList, takeBack } from './payment-behaviour.ts'
import {
  confirm,
  recordCheck,
  recordPayment,
  recordRecovery,
  recordSubmission,
  releaseBudget,
  secondPerson,
} from './proceeding.ts'
import { programmes } from './programme.ts'
import { objections, publicities } from './publicity.ts'
import { endPublicity, recordDecision, refuseMember, startPublicity } from './publicity-behaviour.ts'
import { closeRecovery, dropRecovery } from './recovery-behaviour.ts'
import { contractView } from './view.ts'

const ofMembers = {
  takeEvidence,
  releaseEvidence,
  workOut: work,
  question,
  reserve,
  recordSubmission,
  recordCheck,
  secondPerson,
  releaseBudget,
  confirm,
  recordPayment,
  recordRecovery,
}

/** What the moves of this system name under `causes`. */
export const voucherBehaviours = [
  behavioursOf([claims, items], ofMembers),
  behavioursOf(items, { redeemCoupon, giveBackCoupon, writeOffCoupon }),
  behavioursOf(evidence, { useEvidence, freeEvidence }),
  behavioursOf(programmes, { keepWithinBudget, expireCoupons }),
  behavioursOf(publicities, { startPublicity, endPublicity }),
  behavioursOf(objections, { recordDecision, refuseMember }),
  behavioursOf(payments, { fillList, sendList, takeBack, settleList }),
  behavioursOf(recoveries, { closeRecovery, dropRecovery }),
  behavioursOf(coupons, { issueCoupon, useCoupon, endCoupon, expireCoupon }),
]

/** What happens here when contracts end or change; the contracts know nothing of it. */
export const voucherReactions: readonly Reaction[] = [
  reactionTo(contractView, ['revoke', 'cancel'], contractEnded),
  reactionTo(contractView, ['change'], contractChanged),
]
