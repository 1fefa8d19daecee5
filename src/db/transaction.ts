import { Kysely, PostgresDialect } from 'kysely'
import { escapeLiteral, type Pool, type PoolClient } from 'pg'
import { appRole } from './app-role.ts'
import { connectionTrouble } from './connection-trouble.ts'
import type { Scope, Session } from './session.ts'
import { worded } from './trouble.ts'

export type Mode = 'read' | 'write'

/** kysely over the one connection of the transaction; it neither opens nor closes anything. */
function kyselyOver(client: PoolClient): Kysely<unknown> {
  const lent = { query: client.query.bind(client), release: () => undefined }
  const pool = { connect: async () => lent, end: async () => undefined }
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as unknown as Pool }) })
}

const sessions = new WeakMap<PoolClient, Session>()

function sessionOf(client: PoolClient): Session {
  const known = sessions.get(client)
  if (known) return known
  const made: Session = { client, db: kyselyOver(client) }
  sessions.set(client, made)
  return made
}

/**
 * The statements that begin a transaction, sent at once. All of them are `set`s: none takes the snapshot, which is
 * left to the work's first query. Nothing outlives the transaction, as a pooler between us and the server demands.
 */
function beginning(mode: Mode, scope: Scope | undefined): string {
  const isolation =
    mode === 'read' ? 'isolation level repeatable read, read only' : 'isolation level read committed'
  const wall = scope
    ? `set local role ${appRole}; set local youju.units = ${escapeLiteral(scope.units.join(','))}; set local application_name = ${escapeLiteral(`youju ${scope.actor}`)}; `
    : ''
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
async function begin(acquire: () => Promise<PoolClient>, statements: string): Promise<PoolClient> {
  for (let attempt = 1; ; attempt++) {
    const client = await acquire()
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
 * Runs `work` in a transaction; `scope` absent means the owner's.
 * Throws a Refusal with db/unavailable, db/busy, db/disk-full, db/conflict.
 */
export async function transact<T>(
  acquire: () => Promise<PoolClient>,
  mode: Mode,
  scope: Scope | undefined,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  let client: PoolClient | undefined
  let broken: Error | undefined
  const note = (error: Error) => {
    broken = error
  }
  try {
    client = await begin(acquire, beginning(mode, scope))
    client.on('error', note)
    const result = await work(sessionOf(client))
    await client.query('commit')
    return result
  } catch (error) {
    if (client && isIdle(client)) await client.query('rollback').catch(note)
    else broken ??= new Error('given up in the middle of a statement', { cause: error })
    throw worded(error)
  } finally {
    client?.off('error', note)
    // A broken connection is closed, by which the server rolls back, and the pool makes another.
    client?.release(broken)
  }
}
