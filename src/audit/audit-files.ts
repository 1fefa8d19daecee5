import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { fail, type Result } from '#lib'
import type { Audit, AuditOptions } from './audit-document.ts'
import { auditFile } from './audit-file.ts'
import type { AuditTask } from './audit-worker.ts'
import { problems } from './problems.ts'

export interface AuditedFile {
  readonly file: string
  readonly result: Result<Audit>
}

export interface AuditFilesOptions extends AuditOptions {
  readonly signal?: AbortSignal
  /** How many threads; every core unless told. */
  readonly threads?: number
  /** Seconds after which the thread of a file that does not end is given up. */
  readonly seconds?: number
}

/** What a thread may use; two of them stay well below what an office computer has. */
const resourceLimits = { maxOldGenerationSizeMb: 320 }
/** The reading ends itself sooner; this is for what cannot be asked to stop. */
const usualSeconds = 60
/** Fewer files are done before a thread has started. */
const fewestForThreads = 3

/**
 * Audits many files on every core and gives them in their order, each as soon as those before it are there. A file that
 * cannot be read, or that brings its thread down, is one result among others. Ends early when the signal says so.
 * Problems of a file: those of `readDocument`, audit/took-too-long, audit/broke.
 */
export async function* auditFiles(
  files: readonly string[],
  options: AuditFilesOptions = {},
): AsyncGenerator<AuditedFile, void, undefined> {
  if (files.length < fewestForThreads) {
    for (const file of files)
      yield { file, result: await auditFile(file, file, options).catch(brokenBy(file)) }
    return
  }
  const results = new Map<number, Promise<Result<Audit>>>()
  const settled: ((result: Result<Audit>) => void)[] = []
  for (const at of files.keys()) {
    const { promise, resolve } = Promise.withResolvers<Result<Audit>>()
    results.set(at, promise)
    settled.push(resolve)
  }
  let next = 0
  const take = () => {
    if (next >= files.length || options.signal?.aborted) return undefined
    const at = next++
    return { file: files[at] ?? '', settle: settled[at] ?? (() => undefined) }
  }
  const wanted = Math.min(options.threads ?? availableParallelism(), files.length)
  const threads = Array.from({ length: wanted }, () => new AuditThread(options))
  const done = Promise.all(threads.map((thread) => thread.work(take)))
  const stopped = new Promise<undefined>((resolve) =>
    options.signal?.addEventListener('abort', () => resolve(undefined), { once: true }),
  )
  try {
    for (const [at, file] of files.entries()) {
      const result = await Promise.race([results.get(at), stopped])
      results.delete(at)
      if (result === undefined) return
      yield { file, result }
    }
    await done
  } finally {
    next = files.length
    await Promise.all(threads.map((thread) => thread.end()))
  }
}

/** A bug that one file brings out is no reason to leave the others. */
const brokenBy = (file: string) => (error: unknown) =>
  fail(problems.broke({ file, reason: error instanceof Error ? error.message : String(error) }, { file }))

/** A thread that takes one file after another, and is started anew when one of them brings it down. */
class AuditThread {
  readonly #seconds: number
  readonly #options: AuditOptions
  #worker: Worker | undefined

  constructor({ seconds = usualSeconds, template }: AuditFilesOptions) {
    this.#seconds = seconds
    this.#options = { template }
  }

  async work(
    take: () => { readonly file: string; readonly settle: (result: Result<Audit>) => void } | undefined,
  ): Promise<void> {
    for (let task = take(); task; task = take()) task.settle(await this.#audit(task.file))
  }

  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  async #audit(file: string): Promise<Result<Audit>> {
    this.#worker ??= new Worker(new URL('./audit-worker.ts', import.meta.url), { resourceLimits })
    const worker = this.#worker
    let isSound = false
    const result = await new Promise<Result<Audit>>((resolve) => {
      const seconds = this.#seconds
      const clock = setTimeout(
        () => finish(fail(problems['took-too-long']({ file, seconds }, { file }))),
        seconds * 1000,
      )
      const finish = (given: Result<Audit>) => {
        clearTimeout(clock)
        worker.removeAllListeners()
        resolve(given)
      }
      worker.once('message', (given: Result<Audit>) => {
        isSound = true
        finish(given)
      })
      worker.once('error', (error) => finish(brokenBy(file)(error)))
      worker.once('exit', () => finish(brokenBy(file)('线程已结束')))
      const task: AuditTask = { file, ...this.#options }
      worker.postMessage(task)
    })
    if (!isSound) await this.end()
    return result
  }
}
