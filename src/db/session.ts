import type { Kysely } from 'kysely'
import type { PoolClient } from 'pg'

/** On whose behalf a transaction runs: the second wall (row-level security) lets it see and write these units only. */
export interface Scope {
  readonly actor: string
  readonly units: readonly string[]
}

/** One open transaction under the application's role. SQL is written with kysely's `sql` tag, so that it stays plain. */
export interface Session {
  readonly db: Kysely<unknown>
  /** The driver's own client, for COPY and cursors. */
  readonly client: PoolClient
}

/**
 * A PostgreSQL database, embedded or by URL. A stopped or restarted server makes requests fail with
 * db/unavailable (thrown as a Refusal), and they work again once it is back.
 */
export interface Database {
  /** Runs in a read-only transaction that sees one snapshot. */
  read<T>(scope: Scope, work: (session: Session) => Promise<T>): Promise<T>
  /** Runs in a transaction that is rolled back when `work` throws. */
  write<T>(scope: Scope, work: (session: Session) => Promise<T>): Promise<T>
  close(): Promise<void>
}
