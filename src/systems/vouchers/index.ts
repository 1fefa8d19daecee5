import { defineSystem } from '../system.ts'
import { voucherBehaviours, voucherReactions } from './behaviour.ts'
import { claims } from './claim.ts'
import {
  applicantClasses,
  evidenceKinds,
  levels,
  programmeKinds,
  redemptionModes,
  roles,
  serviceTypes,
  steps,
  tiers,
} from './code-list.ts'
import { coupons } from './coupon.ts'
import { evidence } from './evidence.ts'
import { items } from './item.ts'
import { voucherMeasures, voucherRelations } from './measure.ts'
import { payments, recoveries } from './payment.ts'
import { programmes } from './programme.ts'
import { objections, publicities } from './publicity.ts'
import { researchRules, transferRules } from './support-rule.ts'
import { contractView, orderView, organisationView } from './view.ts'

export const vouchersSystem = defineSystem({
  name: 'vouchers',
  label: { zh: '科技创新券', en: 'Innovation vouchers' },
  registers: [claims, items, coupons, evidence, programmes, publicities, objections, payments, recoveries],
  codeLists: [
    programmeKinds,
    roles,
    tiers,
    levels,
    evidenceKinds,
    applicantClasses,
    redemptionModes,
    serviceTypes,
    steps,
  ],
  rules: [transferRules, researchRules],
  behaviours: voucherBehaviours,
  reactions: voucherReactions,
  views: [contractView, orderView, organisationView],
  actions: { automatic: { zh: '免申即享生成', en: 'built without application' } },
  measures: voucherMeasures,
  headline: ['vouchers.transfer.paid', 'vouchers.research.paid'],
  relations: voucherRelations,
})

export { type AmountFacts, type LineFacts, workOut } from './amount.ts'
export {
  automaticCandidates,
  type Built,
  type Candidate,
  draftAutomatic,
  type Finder,
  fileAutomatic,
  type PassedOverReason,
  passedOverReasons,
} from './automatic.ts'
export type { Programme as VoucherProgramme } from './facts.ts'
export { claimsRegister as voucherClaimsRegister } from './member.ts'
export { granted as grantedClaims } from './support.ts'
export {
  claims as voucherClaims,
  coupons as voucherCoupons,
  items as voucherItems,
  programmes as voucherProgrammes,
  recoveries as voucherRecoveries,
  researchRules,
  roles as voucherRoles,
  transferRules,
}
