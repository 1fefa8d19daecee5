export type { Behaviour, BehaviourEffect, Cause, Reaction } from './behaviour.ts'
export { type Catalogue, type CatalogueParts, defineCatalogue, findRegister } from './catalogue.ts'
export { type Column, columnOf, columnsOf, decodeValue, tableOf } from './column.ts'
export { conditionSql, itemConditionSql } from './condition-sql.ts'
export { type Content, contentOf, hashContent, type Mark, markOf } from './content.ts'
export type { Asking, RecordsContext } from './context.ts'
export { type Covered, type CoveredRequest, coveredTime } from './covered.ts'
export { type Exported, type ExportRequest, exportRegister } from './export-register.ts'
export { templateWorkbook } from './export-template.ts'
export { countFacets, type Facet, type FacetCount, type FacetCounts, type FacetRequest } from './facet.ts'
export { attachmentProblems } from './file-problem.ts'
export {
  type FileAsked,
  findFile,
  type KeptFile,
  mostFileBytes,
  mostFileMegabytes,
  readFile,
  storeFile,
  sweepFiles,
} from './file-store.ts'
export { filesOf } from './file-use.ts'
export { type FindRequest, findByKey, findRecord, getRecord } from './find.ts'
export { type FieldChange, fieldChanges, type HistoryVersion, recordHistory } from './history.ts'
export { type ImportFileRequest, type ImportOutcome, importFile } from './import-file.ts'
export { type ImportMode, importModes } from './import-mode.ts'
export { previewImport } from './import-preview.ts'
export { refusedWorkbook } from './import-refused.ts'
export type { ImportedRow, ImportPreview } from './import-report.ts'
export type { ImportProgress, ImportRequest } from './import-run.ts'
export { type LedgerEntry, type LedgerHead, ledgerHead, resolveAsOf } from './ledger.ts'
export {
  type ListRequest,
  listRecords,
  type RecordPage,
  type Sort,
} from './list.ts'
export { type ListAtRequest, listAt } from './list-at.ts'
export { listEntries } from './list-entries.ts'
export type { RecordVersion } from './record.ts'
export { RefusedRows } from './refused-rows.ts'
export { type SchemaParts, schemaDifference, schemaOf } from './schema.ts'
export { type Alike, searchDocument, searchWords } from './search.ts'
export { type RecordRow, recordColumns, recordOf, recordTable } from './store.ts'
export { type StateTotals, type TotalsRequest, totalByState } from './totals.ts'
export { type Verification, type VerifyRequest, verifyLedger } from './verify.ts'
export type { Cell, Row, Sheet, Table } from './workbook-cell.ts'
export { bytesSource, fileSource, type TableSource } from './workbook-source.ts'
export { readTable } from './workbook-table.ts'
export { openZip, type Zip, type ZipEntry } from './workbook-unzip.ts'
export { type WriteRequest, writeRecords } from './write-records.ts'
export type { Amendment, Changes, ProposeOptions, RecordWriter, TakenOver } from './writer.ts'
