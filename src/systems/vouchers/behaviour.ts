import type { Behaviour, Reaction } from '#records'
import { contractChanged, contractEnded } from './contract-reaction.ts'
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
import { freeEvidence, releaseEvidence, takeEvidence, useEvidence } from './evidence-behaviour.ts'
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
import { endPublicity, recordDecision, refuseMember, startPublicity } from './publicity-behaviour.ts'
import { closeRecovery, dropRecovery } from './recovery-behaviour.ts'

/** What the moves of this system name under `causes`. */
export const voucherBehaviours: { readonly [name: string]: Behaviour } = {
  'vouchers.takeEvidence': takeEvidence,
  'vouchers.releaseEvidence': releaseEvidence,
  'vouchers.useEvidence': useEvidence,
  'vouchers.freeEvidence': freeEvidence,
  'vouchers.workOut': work,
  'vouchers.question': question,
  'vouchers.reserve': reserve,
  'vouchers.keepWithinBudget': keepWithinBudget,
  'vouchers.recordSubmission': recordSubmission,
  'vouchers.recordCheck': recordCheck,
  'vouchers.secondPerson': secondPerson,
  'vouchers.releaseBudget': releaseBudget,
  'vouchers.confirm': confirm,
  'vouchers.recordPayment': recordPayment,
  'vouchers.recordRecovery': recordRecovery,
  'vouchers.startPublicity': startPublicity,
  'vouchers.endPublicity': endPublicity,
  'vouchers.recordDecision': recordDecision,
  'vouchers.refuseMember': refuseMember,
  'vouchers.fillList': fillList,
  'vouchers.sendList': sendList,
  'vouchers.takeBack': takeBack,
  'vouchers.settleList': settleList,
  'vouchers.closeRecovery': closeRecovery,
  'vouchers.dropRecovery': dropRecovery,
  'vouchers.issueCoupon': issueCoupon,
  'vouchers.useCoupon': useCoupon,
  'vouchers.endCoupon': endCoupon,
  'vouchers.expireCoupon': expireCoupon,
  'vouchers.expireCoupons': expireCoupons,
  'vouchers.redeemCoupon': redeemCoupon,
  'vouchers.giveBackCoupon': giveBackCoupon,
  'vouchers.writeOffCoupon': writeOffCoupon,
  'vouchers.contractEnded': contractEnded,
  'vouchers.contractChanged': contractChanged,
}

/** What happens here when contracts end or change; the contracts know nothing of it. */
export const voucherReactions: readonly Reaction[] = [
  { to: 'contracts', moves: ['revoke', 'cancel'], causes: ['vouchers.contractEnded'] },
  { to: 'contracts', moves: ['change'], causes: ['vouchers.contractChanged'] },
]
