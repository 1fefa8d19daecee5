export { listActing, type PersonShown, personActing } from './acting.ts'
export {
  type AuditAsked,
  type AuditedReport,
  type AuditShown,
  askAudit,
  askOwnAudit,
  type FindingShown,
  type NumberShown,
  showAudit,
} from './audit.ts'
export { askBatches, type BatchDue, type Deadline } from './batch.ts'
export {
  askFee,
  askInstrumentTime,
  askOpenings,
  book,
  type InstrumentTimeShown,
  type TakenShown,
} from './booking.ts'
export { askBookingDesk, type BookingDesk, type DeskQueue, type DeskRow } from './booking-desk.ts'
export { askFeed, type FeedMade, issueFeed } from './calendar-feed.ts'
export type { CatalogueRow } from './catalogue-search.ts'
export {
  askCatalogue,
  type CatalogueAsked,
  type CatalogueFacet,
  type CataloguePage,
  catalogueFacets,
  type FacetShown,
} from './catalogue-search.ts'
export {
  askEvaluation,
  askReport,
  type EvaluationAsked,
  type EvaluationShown,
  listEvaluations,
  printReport,
  type ReportWritten,
  reportTypes,
  showEvaluation,
  writeReport,
} from './evaluation.ts'
export {
  askFigure,
  askFigureHistory,
  askFigureRecords,
  askFigureSeries,
  type ExplanationShown,
  explainFigure,
  type FigureAsked,
  type FigureShown,
  listMeasures,
  type MeasureShown,
  showFigure,
} from './figure.ts'
export { askFigureRelations, type RelationShown, type TiedFigure } from './figure-relation.ts'
export { askFigureTable, type FigureTable, type FigureTableAsked } from './figure-table.ts'
export { type FileAsked, type FileOpened, openFile, type UploadAsked, uploadFile } from './file.ts'
export { askGroupBuys, type GroupBuyShown, type GroupBuysShown, joinGroup } from './group-buy.ts'
export { type ImportJob, ImportJobs, showImportJob } from './import-job.ts'
export { askInstrument, type InstrumentShown, type PriceShown } from './instrument.ts'
export { askLedger, backupTo, type LedgerPage, restoreFrom, verifyEverything } from './ledger.ts'
export { askHead, readHead, writeHead } from './ledger-head.ts'
export { localActor } from './local-actor.ts'
export { migrations } from './migrations.ts'
export { type App, assemble, type OpenOptions, openApp } from './open.ts'
export {
  askReadiness,
  type Readiness,
  type ReadinessItemShown,
  type ReadinessShown,
  showReadiness,
} from './readiness.ts'
export {
  amendRecord,
  askHistory,
  askRecord,
  askRecords,
  moveRecord,
  proposeRecord,
  type RecordShown,
  type RecordsPage,
  type VersionShown,
  type Written,
} from './record.ts'
export {
  describeRegister,
  listRegisters,
  type RegisterDescription,
  type RegisterSummary,
} from './register.ts'
export { remindAll } from './reminder.ts'
export { askRenewal, type Renewal, type RenewalPage, renewals } from './renewal.ts'
export { byKey, pastRequest } from './request-key.ts'
export { askScore, type ScoreShown } from './score.ts'
export {
  askSharingForm,
  type FactShown,
  type SharingFormAsked,
  type SharingFormShown,
  type SharingLineShown,
} from './sharing-form.ts'
export { drawSpotCheck, type SpotCheck, type SpotCheckRow } from './spot-check.ts'
export { askImport, exportTo, type Imported, importFrom, makeTemplate } from './transfer.ts'
export { addUnit, type UnitAsked, unitOf } from './unit.ts'
export {
  askRoleOverlap,
  askVouchers,
  type OverlapShown,
  type ProgrammeShown,
  type VouchersShown,
} from './voucher.ts'
export {
  type AutomaticShown,
  askAutomatic,
  type BuiltClaims,
  buildAutomatic,
  type CandidateShown,
} from './voucher-automatic.ts'
