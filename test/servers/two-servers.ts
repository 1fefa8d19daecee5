import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { type SampleHouse, sampleHouse } from '../sample.ts'

const root = resolve(import.meta.dirname, '..', '..')
const main = join(root, 'src', 'cli', 'main.ts')

export interface Answered {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the route's
  readonly body: any
}

/** One of several servers on one database: the program, in a process of its own. */
export class OneServer {
  url = ''
  readonly #process: ChildProcess

  private constructor(process: ChildProcess) {
    this.#process = process
  }

  static async open(database: string): Promise<OneServer> {
    const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--json'], {
      env: { ...process.env, DATABASE_URL: database },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const server = new OneServer(child)
    let said = ''
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
      said += chunk
      const found = /"url":\s*"([^"]+)"/.exec(said)
      if (!found?.[1]) continue
      server.url = found[1]
      child.stdout.resume()
      return server
    }
    throw new Error('the server ended before it was ready')
  }

  async ask(path: string, init: { method?: string; body?: string; type?: string } = {}): Promise<Answered> {
    const { method = 'GET', body, type = 'application/json' } = init
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      ...(body === undefined ? {} : { body, headers: { 'content-type': type } }),
    })
    const isJson = (response.headers.get('content-type') ?? '').includes('json')
    const content = isJson ? await response.json() : Buffer.from(await response.arrayBuffer())
    return { status: response.status, body: content }
  }

  send(path: string, value: unknown, method = 'POST'): Promise<Answered> {
    return this.ask(path, { method, body: JSON.stringify(value) })
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.kill(signal)
    await ended
  }
}

/** Asks until the answer is what is waited for. */
export async function until<T>(ask: () => Promise<T>, isIt: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (isIt(answer)) return answer
    await pause(20)
  }
}

/** The sample's database, with a way to stand in line for its unit as another writer does. */
export class SharedHouse {
  readonly house: SampleHouse
  readonly unit = 'science-centre'
  readonly #servers: OneServer[] = []

  private constructor(house: SampleHouse) {
    this.house = house
  }

  static async open(): Promise<SharedHouse> {
    return new SharedHouse(await sampleHouse())
  }

  async server(): Promise<OneServer> {
    const server = await OneServer.open(this.house.ownerUrl)
    this.#servers.push(server)
    return server
  }

  async ask<R extends object>(query: string): Promise<readonly R[]> {
    return this.house.database.owner.write(async ({ client }) => (await client.query<R>(query)).rows)
  }

  /** Holds the unit as a writer does while `work` goes on, which is told how to wait until others stand behind. */
  async whileHeld(work: (line: { waiting(count: number): Promise<void> }) => Promise<void>): Promise<void> {
    const holder = new Client({ connectionString: this.house.ownerUrl })
    await holder.connect()
    const lock = `hashtextextended('youju.unit ${this.unit}', 0)`
    try {
      await holder.query(`select pg_advisory_lock(${lock})`)
      const waiting = async (count: number) => {
        const ask = () =>
          this.ask<{ waiting: string }>(
            `select count(*)::text as waiting from pg_locks
             where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())
               and ((classid::bigint << 32) | objid::bigint) = ${lock}`,
          )
        await until(ask, ([row]) => Number(row?.waiting) >= count)
      }
      await work({ waiting })
    } finally {
      await holder.end()
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.end('SIGTERM')))
    await this.house.close()
  }
}
