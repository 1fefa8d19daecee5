import { ok, type Result } from '#lib'
import { type Audit, type AuditOptions, auditDocument } from './audit-document.ts'
import type { AuditDocument } from './document.ts'
import { type ReadOptions, readDocument } from './reading/read-document.ts'

/** An audit beside the document that it speaks of. */
export interface AuditedDocument {
  readonly audit: Audit
  readonly document: AuditDocument
}

/** Reads one file, or an upload under its name, and audits it. Problems: those of `readDocument`. */
export async function auditFile(
  from: string | Uint8Array,
  name: string,
  options: ReadOptions & AuditOptions = {},
): Promise<Result<AuditedDocument>> {
  const read = await readDocument(from, name, options)
  if (!read.ok) return read
  return ok({ audit: auditDocument(read.value, options), document: read.value })
}
