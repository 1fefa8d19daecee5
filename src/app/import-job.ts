import type { Actor } from '#access'
import type { ImportMode, ImportOutcome, ImportPreview, ImportProgress, RefusedRowsKept } from '#exchange'
import { fail, type Id, type Language, newId, ok, type Problem, Refusal, type Result } from '#lib'
import { findRegister } from '#records'
import { ImportThreads, type ThreadLimits } from './import-thread.ts'
import type { ImportTask } from './import-worker.ts'
import type { App } from './open.ts'
import { appProblems } from './problems.ts'
import { type ChangeShown, showChanges } from './record.ts'
import { Spool, type Spooled } from './spool.ts'
import { parseMode } from './transfer.ts'
import { unitOf } from './unit.ts'

export type ImportPhase = 'reading' | 'previewed' | 'writing' | 'done' | 'failed' | 'cancelled'

/** Where an import stands. It lives in the server's memory: nothing is written before it is applied, all at once. */
export interface ImportJob {
  readonly id: Id
  readonly actor: Actor
  readonly register: string
  readonly unit: string
  readonly mode: ImportMode
  readonly name: string
  /** What was uploaded, once it has arrived; it goes with the job. */
  file?: Spooled
  readonly stop: AbortController
  phase: ImportPhase
  done: number
  total?: number
  /** What would be done; where the writing was refused, what it found. */
  preview?: ImportPreview
  /** Of what is done: it stands in the records, or they had it already. */
  outcome?: Exclude<ImportOutcome, { readonly status: 'refused' }>
  /** What the preview refused; once it is written, what was left out. */
  refused: RefusedRowsKept
  problems: readonly Problem[]
  touched: number
}

export interface ImportBegun {
  readonly register: string
  readonly unit?: string | undefined
  readonly mode?: string | undefined
  /** The name that people know the file by. */
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

const lifetime = 3600_000
/** Each keeps its file until it is ended, or nobody has touched it for so long. */
const mostOpen = { actor: 10, unit: 20 } as const

/** Imports that people have begun in the browser; one that nobody touches for an hour is cleaned up. */
export class ImportJobs {
  readonly #app: App
  readonly #spool: Spool
  readonly #threads: ImportThreads
  readonly #jobs = new Map<Id, ImportJob>()
  readonly #running = new Set<Promise<void>>()

  constructor(app: App, limits: Partial<ThreadLimits> = {}) {
    this.#app = app
    this.#spool = new Spool(app.info)
    this.#threads = new ImportThreads(app, limits)
    void this.#spool.clear()
  }

  /**
   * Takes a file in, and begins to read it and to compare it with what stands; the preview follows.
   * Problems: those of `unitOf`, app/unknown-mode, records/unknown-register, app/too-many-imports. Throws a Refusal with
   * those of `Spool.keep`.
   */
  async begin(
    actor: Actor,
    { unit: named, mode: text, register: of, name, content }: ImportBegun,
  ): Promise<Result<ImportJob>> {
    await this.#sweep()
    const unit = await unitOf(this.#app, actor, named)
    if (!unit.ok) return unit
    const mode = parseMode(text)
    if (!mode.ok) return mode
    const register = findRegister(this.#app.catalogue, of)
    if (!register.ok) return register
    if (!(await this.#makeRoom(actor, unit.value))) return fail(appProblems['too-many-imports']())
    const now = Date.now()
    const job: ImportJob = {
      ...{ register: register.value.name, name, unit: unit.value, mode: mode.value },
      ...{ id: newId(now), actor, stop: new AbortController(), touched: now },
      ...{
        phase: 'reading',
        done: 0,
        problems: [],
        refused: { sheets: new Map(), problems: [], leftOut: 0 },
      },
    }
    // It counts from here on, while the file is still arriving.
    this.#jobs.set(job.id, job)
    try {
      job.file = await this.#spool.keep(content, name)
    } catch (error) {
      this.#jobs.delete(job.id)
      throw error
    }
    if (job.stop.signal.aborted) {
      await this.#spool.remove(job.file)
      return fail(appProblems['unknown-job']())
    }
    this.#follow(job, this.#run(job, 'preview'), (done) => {
      if (done.kind !== 'previewed') throw new Error(`a preview that is ${done.kind}`)
      job.preview = done.preview
      job.refused = done.refused
      job.phase = 'previewed'
    })
    return ok(job)
  }

  /** Problems: app/unknown-job. */
  get(actor: Actor, id: Id): Result<ImportJob> {
    const job = this.#jobs.get(id)
    if (!job || job.actor.id !== actor.id) return fail(appProblems['unknown-job']())
    job.touched = Date.now()
    return ok(job)
  }

  /**
   * Writes what was previewed, all or nothing, or all but the refused rows. Where nothing is written because of rows
   * that are refused by then, the job has failed. Asked twice, it is done once. Problems: app/import-not-ready.
   */
  apply(job: ImportJob, { leaveOutRefused }: { readonly leaveOutRefused: boolean }): Result<ImportJob> {
    if (job.phase === 'writing' || job.phase === 'done') return ok(job)
    if (job.phase !== 'previewed') return fail(appProblems['import-not-ready']())
    job.phase = 'writing'
    job.done = 0
    this.#follow(job, this.#run(job, 'write', leaveOutRefused), (done) => {
      if (done.kind !== 'ended') throw new Error(`an import that is ${done.kind}`)
      const { outcome } = done
      job.refused = done.refused
      if (outcome.status === 'refused') {
        job.preview = outcome
        job.problems = outcome.problems
        job.phase = 'failed'
      } else {
        job.outcome = outcome
        job.phase = 'done'
      }
    })
    return ok(job)
  }

  /** Stops it wherever it is; nothing half done stays. */
  async end(job: ImportJob): Promise<void> {
    job.stop.abort()
    this.#jobs.delete(job.id)
    if (job.file) await this.#spool.remove(job.file)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#jobs.values()].map((job) => this.end(job)))
    await Promise.all(this.#running)
    await this.#threads.close()
  }

  /** The refused rows, each bad cell with its comment. Problems: those of `refusedWorkbook`, app/too-many-imports. */
  async refused(job: ImportJob): Promise<Result<Uint8Array>> {
    const done = await this.#run(job, 'return')
    if (!done.ok) return done
    if (done.value.kind !== 'returned') throw new Error(`rows to give back that are ${done.value.kind}`)
    return ok(done.value.workbook)
  }

  #run(job: ImportJob, does: ImportTask['does'], leaveOutRefused = false) {
    const { actor, unit, register, mode, name, file, refused } = job
    if (!file) throw new Error('an import whose file has not arrived')
    const task: ImportTask = { does, actor, unit, register, mode, name, path: file.path, leaveOutRefused }
    const progress = ({ done, total }: ImportProgress) => {
      job.done = done
      if (total !== undefined) job.total = total
    }
    // Giving rows back is no progress of the import.
    return does === 'return'
      ? this.#threads.run({ ...task, refused }, { signal: job.stop.signal })
      : this.#threads.run(task, { signal: job.stop.signal, progress })
  }

  /** Whether there is room for one more; of the actor's own those that are over make room. */
  async #makeRoom(actor: Actor, unit: string): Promise<boolean> {
    const isOpen = () => {
      const jobs = [...this.#jobs.values()]
      return (
        jobs.filter((job) => job.actor.id === actor.id).length < mostOpen.actor &&
        jobs.filter((job) => job.unit === unit).length < mostOpen.unit
      )
    }
    for (const job of this.#jobs.values()) {
      if (isOpen()) break
      const isOver = job.phase === 'done' || job.phase === 'failed' || job.phase === 'cancelled'
      if (isOver && job.actor.id === actor.id) await this.end(job)
    }
    return isOpen()
  }

  #follow<T>(job: ImportJob, work: Promise<Result<T>>, then: (value: T) => void): void {
    const following = this.#settle(job, work, then).finally(() => this.#running.delete(following))
    this.#running.add(following)
  }

  async #settle<T>(job: ImportJob, work: Promise<Result<T>>, then: (value: T) => void): Promise<void> {
    try {
      const result = await work
      if (result.ok) return then(result.value)
      job.problems = result.problems
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error)
      job.problems = error instanceof Refusal ? error.problems : [appProblems['import-broke']()]
    }
    job.phase = job.stop.signal.aborted ? 'cancelled' : 'failed'
  }

  async #sweep(): Promise<void> {
    const before = Date.now() - lifetime
    for (const job of this.#jobs.values()) if (job.touched < before) await this.end(job)
  }
}

export interface ImportRowShown<P> {
  readonly row: number
  readonly kind: 'added' | 'updated' | 'refused'
  readonly title: string
  readonly problems: readonly P[]
  readonly changes: readonly ChangeShown[]
}

/** A job as the page shows it; `word` puts a problem into words. */
export function showImportJob<P>(
  app: App,
  job: ImportJob,
  language: Language,
  word: (problem: Problem) => P,
) {
  const { preview, outcome } = job
  const register = app.catalogue.registers.get(job.register)
  const rows = (preview?.rows ?? []).map(
    ({ at, kind, title, problems, changes }): ImportRowShown<P> => ({
      ...{ row: at.row ?? 0, kind, title },
      problems: problems.map(word),
      changes: register ? showChanges(register, changes, language) : [],
    }),
  )
  const problems = [...job.problems, ...((outcome ?? preview)?.remarks ?? [])].map(word)
  return {
    job: job.id,
    ...{ phase: job.phase, done: job.done, fileName: job.name, mode: job.mode, problems },
    ...(job.total === undefined ? {} : { total: job.total }),
    ...(preview ? { preview: { ...countsOf(preview), rows } } : {}),
    ...(outcome
      ? {
          outcome: {
            ...countsOf(outcome),
            status: outcome.status,
            ...(outcome.status === 'written' ? { entry: outcome.entry } : {}),
          },
        }
      : {}),
  }
}

function countsOf({ added, updated, unchanged, refused }: ImportPreview) {
  return { added, updated, unchanged, refused }
}
