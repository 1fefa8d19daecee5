import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient, QueryResult } from 'pg'
import { together } from '#lib'
import { appRole } from './app-role.ts'
import { connectionTrouble } from './connection-trouble.ts'
import { Prepared } from './prepared.ts'
import type { Scope, Session } from './session.ts'
import { worded } from './trouble.ts'
import { settingsOf } from './wall.ts'

export type Mode = 'read' | 'write'

/** Where connections come from, and whether each leads to one server process, so that statements may stand ready there. */
export interface Connections {
  acquire(): Promise<PoolClient>
  readonly isDirect: boolean
  /** The login is the owner's, so that sessions of actors have to take the lesser role, transaction by transaction. */
  readonly isOwner: boolean
  /** Tables lie on several servers, unit by unit. */
  readonly isDistributed: boolean
}

type Query = (text: string, values: unknown[]) => Promise<QueryResult>

function queryOf(client: PoolClient, prepared?: Prepared): Query {
  return (text, values) => {
    const name = prepared?.nameOf(text)
    return client.query(name === undefined ? { text, values } : { name, text, values })
  }
}

/** kysely over the one connection of the transaction; it neither opens nor closes anything. */
function kyselyOver(query: Query): Kysely<unknown> {
  const pool = { connect: async () => ({ query, release: () => undefined }), end: async () => undefined }
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as unknown as Pool }) })
}

/** The ways to ask over one connection. */
interface Way {
  readonly query: Query
  readonly db: Kysely<unknown>
}

const ways = new WeakMap<PoolClient, { readonly plain: Way; readonly prepared: Way }>()

function waysOf(client: PoolClient) {
  const known = ways.get(client)
  if (known) return known
  const [plain, prepared] = [queryOf(client), queryOf(client, new Prepared(client))]
  const made = {
    plain: { query: plain, db: kyselyOver(plain) },
    prepared: { query: prepared, db: kyselyOver(prepared) },
  }
  ways.set(client, made)
  return made
}

/**
 * Lets what is asked at once be sent at once, without an answer between. The driver looks at it at every query, its
 * types say that it never changes. A COPY has no place among others: it is left to the owner's sessions.
 */
function sendAhead(client: PoolClient, may: boolean): void {
  ;(client as { pipeline: boolean }).pipeline = may
}

/**
 * The statements that begin a transaction, sent at once. All of them are `set`s: none takes the snapshot, which is
 * left to the work's first query. Nothing outlives the transaction, as a pooler between us and the server demands.
 */
function beginning(mode: Mode, scope: Scope | undefined, isOwner: boolean): string {
  const isolation =
    mode === 'read' ? 'isolation level repeatable read, read only' : 'isolation level read committed'
  const role = isOwner ? `set local role ${appRole}; ` : ''
  const wall = scope ? `${role}${settingsOf(scope)}; ` : ''
  return `begin ${isolation}; ${wall}set local timezone = 'UTC'; set local datestyle = 'iso, ymd'`
}

/**
 * Whether the connection awaits a statement. It does not while a COPY that failed half way is still under way; the
 * driver has the knowledge, its types leave it out.
 */
function isIdle(client: PoolClient): boolean {
  return (client as PoolClient & { readonly readyForQuery?: boolean }).readyForQuery === true
}

/** After a restart of the server every connection of a pool may turn out to be dead. */
const attempts = 20

/** A connection with its transaction begun. Before that nothing was done, so a dead connection is no reason to fail. */
async function begin(
  { acquire, isOwner }: Connections,
  mode: Mode,
  scope: Scope | undefined,
  ahead: boolean,
): Promise<PoolClient> {
  const statements = beginning(mode, scope, isOwner)
  for (let attempt = 1; ; attempt++) {
    const client = await acquire()
    sendAhead(client, ahead)
    try {
      await client.query(statements)
      return client
    } catch (error) {
      client.release(error as Error)
      if (!connectionTrouble(error) || attempt === attempts) throw error
    }
  }
}

/**
 * Runs `work` in a transaction; `scope` absent means the owner's, which sends one statement at a time unless told.
 * Throws a Refusal with db/unavailable, db/busy, db/disk-full, db/conflict.
 */
export async function transact<T>(
  connections: Connections,
  mode: Mode,
  scope: Scope | undefined,
  work: (session: Session) => Promise<T>,
  ahead = scope !== undefined,
): Promise<T> {
  let client: PoolClient | undefined
  let broken: Error | undefined
  const note = (error: Error) => {
    broken = error
  }
  try {
    client = await begin(connections, mode, scope, ahead)
    client.on('error', note)
    // A question of a reader is planned for what it asks; the statements of writers are always the same.
    const { query, db } =
      waysOf(client)[mode === 'write' && scope && connections.isDirect ? 'prepared' : 'plain']
    const send = async <R>({ sql, parameters }: CompiledQuery<R>) =>
      (await query(sql, [...parameters])).rows as readonly R[]
    let last: CompiledQuery | undefined
    const endWith = (statement: CompiledQuery) => {
      last = statement
    }
    const result = await work({
      client,
      db,
      send,
      endWith,
      isAhead: ahead,
      isDistributed: connections.isDistributed,
    })
    // Where the last statement fails, PostgreSQL makes a rollback of the commit.
    await together(last && send(last), client.query('commit'))
    return result
  } catch (error) {
    if (client && (client.pipeline || isIdle(client))) await client.query('rollback').catch(note)
    else broken ??= new Error('given up in the middle of a statement', { cause: error })
    throw worded(error)
  } finally {
    client?.off('error', note)
    // A broken connection is closed, by which the server rolls back, and the pool makes another.
    client?.release(broken)
  }
}
