import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Actor } from '#access'
import { fail, ok, type Problem, type Result, Turnstile } from '#lib'
import type { App } from './open.ts'
import { appProblems } from './problems.ts'
import { Spool, type Spooled } from './spool.ts'
import { type ExportAsked, exportTo } from './transfer.ts'

/** A file that was made for one reader; it is gone once it was read, or `content` is destroyed. */
export interface ExportFile {
  readonly size: number
  readonly content: Readable
}

/** Files that wait for their readers. */
const mostOpen = 20

/**
 * Workbooks for whoever downloads them. Each is made whole before its first byte is sent: a reader who takes his time
 * holds a file, and not the database's snapshot and one of its few connections.
 */
export class ExportFiles {
  readonly #app: App
  readonly #spool: Spool
  readonly #turnstile = new Turnstile({ most: 2, waiting: 8 })
  readonly #open = new Set<Spooled>()

  constructor(app: App) {
    this.#app = app
    this.#spool = new Spool(app.info)
  }

  /** Problems: those of `exportTo`, app/too-many-exports; throws a Refusal with app/cannot-keep-file. */
  async make(actor: Actor, asked: Omit<ExportAsked, 'to'>): Promise<Result<ExportFile>> {
    if (this.#open.size >= mostOpen) return fail(appProblems['too-many-exports']())
    const made = await this.#turnstile.pass(() => this.#make(actor, asked))
    return made ?? fail(appProblems['too-many-exports']())
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((file) => this.#remove(file)))
  }

  async #make(actor: Actor, asked: Omit<ExportAsked, 'to'>): Promise<Result<ExportFile>> {
    const file = await this.#spool.room('export.xlsx')
    this.#open.add(file)
    let content: Readable | undefined
    try {
      const exported = await exportTo(this.#app, actor, { ...asked, to: file.path })
      if (!exported.ok) return fail(...exported.problems.map(ownProblem))
      const { size } = await stat(file.path)
      content = createReadStream(file.path)
      content.once('close', () => void this.#remove(file).catch(console.error))
      // Whoever went away while it was made reads nothing of it.
      if (asked.signal?.aborted) content.destroy()
      return ok({ size, content })
    } finally {
      if (!content) await this.#remove(file)
    }
  }

  async #remove(file: Spooled): Promise<void> {
    this.#open.delete(file)
    await this.#spool.remove(file)
  }
}

/** Where the file lies is nobody's business but the server's. */
function ownProblem(problem: Problem): Problem {
  if (problem.code !== 'export/cannot-write') return problem
  return appProblems['cannot-keep-file']({ reason: problem.params.reason ?? '' })
}
