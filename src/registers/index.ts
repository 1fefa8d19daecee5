export { type Avoiding, type Conflict, proveAvoiding, sidesOf } from './avoid.ts'
export { type CodeItem, type CodeList, defineCodeList } from './code-list.ts'
export {
  and,
  type Comparison,
  type Condition,
  contains,
  eq,
  ge,
  gt,
  inState,
  is,
  isSet,
  le,
  lt,
  minus,
  ne,
  not,
  type Operand,
  oneOf,
  or,
  plus,
  type Scalar,
  some,
  startsWith,
  sumOf,
  value,
} from './condition.ts'
export { defineRegister } from './define-register.ts'
export { exactlyOne } from './exactly-one.ts'
export {
  type CodeField,
  code,
  date,
  decimal,
  type Field,
  type FieldKind,
  type Fields,
  file,
  integer,
  type ListField,
  list,
  longText,
  moment,
  money,
  organisation,
  person,
  reference,
  region,
  text,
  yesNo,
} from './field.ts'
export { type Fit, proveFit } from './fit.ts'
export { compileCondition, holds, type Predicate } from './holds.ts'
export { inOrder } from './in-order.ts'
export { asking, given, type Lifecycle, type Move, move, type State, type Tone } from './lifecycle.ts'
export { type Limit, placesWithin, proveLimit } from './limit.ts'
export { checkDigit, isOrganisationCode } from './organisation-code.ts'
export {
  type Belonging,
  belongingTo,
  type Outside,
  type OutsideAccess,
  type Own,
  type OwnThrough,
  ownAccount,
  ownBody,
  ownRegion,
  through,
} from './outside.ts'
export {
  type CutOff,
  type PanelOutcome,
  type PanelScore,
  type Ranked,
  rankItems,
  type ScoringRule,
} from './panel-ranking.ts'
export { parseCondition } from './parse-condition.ts'
export {
  isPrintedName,
  isSamePerson,
  peopleRegister,
  personText,
  personWritten,
  printedNameOf,
  readPerson,
} from './person.ts'
export { masked, type PersonalField, personalFields, personalIn } from './personal.ts'
export { printText, printTitle, printValue, titleFields } from './print.ts'
export { type Assign, assign } from './procedure/assignment.ts'
export { type Budget, type Reserve, reserve, type WithinBudget, withinBudget } from './procedure/budget.ts'
export { type Certificate, issueCertificate } from './procedure/certificate.ts'
export {
  type Clock,
  lateOn,
  type PauseClock,
  pauseClock,
  type ResumeClock,
  resumeClock,
} from './procedure/clock.ts'
export { type Due, type DueNow, dueCondition, waitsFor } from './procedure/due.ts'
export { type DueDay, dueDay } from './procedure/due-day.ts'
export { type During, during } from './procedure/during.ts'
export {
  freeUses,
  lifecycleOfUses,
  type TakeUses,
  takeUses,
  used,
} from './procedure/exclusive-use.ts'
export {
  type Instalments,
  instalments,
  overdue,
  type WholePlan,
  wholePlan,
} from './procedure/instalments.ts'
export { type LockedBy, proveLockedBy } from './procedure/locked-by.ts'
export { type ProposeMatches, proposeMatches } from './procedure/match.ts'
export { type MoveMembers, moveMembers } from './procedure/members.ts'
export {
  type HoldsMembership,
  heldOn,
  holdsMembership,
  type Membership,
} from './procedure/membership.ts'
export { type MoveDue, moveDue } from './procedure/move-due.ts'
export { type GivenOther, type MoveOthers, moveOthers } from './procedure/move-others.ts'
export { defineObjections, openObjections } from './procedure/objection.ts'
export { noneIn, type OthersIn, someIn } from './procedure/others-in.ts'
export {
  type Panel,
  type RankPanel,
  rankPanel,
  type ScoreSheetWord,
  scoreSheet,
  type TakeFrom,
  takeFrom,
} from './procedure/panel.ts'
export {
  closeReturns,
  type FreezeReturns,
  type PeriodicReturn,
  periodFields,
  periodLifecycle,
  reminderFields,
  returnMoves,
} from './procedure/periodic-return.ts'
export {
  type FillPlaces,
  fillPlaces,
  type Places,
  placesLimit,
  type TakePlace,
  takePlace,
} from './procedure/places.ts'
export { type Procedure, proveProcedure } from './procedure/procedure.ts'
export {
  type Objections,
  type Publicise,
  type PublicityOver,
  publicise,
  publicityOver,
} from './procedure/publicity.ts'
export { type SecondPerson, secondPerson } from './procedure/second-person.ts'
export { type SerialNumber, serialDigits, serialNumber, seriesOf } from './procedure/serial-number.ts'
export { type Stamp, type Stamped, stamp } from './procedure/stamp.ts'
export {
  type MemberSum,
  type SumMembers,
  sumMembers,
  type TakeMembers,
  takeMembers,
} from './procedure/take-members.ts'
export { type Tally, tally } from './procedure/tally.ts'
export type { DayCount } from './procedure/term.ts'
export { correctedWithin, type WithinCall, withinCall } from './procedure/within-call.ts'
export { provable } from './provable.ts'
export { findRegion, isKnownRegion, isWithin, regionPrefix, regions, regionsNear } from './region.ts'
export type {
  Apart,
  Check,
  EntryOf,
  FieldGroup,
  FieldOf,
  FieldValue,
  FileReference,
  MoveOf,
  PatchOf,
  RecordOf,
  Register,
  RegisterShape,
  Values,
  ValuesOf,
} from './register.ts'
export type {
  BoundaryExample,
  Points,
  Requirement,
  Rubric,
  RubricBlock,
  RubricCondition,
  RubricItem,
  Scale,
  Shown,
  Step,
  Term,
} from './rubric.ts'
export {
  type Certainty,
  defineRuleSet,
  type RuleSet,
  type RuleVersion,
  ruleKept,
  ruleNamed,
  ruleOn,
} from './rule-set.ts'
export {
  compileRubric,
  type ScoredBlock,
  type ScoredCondition,
  type ScoredItem,
  type Scorer,
  type ScoreSheet,
  scoreBy,
} from './score.ts'
export { namingSets, type UniqueSet, uniqueSets } from './unique-set.ts'
export {
  checkAll,
  checkValues,
  parseValues,
  type RawValues,
  type Validation,
  validateValues,
} from './validate.ts'
export { defineView, proveView } from './view.ts'
