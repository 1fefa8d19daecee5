import { parentPort } from 'node:worker_threads'
import { ok } from '#lib'
import type { AuditOptions } from './audit-document.ts'
import { auditFile } from './audit-file.ts'

/** What a thread is sent. */
export interface AuditTask extends AuditOptions {
  readonly from: string | Uint8Array
  readonly name: string
  /** The audit alone, where nobody will show the document. */
  readonly isBare: boolean
}

// One file at a time; whatever ends this thread ends the audit of one file and no more.
parentPort?.on('message', async ({ from, name, isBare, ...options }: AuditTask) => {
  const audited = await auditFile(from, name, options)
  parentPort?.postMessage(audited.ok && isBare ? ok({ audit: audited.value.audit }) : audited)
})
