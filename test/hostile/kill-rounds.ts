import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type App, localActor, openApp, restoreFrom, verifyEverything } from '#app'
import { unwrap, wordProblem } from '#lib'
import { Client, importRows, type Sent } from './kill-writers.ts'

const root = resolve(import.meta.dirname, '..', '..')
const quiet = () => undefined
export type Victim = 'server' | 'database' | 'both'

export interface Round {
  readonly victim: Victim
  /** How many of each kind were acknowledged; how many have no answer. */
  readonly acknowledged: Readonly<Partial<Record<Sent['kind'], number>>>
  readonly unknown: number
  /** From the kill to the first answer that came out of the database, in milliseconds. */
  readonly recovered: number
  /** What was lost, half done or found by verification; none is what has to be. */
  readonly wrong: readonly string[]
}

/** A server of its own on a data folder of its own, which is killed again and again. */
export class KilledHouse {
  readonly #folder: string
  readonly #port: number
  readonly #app: App
  readonly #amended: { id: string; version: number }
  readonly #instruments: readonly string[]
  readonly #log: Sent[] = []
  #server: ChildProcess | undefined

  private constructor(
    folder: string,
    port: number,
    app: App,
    amended: { id: string; version: number },
    instruments: readonly string[],
  ) {
    this.#folder = folder
    this.#port = port
    this.#app = app
    this.#amended = amended
    this.#instruments = instruments
  }

  /** From the small database that the upgrade test has, with a server on it. */
  static async open(): Promise<KilledHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'youju-killed-'))
    await chmod(folder, 0o755)
    const data = join(folder, 'data')
    unwrap(await restoreFrom({ data }, join(root, 'test', 'upgrade', '52f5f29.youju-backup'), quiet))
    // Opened here as well, for looking: so the database outlives a server that is killed alone.
    const app = unwrap(await openApp({ data }))
    const { amended, instruments } = await app.database.owner.read(async ({ db }) => {
      const records = await sql<{ id: string; version: number }>`
        select id, version from rec_evaluation_tasks where known_to = 'infinity' order by id limit 1`.execute(
        db,
      )
      const terms = await sql<{ instrument: string }>`
        select instrument from rec_instruments_terms where known_to = 'infinity'
          and not coalesce(needs_qualification, false) order by instrument`.execute(db)
      return { amended: records.rows[0], instruments: terms.rows.map(({ instrument }) => instrument) }
    })
    if (!amended) throw new Error('nothing to amend')
    const house = new KilledHouse(folder, await freePort(), app, { ...amended }, instruments)
    await house.#serve()
    return house
  }

  async #serve(): Promise<void> {
    const main = join(root, 'src/cli/main.ts')
    const args = [main, 'serve', '--data', join(this.#folder, 'data'), '--port', String(this.#port)]
    this.#server = spawn(process.execPath, args, { stdio: 'ignore', cwd: this.#folder })
    await this.#answering()
  }

  /** Until something is answered that the database must be there for. */
  async #answering(): Promise<void> {
    for (;;) {
      const url = `http://127.0.0.1:${this.#port}/api/records/evaluation.tasks?limit=1`
      const status = await fetch(url).then(
        (response) => response.status,
        () => 0,
      )
      if (status === 200) return
      const code = this.#server?.exitCode
      if (typeof code === 'number') throw new Error(`the server ended by itself (${code})`)
      await pause(20)
    }
  }

  /** Lets a client write for some time, kills, brings everything back, and compares. */
  async round(victim: Victim, after: number): Promise<Round> {
    const client = new Client(`http://127.0.0.1:${this.#port}`)
    const instrument = this.#instruments[Math.floor(Math.random() * this.#instruments.length)] ?? ''
    const writing = client.write(this.#amended, instrument)
    await pause(after)
    const began = Date.now()
    const killed = await this.#postmaster()
    await this.#kill(victim, killed)
    client.stop()
    if (victim !== 'database') await this.#serve()
    // Sessions of a killed database may still answer for a moment.
    if (victim !== 'server') while ((await this.#postmaster()) === killed) await pause(20)
    await this.#answering()
    const recovered = Date.now() - began
    await writing
    this.#log.push(...client.log)
    const wrong = [...(await this.#compare()), ...(await this.#verify())]
    const acknowledged: Partial<Record<Sent['kind'], number>> = {}
    for (const sent of client.log)
      if (sent.acknowledged) acknowledged[sent.kind] = (acknowledged[sent.kind] ?? 0) + 1
    const unknown = client.log.filter((sent) => sent.acknowledged === undefined).length
    return { victim, acknowledged, unknown, recovered, wrong }
  }

  /** The number of the database's process; 0 where there is none, or none any more. */
  async #postmaster(): Promise<number> {
    const file = join(this.#folder, 'data', 'postgres', 'postmaster.pid')
    return Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0])
  }

  async #kill(victim: Victim, postmaster: number): Promise<void> {
    if (victim !== 'server') process.kill(postmaster, 'SIGKILL')
    if (victim === 'database' || !this.#server) return
    const ended = once(this.#server, 'exit')
    this.#server.kill('SIGKILL')
    await ended
  }

  /** Whatever was acknowledged is there; what was not is there whole or not at all; what was refused is not. */
  async #compare(): Promise<string[]> {
    const there = await this.#standing()
    return this.#log.flatMap(({ kind, key, acknowledged }) => {
      const found = there[kind].get(key) ?? 0
      const whole = kind === 'import' ? importRows : 1
      if (found !== 0 && found !== whole) return [`${kind} ${key}: ${found} of ${whole}`]
      if (acknowledged === true && found === 0) return [`${kind} ${key} was acknowledged and is lost`]
      return acknowledged === false && found > 0 ? [`${kind} ${key} was refused and is there`] : []
    })
  }

  async #standing(): Promise<Record<Sent['kind'], Map<string, number>>> {
    return this.#app.database.owner.read(async ({ db }) => {
      const keys = async (query: ReturnType<typeof sql<{ key: string }>>) => {
        const counts = new Map<string, number>()
        for (const { key } of (await query.execute(db)).rows) counts.set(key, (counts.get(key) ?? 0) + 1)
        return counts
      }
      return {
        propose: await keys(sql`select name as key from rec_evaluation_tasks where version = 1`),
        import: await keys(
          sql`select regexp_replace(name, ' \\d+$', '') as key from rec_evaluation_tasks where version = 1`,
        ),
        amend: await keys(
          sql`select completion as key from rec_evaluation_tasks where completion is not null`,
        ),
        upload: await keys(sql`select convert_from(content, 'UTF8') as key from file where name = 'a.txt'`),
        attach: await keys(sql`
          select m.name as key from rec_evaluation_manual as m join file_use as u
            on u.unit_id = m.unit_id and u.record_id = m.id and u.sha256 = m.evidence ->> 'sha256'
          where m.version = 1`),
        book: await keys(sql`select person_name as key from rec_instruments_bookings where version = 1`),
        move: await keys(
          sql`select person_name as key from rec_instruments_bookings where state = 'cancelled'`,
        ),
      }
    })
  }

  async #verify(): Promise<string[]> {
    const { problems } = unwrap(await verifyEverything(this.#app, await localActor(this.#app), {}))
    return problems.map((problem) => wordProblem(problem).message)
  }

  async close(): Promise<void> {
    const server = this.#server
    if (server?.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    }
    await this.#app.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
