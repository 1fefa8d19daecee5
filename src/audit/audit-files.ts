import { availableParallelism } from 'node:os'
import { ok, type Result } from '#lib'
import type { Audit, AuditOptions } from './audit-document.ts'
import { auditFile } from './audit-file.ts'
import { AuditThread, brokenBy } from './audit-thread.ts'

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
  if (files.length < fewestForThreads && options.threads === undefined) {
    for (const file of files) {
      const audited = await auditFile(file, file, options).catch(brokenBy(file))
      yield { file, result: audited.ok ? ok(audited.value.audit) : audited }
    }
    return
  }
  const work = new SharedWork(files, options)
  try {
    for (const [at, file] of files.entries()) {
      const result = await work.result(at)
      if (result === undefined) return
      yield { file, result }
    }
  } finally {
    await work.end()
  }
}

/** Files that several threads take from, one after the other. */
class SharedWork {
  readonly #files: readonly string[]
  readonly #options: AuditFilesOptions
  readonly #results: (PromiseWithResolvers<Result<Audit>> | undefined)[]
  readonly #threads: readonly AuditThread[]
  readonly #stopped: Promise<undefined>
  #next = 0

  constructor(files: readonly string[], options: AuditFilesOptions) {
    this.#files = files
    this.#options = options
    this.#results = files.map(() => Promise.withResolvers<Result<Audit>>())
    const wanted = Math.min(options.threads ?? availableParallelism(), files.length)
    this.#threads = Array.from({ length: wanted }, () => new AuditThread(options))
    this.#stopped = new Promise((resolve) => {
      if (options.signal?.aborted) resolve(undefined)
      options.signal?.addEventListener('abort', () => resolve(undefined), { once: true })
    })
    for (const thread of this.#threads) void this.#work(thread)
  }

  /** The result of one file, forgotten when given; undefined where the work was stopped before. */
  async result(at: number): Promise<Result<Audit> | undefined> {
    const result = await Promise.race([this.#results[at]?.promise, this.#stopped])
    this.#results[at] = undefined
    return result
  }

  async end(): Promise<void> {
    this.#next = this.#files.length
    await Promise.all(this.#threads.map((thread) => thread.end()))
  }

  async #work(thread: AuditThread): Promise<void> {
    const { template, signal } = this.#options
    while (this.#next < this.#files.length && !signal?.aborted) {
      const at = this.#next++
      const file = this.#files[at] ?? ''
      const audited = await thread.audit({ from: file, name: file, template, isBare: true })
      this.#results[at]?.resolve(audited.ok ? ok(audited.value.audit) : audited)
    }
  }
}
