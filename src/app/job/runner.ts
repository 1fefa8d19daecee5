import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '#lib'
import type { App } from '../open.ts'
import {
  dueJobs,
  type HeldJob,
  holdJob,
  type JobChange,
  type JobKey,
  type JobKind,
  jobKinds,
  jobScope,
  mostAttempts,
  releaseHold,
  renewHold,
  settleJob,
} from './job.ts'

/** What the work is told, and tells. */
export interface JobWatch {
  /** The job was ended, another server took it over, or this one closes. */
  readonly signal: AbortSignal
  progress(progress: { readonly done: number; readonly total?: number | undefined }): void
}

/** How jobs of a kind are worked at. */
export interface JobWork {
  /** At once, in this process. */
  readonly most: number
  /** Gives what comes of it, or nothing where the work has written that itself. */
  run(job: HeldJob, watch: JobWatch): Promise<JobChange | undefined>
  /** What becomes of a job whose work threw, or brought down whoever took it up. */
  failed(job: HeldJob, error: unknown): JobChange
}

/** How often a server looks for what others began or left; what it began itself it takes up at once. */
const lookEvery = 2_000
const renewEvery = 1_000

interface Running {
  readonly job: HeldJob
  readonly stop: AbortController
  progress: { readonly done?: number; readonly total?: number | undefined }
  ended: Promise<void>
}

/**
 * Takes up jobs that are due, a few of each kind at once, and says every second that it is at work. A server that was
 * killed says nothing any more, and another takes its jobs up; what it had not committed by then it never will, since
 * whoever writes what comes of a job must hold it.
 */
export class JobRunner {
  readonly #app: App
  readonly #works: Readonly<Record<JobKind, JobWork>>
  readonly #running = new Map<string, Running>()
  #looking: Promise<void> | undefined
  #isAwaited = false
  #isClosed = false
  #lookTimer: NodeJS.Timeout | undefined
  #renewTimer: NodeJS.Timeout | undefined

  constructor(app: App, works: Readonly<Record<JobKind, JobWork>>) {
    this.#app = app
    this.#works = works
  }

  /** Looks for jobs of others too, from now on. */
  start(): void {
    this.#lookTimer ??= setInterval(() => this.wake(), lookEvery)
    this.#lookTimer.unref()
    this.wake()
  }

  /** Something may be due now. */
  wake(): void {
    if (this.#isClosed) return
    this.#isAwaited = true
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined
      if (this.#isAwaited) this.wake()
    })
  }

  /** Waits until a job that is worked at here has come to an end, but no longer than so many milliseconds. */
  async changed({ unit, id }: JobKey, atMost: number): Promise<void> {
    await this.#looking
    const ended = this.#running.get(`${unit} ${id}`)?.ended
    await (ended ? Promise.race([ended, pause(atMost)]) : pause(atMost))
  }

  /** A job was ended: if it is worked at here, that stops at once; elsewhere within a second. */
  stop({ unit, id }: JobKey): void {
    this.#running.get(`${unit} ${id}`)?.stop.abort()
  }

  /** Stops what it is at and gives it back, for another server, or for this one when it comes again. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#lookTimer)
    await this.#looking
    const running = [...this.#running.values()]
    for (const { stop } of running) stop.abort()
    await Promise.all(running.map(({ ended }) => ended))
    clearInterval(this.#renewTimer)
  }

  async #look(): Promise<void> {
    while (this.#isAwaited && !this.#isClosed) {
      this.#isAwaited = false
      try {
        for (const kind of jobKinds) await this.#takeUp(kind, this.#works[kind])
      } catch (error) {
        this.#tell(error)
      }
    }
  }

  async #takeUp(kind: JobKind, work: JobWork): Promise<void> {
    const room = () => work.most - [...this.#running.values()].filter(({ job }) => job.kind === kind).length
    if (room() <= 0) return
    const units = (await this.#app.units()).map(({ id }) => id)
    for (const key of await dueJobs(this.#app.database, units, kind)) {
      if (room() <= 0 || this.#isClosed) return
      const job = await holdJob(this.#app.database, key)
      if (job) this.#begin(job, work)
    }
  }

  #begin(job: HeldJob, work: JobWork): void {
    const running: Running = { job, stop: new AbortController(), progress: {}, ended: Promise.resolve() }
    const key = `${job.unit} ${job.id}`
    this.#running.set(key, running)
    this.#renewTimer ??= setInterval(() => void this.#renewAll(), renewEvery)
    this.#renewTimer.unref()
    running.ended = this.#settle(running, work)
      .catch((error) => this.#tell(error))
      .finally(() => {
        this.#running.delete(key)
        if (this.#running.size === 0) {
          clearInterval(this.#renewTimer)
          this.#renewTimer = undefined
        }
        this.wake()
      })
  }

  async #settle(running: Running, work: JobWork): Promise<void> {
    const { job, stop } = running
    const { database } = this.#app
    const change = await this.#changeOf(job, work, {
      signal: stop.signal,
      progress: (progress) => {
        running.progress = progress
      },
    })
    if (this.#isClosed && stop.signal.aborted) return releaseHold(database, job)
    if (change) await database.write(jobScope(job.unit), (session) => settleJob(session, job, change))
  }

  async #changeOf(job: HeldJob, work: JobWork, watch: JobWatch): Promise<JobChange | undefined> {
    if (job.attempts > mostAttempts)
      return work.failed(job, new Error(`taken up ${job.attempts} times without coming to an end`))
    try {
      return await work.run(job, watch)
    } catch (error) {
      if (!(error instanceof Refusal) && !watch.signal.aborted) console.error(error)
      return work.failed(job, error)
    }
  }

  async #renewAll(): Promise<void> {
    await Promise.all(
      [...this.#running.values()].map(async ({ job, stop, progress }) => {
        try {
          if (!(await renewHold(this.#app.database, job, progress))) stop.abort()
        } catch (error) {
          // The database is away for a moment; what is written at the end is written only if the job is still held.
          this.#tell(error)
        }
      }),
    )
  }

  #tell(error: unknown): void {
    // A database that is away is told by every request; here it is waited for.
    if (!(error instanceof Refusal) && !this.#isClosed) console.error(error)
  }
}
