export {
  type AutomaticShown,
  askAutomatic,
  type BuiltClaims,
  buildAutomatic,
  type CandidateShown,
} from './automatic-claim.ts'
export {
  askRoleOverlap,
  askVouchers,
  type OverlapShown,
  type ProgrammeShown,
  type VouchersShown,
} from './programme.ts'
