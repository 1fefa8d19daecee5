export type { About } from './about/about.ts'
export { type Audit, type AuditOptions, auditDocument, withFindings } from './audit-document.ts'
export { type AuditedDocument, auditFile, type FileAudit } from './audit-file.ts'
export { type AuditedFile, type AuditFilesOptions, auditFiles } from './audit-files.ts'
export { auditApart } from './audit-thread.ts'
export { type AuditOfBatch, type Batch, type SeverityCounts, summarise } from './batch.ts'
export { labelOfCheck } from './check-label.ts'
export type { Check } from './checks/check.ts'
export { checks } from './checks/index.ts'
export type { Claim } from './claims/claim.ts'
export { readStatement, type Statement } from './claims/statement.ts'
export type {
  AuditDocument,
  Block,
  Cell,
  DocumentFormat,
  DocumentPlace,
  Heading,
  Paragraph,
  Table,
} from './document.ts'
export { findTemplate } from './find-template.ts'
export type { Finding, FindingClaim, FindingPlace } from './finding.ts'
export type { Form } from './forms/form.ts'
export { forms } from './forms/index.ts'
export {
  type Judged,
  type JudgedVerdict,
  type Judgement,
  type JudgementTally,
  sayingOf,
  stands,
  tallyJudgements,
  withJudgements,
} from './judgement/judgement.ts'
export {
  judgementFileOf,
  judgementsIn,
  readJudgements,
  writeJudgements,
} from './judgement/judgement-file.ts'
export { auditRegisters, judgementRegister } from './judgement/judgement-register.ts'
export { type OpinionDocument, type OpinionHead, writeOpinion } from './opinion/write-opinion.ts'
export { auditReport, listReportNumbers, reportTree, typedNumbersCheck } from './own-report.ts'
export { problems as auditProblems } from './problems.ts'
export { type ReadOptions, readDocument } from './reading/read-document.ts'
export { checkAgainstRecords } from './records/against-records.ts'
export type { ReportNumber } from './report-number.ts'
export { findSpots, type Spot, shownText } from './spot.ts'
export { wordWhere } from './wording.ts'
