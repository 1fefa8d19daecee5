import { ok, type Result } from '#lib'
import { type Audit, type AuditOptions, auditStatement } from './audit-document.ts'
import { readStatement } from './claims/statement.ts'
import type { AuditDocument } from './document.ts'
import { type ReadOptions, readDocument } from './reading/read-document.ts'
import type { Stated } from './records/against-records.ts'

/** An audit beside the document that it speaks of. */
export interface AuditedDocument {
  readonly audit: Audit
  readonly document: AuditDocument
}

/** The audit of a file, with what the file says that records can be held against. */
export interface FileAudit extends AuditedDocument {
  readonly stated: Stated
}

/** Reads one file, or an upload under its name, and audits it. Problems: those of `readDocument`. */
export async function auditFile(
  from: string | Uint8Array,
  name: string,
  options: ReadOptions & AuditOptions = {},
): Promise<Result<FileAudit>> {
  const read = await readDocument(from, name, options)
  if (!read.ok) return read
  const statement = readStatement(read.value)
  const { claims, indicators, funds } = statement
  return ok({
    audit: auditStatement(statement, options),
    document: read.value,
    stated: { claims, indicators, funds },
  })
}
