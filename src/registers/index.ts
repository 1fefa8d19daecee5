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
  reference,
  region,
  text,
  yesNo,
} from './field.ts'
export { compileCondition, holds, type Predicate } from './holds.ts'
export { given, type Lifecycle, type Move, type State, type Tone } from './lifecycle.ts'
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
export { parseCondition } from './parse-condition.ts'
export { printText, printTitle, printValue, titleFields } from './print.ts'
export { provable } from './provable.ts'
export { findRegion, isKnownRegion, isWithin, regionPrefix, regions, regionsNear } from './region.ts'
export type {
  Apart,
  Check,
  EntryOf,
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
