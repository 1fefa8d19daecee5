import { rm } from 'node:fs/promises'
import type { Actor } from '#access'
import { newId, type Problem, type Result } from '#lib'
import { importFile, type ImportMode, type ImportOutcome, type ImportPreview, previewImport, refusedWorkbook } from '#records'
import type { App } from './open.ts'

/** Where an import stands. It lives in the server's memory: nothing is written before it is applied, all at once. */
export interface ImportJob {
  readonly id: string
  readonly actor: string
  readonly register: string
  readonly unit: string
  readonly mode: ImportMode
  /** The uploaded file, in a folder of its own that goes with the job. */
  readonly file: string
  readonly name: string
  phase: 'reading' | 'previewed' | 'applying' | 'done' | 'failed' | 'stopped'
  done: number
  total?: number
  preview?: ImportPreview
  outcome?: ImportOutcome
  problems: readonly Problem[]
  readonly stop: AbortController
  touched: number
}

const lifetime = 3600_000

/** Imports that people have begun in the browser; one that nobody touches for an hour is cleaned up. */
export class ImportJobs {
  readonly #app: App
  readonly #jobs = new Map<string, ImportJob>()

  constructor(app: App) {
    this.#app = app
  }

  /** Begins to read a file and to compare it with what stands; the preview follows. */
  begin(actor: Actor, given: Pick<ImportJob, 'register' | 'unit' | 'mode' | 'file' | 'name'>): ImportJob {
    this.#sweep()
    const now = Date.now()
    const job: ImportJob = {
      ...given,
      id: newId(now),
      actor: actor.id,
      phase: 'reading',
      done: 0,
      problems: [],
      stop: new AbortController(),
      touched: now,
    }
    this.#jobs.set(job.id, job)
    void this.#follow(job, previewImport(this.#app, this.#ask(job, actor)), (preview) => {
      job.preview = preview
      job.phase = 'previewed'
    })
    return job
  }

  find(actor: Actor, id: string): ImportJob | undefined {
    const job = this.#jobs.get(id)
    if (!job || job.actor !== actor.id) return undefined
    job.touched = Date.now()
    return job
  }

  /** Writes what was previewed, all or nothing. Does nothing unless the preview stands. */
  apply(actor: Actor, job: ImportJob): void {
    if (job.phase !== 'previewed') return
    job.phase = 'applying'
    job.done = 0
    void this.#follow(job, importFile(this.#app, this.#ask(job, actor)), (outcome) => {
      job.outcome = outcome
      job.phase = 'done'
    })
  }

  /** Stops it wherever it is; nothing half done stays. */
  async end(job: ImportJob): Promise<void> {
    job.stop.abort()
    this.#jobs.delete(job.id)
    await rm(job.file, { force: true })
  }

  async close(): Promise<void> {
    await Promise.all([...this.#jobs.values()].map((job) => this.end(job)))
  }

  /** The refused rows, each bad cell with its comment. */
  refused(actor: Actor, job: ImportJob): Promise<Result<Uint8Array>> {
    return refusedWorkbook(this.#app, this.#ask(job, actor))
  }

  #ask(job: ImportJob, actor: Actor) {
    return {
      actor,
      unit: job.unit,
      register: job.register,
      file: job.file,
      mode: job.mode,
      signal: job.stop.signal,
      progress: ({ done, total }: { done: number; total?: number }) => {
        job.done = done
        if (total !== undefined) job.total = total
      },
    }
  }

  async #follow<T>(job: ImportJob, work: Promise<Result<T>>, then: (value: T) => void): Promise<void> {
    try {
      const result = await work
      if (result.ok) return then(result.value)
      job.problems = result.problems
    } catch (error) {
      if (!(error instanceof Error && error.name === 'Refusal' && 'problems' in error)) throw error
      job.problems = error.problems as readonly Problem[]
    }
    job.phase = job.stop.signal.aborted ? 'stopped' : 'failed'
  }

  #sweep(): void {
    const before = Date.now() - lifetime
    for (const job of this.#jobs.values()) if (job.touched < before) void this.end(job)
  }
}
