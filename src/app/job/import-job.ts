import { pipeline } from 'node:stream/promises'
import type { Actor } from '#access'
import type { ImportMode, ImportOutcome, ImportPreview, RefusedRowsKept } from '#exchange'
import { fail, type Id, type Language, newId, ok, type Problem, Refusal, type Result } from '#lib'
import { type FieldChange, findRegister } from '#records'
import { personalFields, type Register } from '#registers'
import type { App } from '../open.ts'
import { appProblems } from '../problems.ts'
import { type ChangeShown, showChanges } from '../record.ts'
import { parseMode } from '../transfer.ts'
import { unitOf } from '../unit.ts'
import { ImportThreads, type ThreadLimits } from './import-thread.ts'
import type { ImportTask } from './import-worker.ts'
import {
  advanceJob,
  beginJob,
  findJob,
  type HeldJob,
  type Job,
  type JobChange,
  jobScope,
  listJobs,
  removeJob,
  renewHold,
  settleJob,
} from './job.ts'
import { importParts, PartWriter, readPart } from './piece.ts'
import { settleImport } from './refused-part.ts'
import type { JobRunner, JobWatch, JobWork } from './runner.ts'

/** What an import is asked, as its job keeps it. */
export type ImportAsked = {
  readonly register: string
  readonly mode: ImportMode
  /** The name that people know the file by. */
  readonly name: string
  /** Bytes of the file. */
  readonly size: number
  readonly leaveOutRefused: boolean
}

/** What an import has given so far, as its job keeps it. */
export interface ImportGiven {
  /** What would be done; where the writing was refused, what it found. */
  readonly preview?: ImportPreview
  /** Of what is done: it stands in the records, or they had it already. */
  readonly outcome?: Exclude<ImportOutcome, { readonly status: 'refused' }>
  readonly problems: readonly Problem[]
}

export interface ImportBegun {
  readonly register: string
  readonly unit?: string | undefined
  readonly mode?: string | undefined
  /** The name that people know the file by. */
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

/** Each keeps its file until it is ended, or nobody has asked for it for an hour. */
const mostOpen = { actor: 10, unit: 20 } as const
const renewEvery = 1_000

/** Imports that people have begun in the browser, on whatever server; any server tells of them, writes and stops them. */
export class ImportJobs implements JobWork {
  readonly most = 2
  readonly #app: App
  readonly #threads: ImportThreads
  readonly #runner: () => JobRunner

  constructor(app: App, runner: () => JobRunner, limits: Partial<ThreadLimits> = {}) {
    this.#app = app
    this.#runner = runner
    this.#threads = new ImportThreads(app, limits)
  }

  /**
   * Takes a file in, and has it read and compared with what stands; the preview follows.
   * Problems: those of `unitOf`, app/unknown-mode, records/unknown-register, app/too-many-imports. Throws a Refusal with
   * those of the database, and whatever the content throws.
   */
  async begin(
    actor: Actor,
    { unit: named, mode: text, register: of, name, content }: ImportBegun,
  ): Promise<Result<Job>> {
    const { database } = this.#app
    const unit = await unitOf(this.#app, actor, named)
    if (!unit.ok) return unit
    const mode = parseMode(text)
    if (!mode.ok) return mode
    const register = findRegister(this.#app.catalogue, of)
    if (!register.ok) return register
    await this.#makeRoom(actor, unit.value)
    const hold = newId(Date.now())
    const asked: ImportAsked = {
      ...{ register: register.value.name, mode: mode.value, name: name },
      ...{ size: 0, leaveOutRefused: false },
    }
    // It counts from here on, while the file is still arriving.
    const begun = { unit: unit.value, kind: 'import', actor, asked, phase: 'arriving', hold } as const
    const job = await beginJob(database, begun, (open) => hasRoom(open, actor))
    if (!job) return fail(appProblems['too-many-imports']())
    try {
      const size = await this.#takeIn({ ...job, hold }, content)
      const change: JobChange = { phase: 'reading', asked: { ...asked, size } }
      const isHeld = await database.write(jobScope(job.unit), (s) => settleJob(s, { ...job, hold }, change))
      if (!isHeld) return fail(appProblems['unknown-job']())
    } catch (error) {
      await removeJob(database, job).catch(() => undefined)
      throw error
    }
    this.#runner().wake()
    return ok(job)
  }

  /** Problems: app/unknown-job. */
  async get(actor: Actor, id: Id): Promise<Result<Job>> {
    const job = await findJob(this.#app.database, actor, id)
    return job?.kind === 'import' ? ok(job) : fail(appProblems['unknown-job']())
  }

  /**
   * Writes what was previewed, all or nothing, or all but the refused rows. Where nothing is written because of rows
   * that are refused by then, the job has failed. Asked twice, it is done once. Problems: app/import-not-ready.
   */
  async apply(
    actor: Actor,
    job: Job,
    { leaveOutRefused }: { readonly leaveOutRefused: boolean },
  ): Promise<Result<Id>> {
    const asked = { ...askedOf(job), leaveOutRefused }
    const change = { from: 'previewed', phase: 'writing', asked, actor } as const
    const isBegun = job.phase === 'previewed' && (await advanceJob(this.#app.database, job, change))
    if (isBegun) this.#runner().wake()
    const now = isBegun ? ok(job) : await this.get(actor, job.id)
    if (!now.ok) return now
    if (!isBegun && now.value.phase !== 'writing' && now.value.phase !== 'done')
      return fail(appProblems['import-not-ready']())
    return ok(job.id)
  }

  /** Stops it wherever it is; nothing half done stays. */
  async end(job: Job): Promise<void> {
    await removeJob(this.#app.database, job)
    this.#runner().stop(job)
  }

  async close(): Promise<void> {
    await this.#threads.close()
  }

  /** The refused rows, each bad cell with its comment. Problems: those of `refusedWorkbook`, app/too-many-imports. */
  async refused(job: Job): Promise<Result<Uint8Array>> {
    const kept = await readPart(this.#app.database, { ...job, part: importParts.refused })
    const none: RefusedRowsKept = { sheets: [], problems: [], leftOut: 0 }
    const refused = kept.length === 0 ? none : (JSON.parse(kept.toString()) as RefusedRowsKept)
    // Giving rows back is no progress of the import.
    const task = { ...taskOf(job, 'return'), refused }
    const done = await this.#threads.run(task, { signal: new AbortController().signal })
    if (!done.ok) return done
    if (done.value.kind !== 'returned') throw new Error(`rows to give back that are ${done.value.kind}`)
    return ok(done.value.workbook)
  }

  async run(job: HeldJob, watch: JobWatch): Promise<JobChange | undefined> {
    const task = { ...taskOf(job, job.phase === 'writing' ? 'write' : 'preview'), hold: job.hold }
    const result = await this.#threads.run(task, watch)
    if (!result.ok) throw new Refusal(...result.problems)
    const done = result.value
    if (done.kind === 'returned') throw new Error('an import that gives rows back')
    // What was written was kept in the transaction that wrote it.
    if (done.kind === 'ended' && done.outcome.status !== 'refused') return undefined
    const change: JobChange =
      done.kind === 'previewed'
        ? { phase: 'previewed', given: { preview: done.preview, problems: [] } }
        : { phase: 'failed', given: { preview: done.outcome, problems: problemsOf(done.outcome) } }
    await this.#app.database.write(jobScope(job.unit), (s) => settleImport(s, job, change, done.refused))
    return undefined
  }

  failed(job: HeldJob, error: unknown): JobChange {
    const problems = error instanceof Refusal ? error.problems : [appProblems['import-broke']()]
    const { preview } = givenOf(job)
    return { phase: 'failed', given: { ...(preview ? { preview } : {}), problems } }
  }

  async #takeIn(job: HeldKey, content: AsyncIterable<Uint8Array>): Promise<number> {
    const { database } = this.#app
    const writer = new PartWriter(database, { ...job, part: importParts.upload })
    const renewing = setInterval(() => void renewHold(database, job).catch(() => undefined), renewEvery)
    try {
      await pipeline(content, writer)
      return writer.size
    } finally {
      clearInterval(renewing)
    }
  }

  /** Of the actor's own imports those that are over make room for one more, as far as it takes. */
  async #makeRoom(actor: Actor, unit: string): Promise<void> {
    let open = await listJobs(this.#app.database, unit, 'import')
    for (const job of open) {
      if (hasRoom(open, actor)) return
      const isOver = job.phase === 'done' || job.phase === 'failed'
      if (!isOver || job.actor.id !== actor.id) continue
      await this.end(job)
      open = open.filter((other) => other !== job)
    }
  }
}

function hasRoom(open: readonly Job[], actor: Actor): boolean {
  return (
    open.length < mostOpen.unit && open.filter((job) => job.actor.id === actor.id).length < mostOpen.actor
  )
}

type HeldKey = Pick<HeldJob, 'unit' | 'id' | 'hold'>

function askedOf(job: Job): ImportAsked {
  return job.asked as ImportAsked
}

function givenOf(job: Job): ImportGiven {
  return (job.given ?? { problems: [] }) as ImportGiven
}

function problemsOf(outcome: ImportOutcome): readonly Problem[] {
  return outcome.status === 'refused' ? outcome.problems : []
}

function taskOf(job: Job, does: ImportTask['does']): ImportTask {
  const { unit, id, actor } = job
  return { does, actor, unit, job: id, ...askedOf(job) }
}

export interface ImportRowShown<P> {
  readonly row: number
  readonly kind: 'added' | 'updated' | 'refused'
  readonly title: string
  readonly problems: readonly P[]
  readonly changes: readonly ChangeShown[]
}

/** What stands of personal data is not told by what a file says of it. */
function withoutPersonal(register: Register, changes: readonly FieldChange[]): readonly FieldChange[] {
  const personal = new Set(personalFields(register).map(({ name }) => name))
  return changes.map((change) =>
    personal.has(change.field) ? { field: change.field, isMasked: true } : change,
  )
}

/** A job as the page shows it; `word` puts a problem into words. */
export function showImportJob<P>(app: App, job: Job, language: Language, word: (problem: Problem) => P) {
  const { preview, outcome, problems: ofAll } = givenOf(job)
  const asked = askedOf(job)
  const register = app.catalogue.registers.get(asked.register)
  const rows = (preview?.rows ?? []).map(
    ({ at, kind, title, problems, changes }): ImportRowShown<P> => ({
      ...{ row: at.row ?? 0, kind, title },
      problems: problems.map(word),
      changes: register ? showChanges(register, withoutPersonal(register, changes), language) : [],
    }),
  )
  const problems = [...ofAll, ...((outcome ?? preview)?.remarks ?? [])].map(word)
  return {
    job: job.id,
    ...{ phase: phaseOf(job), done: job.done, fileName: asked.name, mode: asked.mode, problems },
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

/** What arrives is being read, as far as its people see. */
function phaseOf({ phase }: Job): 'reading' | 'previewed' | 'writing' | 'done' | 'failed' {
  return phase === 'arriving' || phase === 'making' ? 'reading' : phase
}
