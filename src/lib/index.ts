export { balancedMatching, type Matching, type MatchingAsked } from './balanced-matching.ts'
export { canonicalJson, type Json, sha256 } from './canonical.ts'
export { type Chance, chanceOf, shuffled } from './chance.ts'
export { parseChineseNumeral, writeChineseNumeral } from './chinese-numeral.ts'
export { type Clock, fixedClock, systemClock } from './clock.ts'
export {
  absolute,
  add,
  canonical,
  compare,
  type Decimal,
  divide,
  equals,
  isDecimal,
  isZero,
  multiply,
  negate,
  round,
  shift,
  squareRoot,
  subtract,
  sum,
} from './decimal.ts'
export { fileProblems, openFailure, writeFailure } from './file-problem.ts'
export {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  floorFraction,
  fractionOf,
} from './fraction.ts'
export { groupThousands } from './grouping.ts'
export { type Id, isId, newId } from './id.ts'
export {
  addDays,
  addMinutes,
  addYears,
  type Day,
  dayOf,
  daysBetween,
  endOfDay,
  formatInstant,
  formatMoment,
  type Instant,
  instantOf,
  isDay,
  isMoment,
  type Moment,
  minutesBetween,
  momentAt,
  momentOf,
  parseAsOf,
  startOfDay,
} from './instant.ts'
export { joinLabels, type Label, type Language } from './label.ts'
export { type Fen, formatYuan, parseYuan } from './money.ts'
export { nearest } from './near.ts'
export { bare, own } from './own.ts'
export { type Period, parsePeriod, previousPeriod, yearPeriod } from './period.ts'
export {
  defineProblems,
  type Place,
  type Problem,
  type ProblemParams,
  type ProblemText,
  problemCodes,
  type Severity,
  type WordedProblem,
  wordPlace,
  wordPlaceBeside,
  wordProblem,
} from './problem.ts'
export {
  baseValue,
  bearsOut,
  type Claim,
  claimOf,
  type Format,
  formatQuantity,
  inScale,
  type Operator,
  type Qualifier,
  type Quantity,
  quantity,
  sameAtPrecision,
  type Writing,
  writeQuantity,
} from './quantity.ts'
export { type FoundQuantity, findQuantities, parseQuantity } from './quantity-reading.ts'
export { canonicalUnit, quantityUnits, type Scale, scales } from './quantity-unit.ts'
export { fail, ok, Refusal, type Result, settle, unwrap } from './result.ts'
export { commonOf, formatSpan, freeWithin, overlaps, type Span, unionOf } from './span.ts'
export { type TextHit, TextIndex } from './text-index.ts'
export { together } from './together.ts'
export { Turnstile } from './turnstile.ts'
export {
  addWorkingDays,
  calendarYears,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
} from './working-days.ts'
