import { Pool, type PoolClient, type PoolConfig } from 'pg'
import { Refusal } from '#lib'
import { ensureAppRole } from './app-role.ts'
import { connectionTrouble } from './connection-trouble.ts'
import { isDistributed } from './distribute.ts'
import { type Embedded, openEmbedded } from './embedded.ts'
import { problems } from './problems.ts'
import type { Progress } from './progress.ts'
import type { DatabaseAddress, OpenDatabase } from './session.ts'
import { type Connections, transact } from './transaction.ts'
import { worded } from './trouble.ts'
import { valueTypes } from './value.ts'

export interface OpenOptions {
  /** The embedded database's folder; `./data` unless told. Ignored with `url`. */
  readonly data?: string
  /** A PostgreSQL server (15 or newer), such as `postgres://user:password@host:5432/name`. */
  readonly url?: string
  /**
   * The address under which actors' sessions come to the same database: a login that is a member of `youju_app`, owns
   * nothing and can become nobody else. Absent: they come as the owner and take the lesser role.
   */
  readonly sessionUrl?: string
  /** No pooler stands between us and the server of the address, so that statements may stand ready on a connection. */
  readonly isDirect?: boolean
  /** A serving process: of these there is one a data folder. */
  readonly server?: boolean
  readonly progress?: Progress
  /** Connections at most; 10 unless told. */
  readonly connections?: number
}

/** Migrations, backup and verification take one each. */
const ownersMost = 3

/** Where an embedded database was restarted elsewhere, connections come from a new pool. */
interface Source extends Omit<Connections, 'isDistributed'> {
  end(): Promise<void>
}

function newPool(config: PoolConfig, max: number): Pool {
  const pool = new Pool({
    ...config,
    ...{
      max,
      types: valueTypes,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      application_name: 'youju',
    },
  })
  // An idle connection that breaks is dropped and replaced at the next request; without a listener it ends the process.
  pool.on('error', () => undefined)
  // So does a lent one whose end is noticed after the failed query has been dealt with.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

function serverSource(url: string, max: number, isDirect: boolean, isOwner: boolean): Source {
  const pool = newPool({ connectionString: url }, max)
  return { acquire: () => pool.connect(), isDirect, isOwner, end: () => pool.end() }
}

function embeddedSource(embedded: Embedded, who: 'owner' | 'session', max: number): Source {
  let login = embedded[who]()
  let pool = newPool(login, max)
  return {
    async acquire() {
      try {
        return await pool.connect()
      } catch (error) {
        if (!connectionTrouble(error)) throw error
      }
      // Nothing has begun on this connection, so one more attempt after the restart is safe.
      await embedded.revive()
      const now = embedded[who]()
      if (now.host !== login.host || now.port !== login.port) {
        const before = pool
        login = now
        pool = newPool(login, max)
        before.end().catch(() => undefined)
      }
      return pool.connect()
    },
    isDirect: true,
    isOwner: who === 'owner',
    end: () => pool.end(),
  }
}

interface Inspected {
  readonly version: string
  readonly isDistributed: boolean
}

async function inspect(client: PoolClient): Promise<Inspected> {
  const { rows } = await client.query<{ version: string; number: number; encoding: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
            current_setting('server_encoding') as encoding`,
  )
  const { version = '', number = 0, encoding = '' } = rows[0] ?? {}
  const found = version.split(' ')[0] ?? ''
  if (number < 150_000) throw new Refusal(problems['too-old']({ found }))
  if (encoding !== 'UTF8') throw new Refusal(problems['wrong-encoding']({ found: encoding }))
  await ensureAppRole(client)
  return { version: found, isDistributed: await isDistributed(client) }
}

/** What people see of an address: never the password. */
function placeOf(url: string): string {
  try {
    const parsed = new URL(url.replace('@/', '@localhost/'))
    if (/^postgres(ql)?:$/.test(parsed.protocol)) return `${parsed.host}${decodeURI(parsed.pathname)}`
  } catch {
    // Falls through: the text is no URL.
  }
  throw new Refusal(problems['not-a-url']())
}

async function opened(
  { owner, sessions }: { readonly owner: Source; readonly sessions: Source },
  address: DatabaseAddress,
  place: string,
  leave: () => Promise<void>,
): Promise<OpenDatabase> {
  const close = async () => {
    await Promise.all([...new Set([owner, sessions])].map((source) => source.end()))
    await leave()
  }
  let inspected: Inspected
  try {
    const client = await owner.acquire()
    inspected = await inspect(client).finally(() => client.release())
  } catch (error) {
    await close()
    throw worded(error)
  }
  const { version, isDistributed } = inspected
  const ownerOn: Connections = { ...owner, isDistributed }
  const sessionsOn: Connections = { ...sessions, isDistributed }
  return {
    info: Object.freeze({ kind: 'data' in address ? 'embedded' : 'server', place, version }),
    address,
    read: (scope, work) => transact(sessionsOn, 'read', scope, work),
    write: (scope, work) => transact(sessionsOn, 'write', scope, work),
    owner: {
      read: (work, { ahead = false } = {}) => transact(ownerOn, 'read', undefined, work, ahead),
      write: (work) => transact(ownerOn, 'write', undefined, work),
    },
    close,
  }
}

/**
 * Opens the database: a server's by URL, else the embedded one of a data folder, which is made where there is none
 * and joined where another process has it open. Throws a Refusal with db/unavailable, db/not-a-url, db/too-old,
 * db/wrong-encoding, db/no-app-role, db/second-server, db/cannot-start, db/cannot-create, db/data-….
 */
export async function openDatabase(options: OpenOptions = {}): Promise<OpenDatabase> {
  const max = options.connections ?? 10
  const { url, sessionUrl, isDirect = false } = options
  if (url) {
    const place = placeOf(url)
    const owner = serverSource(url, sessionUrl ? ownersMost : max, isDirect, true)
    const sessions = sessionUrl ? serverSource(sessionUrl, max, isDirect, false) : owner
    const address = { url, isDirect, ...(sessionUrl ? { sessionUrl } : {}) }
    return opened({ owner, sessions }, address, place, async () => undefined)
  }
  const progress = options.progress ?? (() => undefined)
  const { data = './data', server = false } = options
  const embedded = await openEmbedded(data, { server, durable: true, progress }).catch((error) => {
    throw worded(error)
  })
  const owner = embeddedSource(embedded, 'owner', ownersMost)
  const sessions = embeddedSource(embedded, 'session', max)
  const { data: folder } = embedded.location
  return opened({ owner, sessions }, { data: folder }, folder, () => embedded.close())
}
