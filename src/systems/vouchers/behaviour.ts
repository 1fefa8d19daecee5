import { behavioursOf, type Reaction, reactionTo } from '#records'
import { claims } from './claim.ts'
import { contractChanged, contractEnded } from './contract-reaction.ts'
import { coupons } from './coupon.ts'
import { fitUse, redeemCoupon, researchOnly } from './coupon-behaviour.ts'
import { question, reserve, work } from './deciding.ts'
import { evidence } from './evidence.ts'
import { takeEvidence, useEvidence } from './evidence-behaviour.ts'
import { items } from './item.ts'
import { payments, recoveries } from './payment.ts'
import { settleList } from './payment-behaviour.ts'
import { objections, publicities } from './publicity.ts'
import { lastDay, refuseMember } from './publicity-behaviour.ts'
import { closeRecovery, dropRecovery } from './recovery-behaviour.ts'
import { contractView } from './view.ts'

/** What the moves of this system name under `causes`. */
export const voucherBehaviours = [
  behavioursOf([claims, items], { takeEvidence, workOut: work, question, reserve }),
  behavioursOf(items, { redeemCoupon }),
  behavioursOf(evidence, { useEvidence }),
  behavioursOf(publicities, { lastDay }),
  behavioursOf(objections, { refuseMember }),
  behavioursOf(payments, { settleList }),
  behavioursOf(recoveries, { closeRecovery, dropRecovery }),
  behavioursOf(coupons, { researchOnly, fitUse }),
]

/** What happens here when contracts end or change; the contracts know nothing of it. */
export const voucherReactions: readonly Reaction[] = [
  reactionTo(contractView, ['revoke', 'cancel'], contractEnded),
  reactionTo(contractView, ['change'], contractChanged),
]
