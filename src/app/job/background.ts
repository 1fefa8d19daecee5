import type { App } from '../open.ts'
import { ExportJobs } from './export-job.ts'
import { ImportJobs } from './import-job.ts'
import type { ThreadLimits } from './import-thread.ts'
import { Rounds } from './round.ts'
import { JobRunner } from './runner.ts'

/** What a server does beside answering: jobs, its own and what others left, and what is due for the whole house. */
export class Background {
  readonly imports: ImportJobs
  readonly exports: ExportJobs
  readonly #runner: JobRunner
  readonly #rounds: Rounds

  constructor(app: App, limits: Partial<ThreadLimits> = {}) {
    const runner = () => this.#runner
    this.imports = new ImportJobs(app, runner, limits)
    this.exports = new ExportJobs(app, runner)
    this.#runner = new JobRunner(app, { import: this.imports, export: this.exports })
    this.#rounds = new Rounds(app)
  }

  /** From now on it takes up jobs of other servers, and does what is due when its turn comes. */
  start(): void {
    this.#runner.start()
    this.#rounds.start()
  }

  /** Gives back what it is at, for another server, or for this one when it comes again. */
  async close(): Promise<void> {
    await this.#rounds.close()
    await this.#runner.close()
    await this.imports.close()
  }
}
