import { Worker } from 'node:worker_threads'
import { fail, type Result } from '#lib'
import type { Audit, AuditOptions } from './audit-document.ts'
import type { AuditedDocument } from './audit-file.ts'
import type { AuditTask } from './audit-worker.ts'
import { problems } from './problems.ts'

/** What a thread may use; two of them stay well below what an office computer has. */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 12 }
/** The reading ends itself sooner; this is for what cannot be asked to stop. */
const usualSeconds = 60

/** A bug that one file brings out is no reason to leave the others, or to stop a server. */
export const brokenBy = (file: string) => (error: unknown) =>
  fail(problems.broke({ file, reason: error instanceof Error ? error.message : String(error) }, { file }))

interface Answer {
  readonly result: Result<{ readonly audit: Audit }>
  /** Whether the thread can take another file. */
  readonly isSound: boolean
}

/** A thread that takes one file after another, and is started anew when one of them brings it down. */
export class AuditThread {
  readonly #seconds: number
  #worker: Worker | undefined

  constructor(seconds: number = usualSeconds) {
    this.#seconds = seconds
  }

  /** Problems: those of `readDocument`, audit/took-too-long, audit/broke. */
  async audit(task: AuditTask & { readonly isBare: true }): Promise<Result<{ readonly audit: Audit }>>
  async audit(task: AuditTask & { readonly isBare: false }): Promise<Result<AuditedDocument>>
  async audit(task: AuditTask): Promise<Result<{ readonly audit: Audit }>> {
    const { name } = task
    this.#worker ??= new Worker(new URL('./audit-worker.ts', import.meta.url), { resourceLimits })
    const worker = this.#worker
    const { promise, resolve } = Promise.withResolvers<Answer>()
    const seconds = this.#seconds
    const give = (result: Answer['result']) => resolve({ result, isSound: true })
    const fault = (error: unknown) => resolve({ result: brokenBy(name)(error), isSound: false })
    const leave = () => fault('线程已结束')
    const giveUp = () =>
      resolve({
        result: fail(problems['took-too-long']({ file: name, seconds }, { file: name })),
        isSound: false,
      })
    const clock = setTimeout(giveUp, seconds * 1000)
    worker.on('message', give).on('error', fault).on('exit', leave)
    worker.postMessage(task)
    const { result, isSound } = await promise
    clearTimeout(clock)
    worker.off('message', give).off('exit', leave)
    // A thread that is being ended may still report an error, which nobody waits for.
    if (isSound) worker.off('error', fault)
    else await this.end()
    return result
  }

  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}

/**
 * The audit of one file in a thread of its own: whatever the file does, a server goes on answering.
 * Problems: those of `readDocument`, audit/took-too-long, audit/broke.
 */
export async function auditApart(
  from: string | Uint8Array,
  name: string,
  options: AuditOptions & { readonly seconds?: number } = {},
): Promise<Result<AuditedDocument>> {
  const thread = new AuditThread(options.seconds)
  try {
    return await thread.audit({ from, name, template: options.template, isBare: false })
  } finally {
    await thread.end()
  }
}
