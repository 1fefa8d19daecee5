export type { EvaluationSummary } from './evaluation-route.ts'
export type {
  ExplainedSpan,
  Explanation,
  FigureAt,
  FigureOfPeriod,
  FigureRecords,
  MeasureRelation,
  TiedFigure,
} from './figure-route.ts'
export type { ImportJob, ImportPreview, ImportRow } from './import-route.ts'
export type { LedgerEntry, LedgerPage, Verification } from './ledger-route.ts'
export { type Listening, listen } from './listen.ts'
export type { YearOpened } from './open-year-route.ts'
export type { ProblemDetails, WordedProblem } from './problem-response.ts'
export type {
  MoveOffer,
  PersonalShown,
  RecordOpened,
  RecordPage,
  RecordRow,
  VersionSummary,
  Written,
} from './record-route.ts'
export type { FieldDescription, RegisterDescription, RegisterSummary } from './register-route.ts'
export type { FigureShown, FigureTaken, MeasureSummary } from './schema.ts'
export type {
  FigureTable,
  ScoredBlock,
  ScoredCondition,
  ScoredItem,
  ScoreSheet,
} from './score-route.ts'
export { createServer, type Server } from './server.ts'
export type { ActingPerson, Session, UnitSummary } from './session-route.ts'
export type { SystemShown } from './system-route.ts'
export type * from './systems.ts'
export type { NewUnit } from './unit-route.ts'
