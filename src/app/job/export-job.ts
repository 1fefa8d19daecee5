import { Readable } from 'node:stream'
import type { Actor } from '#access'
import { fail, type Id, ok, type Problem, Refusal, type Result, settle } from '#lib'
import { findRegister, readableBy } from '#records'
import type { App } from '../open.ts'
import { appProblems } from '../problems.ts'
import { type ExportAsked, exportTo } from '../transfer.ts'
import { unitOf } from '../unit.ts'
import { beginJob, findJob, type HeldJob, type Job, type JobChange, removeJob } from './job.ts'
import { PartWriter, piecesOf } from './piece.ts'
import type { JobRunner, JobWatch, JobWork } from './runner.ts'

/** What a download is of. */
export type DownloadAsked = Omit<ExportAsked, 'to' | 'signal' | 'progress'>

/** A file that was made for one reader; it is gone once it was read, or `content` is destroyed. */
export interface ExportFile {
  readonly size: number
  readonly content: Readable
}

/** What an export has given, as its job keeps it. */
interface ExportGiven {
  /** The part of the job that the file is, and its bytes. */
  readonly part?: string
  readonly size?: number
  readonly problems: readonly Problem[]
}

/** In a unit: files that are being made or wait to be, and those that wait for their readers besides. */
const most = { making: 10, open: 20 } as const
/** How often it is asked whether a file that another server makes is whole; milliseconds. */
const askEvery = 200

/**
 * Workbooks for whoever downloads them. Each is made whole before its first byte is sent: a reader who takes his time
 * holds a file, and not the database's snapshot and one of its few connections.
 */
export class ExportJobs implements JobWork {
  readonly most = 2
  readonly #app: App
  readonly #runner: () => JobRunner

  constructor(app: App, runner: () => JobRunner) {
    this.#app = app
    this.#runner = runner
  }

  /** Has a file made. Problems: those of `unitOf`, app/too-many-exports. */
  async begin(actor: Actor, asked: DownloadAsked): Promise<Result<Job>> {
    const { database } = this.#app
    const unit = await unitOf(this.#app, actor, asked.unit)
    if (!unit.ok) return unit
    const register = findRegister(this.#app.catalogue, asked.register)
    if (!register.ok) return register
    // Who may read nothing of it takes up no place either.
    const readable = await settle(() => readableBy(this.#app, { actor, unit: unit.value }, register.value))
    if (!readable.ok) return readable
    const ofUnit = { ...asked, unit: unit.value }
    const begun = { unit: unit.value, kind: 'export', actor, asked: ofUnit, phase: 'making' } as const
    const job = await beginJob(database, begun, (open) => {
      const making = open.filter(({ phase }) => phase === 'making')
      return making.length < most.making && open.length < most.open
    })
    if (!job) return fail(appProblems['too-many-exports']())
    this.#runner().wake()
    return ok(job)
  }

  /** Problems: app/unknown-job. */
  async get(actor: Actor, id: Id): Promise<Result<Job>> {
    const job = await findJob(this.#app.database, actor, id)
    return job?.kind === 'export' ? ok(job) : fail(appProblems['unknown-job']())
  }

  async end(job: Job): Promise<void> {
    await removeJob(this.#app.database, job)
    this.#runner().stop(job)
  }

  /** Waits until the file is whole; where the reader has gone it is ended. Problems: those of `exportTo`. */
  async make(
    actor: Actor,
    { signal, ...asked }: DownloadAsked & { readonly signal: AbortSignal },
  ): Promise<Result<ExportFile>> {
    const begun = await this.begin(actor, asked)
    if (!begun.ok) return begun
    const job = begun.value
    let isHandedOn = false
    try {
      for (;;) {
        const now = await this.get(actor, job.id)
        if (!now.ok) return now
        const { problems } = givenOf(now.value)
        if (now.value.phase === 'failed') return fail(...problems)
        if (signal.aborted) return fail(appProblems['unknown-job']())
        const file = this.open(now.value)
        isHandedOn = file.ok
        if (isHandedOn) return file
        await this.#runner().changed(job, askEvery)
      }
    } finally {
      if (!isHandedOn) await this.end(job)
    }
  }

  /** The file that was made, which goes once it was read. Problems: app/export-not-ready, those why it was not made. */
  open(job: Job): Result<ExportFile> {
    const { part, size, problems } = givenOf(job)
    if (job.phase === 'failed') return fail(...problems)
    if (job.phase !== 'done' || part === undefined || size === undefined)
      return fail(appProblems['export-not-ready']())
    const content = Readable.from(piecesOf(this.#app.database, { ...job, part }), { objectMode: false })
    content.once('close', () => void this.end(job).catch(console.error))
    return ok({ size, content })
  }

  registerOf(job: Job): string {
    return (job.asked as DownloadAsked).register
  }

  async run(job: HeldJob, { signal, progress }: JobWatch): Promise<JobChange> {
    // Each attempt makes a part of its own: what was left of one before is of no file.
    const part = job.hold
    const to = new PartWriter(this.#app.database, { ...job, part })
    const asked = job.asked as DownloadAsked
    const exported = await exportTo(this.#app, job.actor, {
      ...{ ...asked, to, signal, progress: (done: number) => progress({ done }) },
    })
    if (!exported.ok) throw new Refusal(...exported.problems)
    const given: ExportGiven = { part, size: to.size, problems: [] }
    return { phase: 'done', given }
  }

  failed(_job: HeldJob, error: unknown): JobChange {
    const problems = error instanceof Refusal ? error.problems : [appProblems['export-broke']()]
    const given: ExportGiven = { problems }
    return { phase: 'failed', given }
  }
}

function givenOf(job: Job): ExportGiven {
  return (job.given ?? { problems: [] }) as ExportGiven
}

/** A job as a page shows it; `word` puts a problem into words. */
export function showExportJob<P>(job: Job, word: (problem: Problem) => P) {
  const { size, problems } = givenOf(job)
  const phase = job.phase === 'done' || job.phase === 'failed' ? job.phase : ('making' as const)
  return {
    ...{ job: job.id, phase, done: job.done, problems: problems.map(word) },
    ...(size === undefined ? {} : { size }),
  }
}
