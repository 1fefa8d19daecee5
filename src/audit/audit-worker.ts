import { parentPort } from 'node:worker_threads'
import type { AuditOptions } from './audit-document.ts'
import { auditFile } from './audit-file.ts'

/** What `auditFiles` sends to a thread. */
export interface AuditTask extends AuditOptions {
  readonly file: string
}

// One file at a time; whatever ends this thread ends the audit of one file and no more.
parentPort?.on('message', async ({ file, ...options }: AuditTask) => {
  parentPort?.postMessage(await auditFile(file, file, options))
})
