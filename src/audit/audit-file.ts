import { ok, type Result } from '#lib'
import { type Audit, type AuditOptions, auditDocument } from './audit-document.ts'
import { type ReadOptions, readDocument } from './reading/read-document.ts'

/** Reads one file, or an upload under its name, and audits it. Problems: those of `readDocument`. */
export async function auditFile(
  from: string | Uint8Array,
  name: string,
  options: ReadOptions & AuditOptions = {},
): Promise<Result<Audit>> {
  const document = await readDocument(from, name, options)
  return document.ok ? ok(auditDocument(document.value, options)) : document
}
