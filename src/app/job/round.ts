import { sql } from 'kysely'
import { sweepRepeated } from '#access'
import { type Instant, newId, Refusal } from '#lib'
import { performDue, sweepFiles } from '#records'
import type { App } from '../open.ts'
import { heldFor, jobScope, sweepJobs } from './job.ts'

/** How often the servers together make the round; seconds. Each asks for the turn somewhat oftener. */
const every = 60
const askEvery = 15_000
const renewEvery = 5_000
const until = sql.raw(`now() + interval '${heldFor} seconds'`)

const hour = 3600_000
/** Whoever tries a request again does so within the day; a form left open over a weekend is filled in anew. */
const repeatedFor = 72 * hour
/** Long enough for a form that is left open over a holiday. */
const unusedFor = 7 * 24 * hour

/**
 * What time brings without anybody asking: moves that are due, and what is to be cleared. It is called once a minute by
 * one of all servers, and never twice at once. It may be cut off anywhere, or be done again, so whatever it does must
 * find out for itself what is still due.
 */
export async function performRound(app: App, signal: AbortSignal): Promise<void> {
  const now = Date.parse(app.clock.now())
  const before = (age: number) => new Date(now - age).toISOString() as Instant
  const steps: readonly (() => Promise<unknown>)[] = [
    () => performDue(app, { signal }),
    async () =>
      sweepJobs(
        app.database,
        (await app.units()).map(({ id }) => id),
      ),
    () => sweepRepeated(app.database, before(repeatedFor)),
    () => sweepFiles(app.database, before(unusedFor)),
  ]
  for (const step of steps) {
    if (signal.aborted) return
    await step()
  }
}

/** Makes the round when this server's turn comes. */
export class Rounds {
  readonly #app: App
  readonly #stop = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #performing: Promise<void> | undefined

  constructor(app: App) {
    this.#app = app
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#ask(), askEvery)
    this.#timer.unref()
    this.#ask()
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.#stop.abort()
    await this.#performing
  }

  #ask(): void {
    this.#performing ??= takeTurn(this.#app, this.#stop.signal, performRound)
      .catch((error) => {
        // A database that is away is told by every request; here the next turn comes.
        if (!(error instanceof Refusal) && !this.#stop.signal.aborted) console.error(error)
      })
      .then(() => {
        this.#performing = undefined
      })
  }
}

/**
 * Makes the round, if a minute has passed since anybody began to and nobody is at it: the database gives the turn
 * to one of those who ask, for some seconds, which are renewed while it goes on. Gives whether it had the turn.
 */
export async function takeTurn(
  app: App,
  signal: AbortSignal,
  perform: (app: App, signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const { database } = app
  const hold = newId(Date.now())
  const change = (set: ReturnType<typeof sql>) =>
    database.write(jobScope(), async ({ db }) => {
      const { numAffectedRows } = await sql`update schedule set ${set}`.execute(db)
      return numAffectedRows === 1n
    })
  const isOurs = await change(
    sql`begun_at = now(), hold = ${hold}, held_until = ${until} where name = 'round'
      and begun_at <= now() - interval '${sql.raw(String(every))} seconds'
      and (held_until is null or held_until < now())`,
  )
  if (!isOurs) return false
  const lost = new AbortController()
  const renew = () => change(sql`held_until = ${until} where name = 'round' and hold = ${hold}`)
  const renewing = setInterval(() => {
    renew().then(
      (isHeld) => isHeld || lost.abort(),
      () => undefined,
    )
  }, renewEvery)
  try {
    await perform(app, AbortSignal.any([signal, lost.signal]))
  } finally {
    clearInterval(renewing)
    await change(sql`hold = null, held_until = null where name = 'round' and hold = ${hold}`).catch(
      () => undefined,
    )
  }
  return true
}
