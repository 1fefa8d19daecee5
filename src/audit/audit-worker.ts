import { parentPort } from 'node:worker_threads'
import { auditFile } from './audit-file.ts'

// One file at a time for `auditFiles`; whatever ends this thread ends the audit of one file and no more.
parentPort?.on('message', async (path: string) => {
  parentPort?.postMessage(await auditFile(path, path))
})
