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
export { type BatchShown, showBatch } from './audit-batch.ts'
export { askCertificate, type CertificateShown } from './certificate.ts'
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
export { type House, houseOf } from './house.ts'
export { Background } from './job/background.ts'
export { type ExportFile, type ExportJobs, showExportJob } from './job/export-job.ts'
export { type ImportJobs, showImportJob } from './job/import-job.ts'
export { performRound } from './job/round.ts'
export {
  askTally,
  type JudgeAsked,
  judge,
  judgementsOf,
  type TallyShown,
  takeBackJudgement,
} from './judgement.ts'
export { askLate, type LateShown } from './late.ts'
export { askLedger, backupTo, type LedgerPage, restoreFrom, verifyEverything } from './ledger.ts'
export { askHead, readHead, writeHead } from './ledger-head.ts'
export { localActor } from './local-actor.ts'
export { migrations } from './migrations.ts'
export { type App, assemble, type OpenOptions, openApp } from './open.ts'
export { type OpenYearAsked, openYear, type YearOpened } from './open-year.ts'
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
export { byKey, pastRequest } from './request-key.ts'
export { type RevealAsked, type Revealed, revealRecord } from './reveal.ts'
export { askScore, type ScoreShown } from './score.ts'
export { askSheet, type SheetAnswer } from './sheet.ts'
export { listSystems, type QueueShown, type SystemShown } from './system.ts'
export * from './systems.ts'
export { askImport, exportTo, type Imported, importFrom, makeTemplate } from './transfer.ts'
export { addUnit, type UnitAsked, unitOf } from './unit.ts'
