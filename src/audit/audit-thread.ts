import { Worker } from 'node:worker_threads'
import { fail, fileProblems, type Result, Turnstile } from '#lib'
import type { Audit, AuditOptions } from './audit-document.ts'
import type { FileAudit } from './audit-file.ts'
import type { AuditTask } from './audit-worker.ts'
import { problems } from './problems.ts'

/** What a thread may use. */
export interface ThreadLimits {
  /** The reading ends itself sooner; this is for what cannot be asked to stop. */
  readonly seconds?: number | undefined
  /** Of what lives longer than a moment; two such threads stay well below what an office computer has. */
  readonly megabytes?: number | undefined
}

const usual = { seconds: 30, megabytes: 192 }

/** A bug that one file brings out is no reason to leave the others, or to stop a server. */
export const brokenBy = (file: string) => (error: unknown) =>
  fail(problems.broke({ file, reason: error instanceof Error ? error.message : String(error) }, { file }))

/** What ended a thread, as the file's problem: that it takes too much memory, or a bug. */
function downBy(file: string, megabytes: number, error: unknown): Result<never> {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (!isOutOfMemory) return brokenBy(file)(error)
  const reason = {
    zh: `审核它所需的内存超过 ${megabytes} MB`,
    en: `auditing it takes more than ${megabytes} MB of memory`,
  }
  return fail(fileProblems['too-large']({ file, reason }, { file }))
}

interface Answer {
  readonly result: Result<{ readonly audit: Audit }>
  /** Whether the thread can take another file. */
  readonly isSound: boolean
}

/** A thread that takes one file after another, and is started anew when one of them brings it down. */
export class AuditThread {
  readonly #seconds: number
  readonly #megabytes: number
  #worker: Worker | undefined

  constructor({ seconds = usual.seconds, megabytes = usual.megabytes }: ThreadLimits = {}) {
    this.#seconds = seconds
    this.#megabytes = megabytes
  }

  /** Problems: those of `readDocument`, file/too-large, audit/took-too-long, audit/broke. */
  async audit(task: AuditTask & { readonly isBare: true }): Promise<Result<{ readonly audit: Audit }>>
  async audit(task: AuditTask & { readonly isBare: false }): Promise<Result<FileAudit>>
  async audit(task: AuditTask): Promise<Result<{ readonly audit: Audit }>> {
    const { name } = task
    const resourceLimits = { maxOldGenerationSizeMb: this.#megabytes, maxYoungGenerationSizeMb: 12 }
    this.#worker ??= new Worker(new URL('./audit-worker.ts', import.meta.url), { resourceLimits })
    const worker = this.#worker
    const { promise, resolve } = Promise.withResolvers<Answer>()
    const seconds = this.#seconds
    const give = (result: Answer['result']) => resolve({ result, isSound: true })
    const fault = (error: unknown) =>
      resolve({ result: downBy(name, this.#megabytes, error), isSound: false })
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

/** Each takes a core and the memory above; what was uploaded waits in memory, too. */
const turnstile = new Turnstile({ most: 2, waiting: 6 })

/**
 * The audit of one file in a thread of its own: whatever the file does, a server goes on answering.
 * Problems: those of `readDocument`, file/too-large, audit/took-too-long, audit/broke, audit/too-many.
 */
export async function auditApart(
  from: string | Uint8Array,
  name: string,
  options: AuditOptions & ThreadLimits = {},
): Promise<Result<FileAudit>> {
  const audited = await turnstile.pass(async () => {
    const thread = new AuditThread(options)
    try {
      return await thread.audit({ from, name, template: options.template, isBare: false })
    } finally {
      await thread.end()
    }
  })
  return audited ?? fail(problems['too-many']())
}
