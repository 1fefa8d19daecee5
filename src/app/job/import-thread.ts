import { Worker } from 'node:worker_threads'
import type { ImportProgress } from '#exchange'
import { fail, fileProblems, ok, type Problem, type Result, Turnstile } from '#lib'
import type { App } from '../open.ts'
import { appProblems } from '../problems.ts'
import type { ImportAnswer, ImportMessage, ImportTask } from './import-worker.ts'

export interface ThreadLimits {
  /** Of what lives longer than a moment. */
  readonly megabytes: number
  /** Seconds in which no row was done; waiting for other writers of the unit is among them. */
  readonly still: number
  /** Seconds from the beginning to the end. */
  readonly seconds: number
}

/** A hundred thousand rows take some 100 MB and half a minute. */
const usual: ThreadLimits = { megabytes: 224, still: 120, seconds: 1800 }
/** How long a thread without work is kept: it has loaded every register and is connected. */
const idle = 30_000
/** How long one that was told to stop may take to do so. */
const grace = 5_000

export interface ImportWatch {
  readonly signal: AbortSignal
  progress?(progress: ImportProgress): void
}

type Done = Exclude<ImportAnswer, { readonly kind: 'progress' | 'problems' | 'bug' }>

/**
 * Threads that read, judge and write imports, each with its own connection: whatever a file does to one, the server goes
 * on answering. Two work at once.
 */
export class ImportThreads {
  readonly #app: App
  readonly #limits: ThreadLimits
  readonly #turnstile = new Turnstile({ most: 2, waiting: 100 })
  readonly #free: { readonly worker: Worker; readonly timer: NodeJS.Timeout }[] = []

  constructor(app: App, limits: Partial<ThreadLimits> = {}) {
    this.#app = app
    this.#limits = { ...usual, ...limits }
  }

  /**
   * Problems: those of what is done (`previewImport`, `importFile`, `refusedWorkbook`), file/too-large where the memory
   * does not do, app/import-too-slow, app/too-many-imports. A bug is thrown.
   */
  async run(task: ImportTask, watch: ImportWatch): Promise<Result<Done>> {
    const answer = await this.#turnstile.pass(() => this.#run(task, watch))
    return answer ?? fail(appProblems['too-many-imports']())
  }

  async #run(task: ImportTask, watch: ImportWatch): Promise<Result<Done>> {
    const worker = this.#take()
    const { answer, isSound } = await this.#answerOf(worker, task, watch)
    if (isSound) this.#giveBack(worker)
    else await worker.terminate()
    if (answer.kind === 'problems') return fail(...answer.problems)
    if (answer.kind === 'bug') throw new Error(answer.reason)
    return ok(answer)
  }

  async close(): Promise<void> {
    await Promise.all(this.#free.splice(0).map(({ worker, timer }) => close(worker, timer)))
  }

  #take(): Worker {
    const free = this.#free.pop()
    clearTimeout(free?.timer)
    if (free) return free.worker
    const { megabytes } = this.#limits
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
      // Three times the semi-space that the command line is started with: rows live and die young.
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 72 },
    })
    // One that is being ended may still report that, when nobody asks it anything.
    worker.on('error', () => undefined)
    return worker
  }

  #giveBack(worker: Worker): void {
    const timer = setTimeout(() => {
      const at = this.#free.findIndex((free) => free.worker === worker)
      if (at >= 0) this.#free.splice(at, 1)
      void close(worker, timer)
    }, idle)
    timer.unref()
    worker.unref()
    this.#free.push({ worker, timer })
  }

  async #answerOf(worker: Worker, task: ImportTask, { signal, progress }: ImportWatch) {
    const { name: file } = task
    const { megabytes, still, seconds } = this.#limits
    type Told = { readonly answer: Exclude<ImportAnswer, { kind: 'progress' }>; readonly isSound: boolean }
    const { promise, resolve } = Promise.withResolvers<Told>()
    const refuse = (...problems: readonly Problem[]) =>
      resolve({ answer: { kind: 'problems', problems }, isSound: false })
    const tooSlow = (seconds: number) => refuse(appProblems['import-too-slow']({ file, seconds }))
    const say = (message: ImportMessage) => worker.postMessage(message)
    let stillness = setTimeout(tooSlow, still * 1000, still)
    const whole = setTimeout(tooSlow, seconds * 1000, seconds)
    let patience: NodeJS.Timeout | undefined
    const stop = () => {
      say({ kind: 'stop' })
      patience = setTimeout(() => refuse(appProblems['import-stopped']()), grace)
    }
    const hear = (answer: ImportAnswer) => {
      if (answer.kind !== 'progress') return resolve({ answer, isSound: answer.kind !== 'bug' })
      clearTimeout(stillness)
      stillness = setTimeout(tooSlow, still * 1000, still)
      progress?.(answer.progress)
    }
    const fault = (error: Error & { readonly code?: string }) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY')
        return resolve({ answer: { kind: 'bug', reason: error.stack ?? error.message }, isSound: false })
      const reason = {
        zh: `导入它所需的内存超过 ${megabytes} MB`,
        en: `importing it takes more than ${megabytes} MB of memory`,
      }
      refuse(fileProblems['too-large']({ file, reason }, { file }))
    }
    const leave = () => fault(new Error('the thread has ended'))
    worker.on('message', hear).on('error', fault).on('exit', leave)
    worker.ref()
    signal.addEventListener('abort', stop, { once: true })
    const ahead = Date.parse(this.#app.clock.now()) - Date.now()
    say({ kind: 'task', task, address: this.#app.database.address, house: this.#app.house.module, ahead })
    if (signal.aborted) stop()
    try {
      return await promise
    } finally {
      for (const timer of [stillness, whole, patience]) clearTimeout(timer)
      worker.off('message', hear).off('error', fault).off('exit', leave)
      signal.removeEventListener('abort', stop)
    }
  }
}

/** Lets a thread leave its database as anybody should, and ends it when it does not. */
async function close(worker: Worker, timer: NodeJS.Timeout): Promise<void> {
  clearTimeout(timer)
  const left = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const late = new Promise<void>((resolve) => setTimeout(resolve, grace).unref())
  worker.postMessage({ kind: 'close' } satisfies ImportMessage)
  worker.ref()
  await Promise.race([left, late])
  await worker.terminate()
}
