// For the stage that reads and writes files of records: the parts of a writing transaction, a row at a time.
export { changed, stateLabel, titleOf } from './amend.ts'
export { isBoundAmong } from './among.ts'
export {
  type Behaviour,
  type BehaviourEffect,
  type Behaviours,
  behavioursOf,
  type Cause,
  type Reaction,
  reactionTo,
} from './behaviour.ts'
export { type Catalogue, type CatalogueParts, defineCatalogue, findRegister } from './catalogue.ts'
export { type Column, columnOf, columnsOf, decodeValue, tableOf } from './column.ts'
export { conditionSql, itemConditionSql } from './condition-sql.ts'
export { type Content, contentOf, hashContent, type Mark, markOf } from './content.ts'
export type { Asking, RecordsContext } from './context.ts'
export { type Covered, type CoveredRequest, coveredTime } from './covered.ts'
export { isRecordId, judgingRule, versionsOf } from './draft.ts'
export { countFacets, type Facet, type FacetCount, type FacetCounts, type FacetRequest } from './facet.ts'
export { labelsOf } from './field-label.ts'
export { missingFile } from './file-check.ts'
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
export { filesOf, findMissingFiles, hasFiles } from './file-use.ts'
export { type FindRequest, findByKey, findRecord, getRecord } from './find.ts'
export { type HeadFile, headFileOf, listHeads, parseHeadFile, printHeadFile } from './head-file.ts'
export { type FieldChange, fieldChanges, type HistoryVersion, recordHistory } from './history.ts'
export { type LedgerEntry, type LedgerHead, ledgerHead, resolveAsOf } from './ledger.ts'
export { chosenSql, type ListRequest, listRecords, type RecordPage, type Sort, sourceSql } from './list.ts'
export { type ListAtRequest, listAt } from './list-at.ts'
export { listEntries } from './list-entries.ts'
export { type Mask, maskFor, refuseProbing } from './mask.ts'
export { mayChange } from './may-change.ts'
export { mayReveal } from './may-reveal.ts'
export { mayWrite, writesInside } from './may-write.ts'
export { type DueAsked, type DuePerformed, type DueRefused, dueFor, performDue } from './perform-due.ts'
export {
  accountsIn,
  type Known,
  type Person,
  peopleFields,
  peopleMeant,
  withNames,
  withPeople,
} from './person.ts'
export { problems as recordProblems } from './problems.ts'
export { budgetLeft, budgetTaken } from './procedure/budget.ts'
export { type CertificateFound, type CertificateStatus, verifyCertificate } from './procedure/certificate.ts'
export { isMember, membersOn } from './procedure/membership.ts'
export { remindReturns } from './procedure/periodic-return.ts'
export { lastPublicDay } from './procedure/publicity.ts'
export { referred } from './procedure/referred.ts'
export { nextNumber } from './procedure/serial-number.ts'
export { endOfTerm } from './procedure/term.ts'
export { newVerifyCode } from './procedure/verify-code.ts'
export { outsideCall } from './procedure/within-call.ts'
export { newIdAt } from './propose.ts'
export { isOpened, type Readable, readableBy } from './readable.ts'
export { type RecordVersion, recordIn } from './record.ts'
export { missingReference, referenceFields, replaced, sitesOf } from './reference.ts'
export { ruleFor } from './rule-for.ts'
export { type SchemaParts, schemaDifference, schemaOf } from './schema.ts'
export { type Alike, searchDocument, searchWords } from './search.ts'
export { findCurrent, quoted, type RecordRow, recordColumns, recordOf, recordTable } from './store.ts'
export { type StateTotals, type TotalsRequest, totalByState } from './totals.ts'
export { type Verification, type VerifyRequest, verifyLedger } from './verify.ts'
export type { ChainProof } from './verify-unit.ts'
export { type WriteRequest, writeRecords, writingOf } from './write-records.ts'
export type {
  Amendment,
  Changes,
  ChangesOf,
  ProposeOptions,
  RecordWriter,
  TakenOver,
} from './writer.ts'
export { type Encoded, encodeVersions, storeVersions, type Writing } from './writing.ts'
